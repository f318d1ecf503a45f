import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import type { ItemId } from '../../../shared/model/ids.ts';
import type { TranscriptMessage } from '../../../shared/transcript/message.ts';
import { useClient } from '../../transport/client-context.tsx';
import { firstOf, PAGE_SIZE, pageOf, pagesFor } from './message-pages.ts';

type Page = Output<'transcript.page'>;

/** Windows that nobody looks at any more are let go after this long, so that scrolling through a million messages stays light. */
const KEEP_MS = 60_000;

export interface Messages {
  /** A message, or undefined while its window is on the way. */
  readonly messageOf: (n: number) => TranscriptMessage | undefined;
  readonly error: Error | null;
}

/** The messages with these numbers, fetched in whole windows as they come into sight. */
export function useMessages(item: ItemId, numbers: readonly number[]): Messages {
  const client = useClient();
  const pages = pagesFor(numbers);
  const combine = useCallback((results: UseQueryResult<Page>[]) => gather(results), []);
  const { windows, error } = useQueries({
    queries: pages.map((page) => {
      const input = { item, from: firstOf(page), limit: PAGE_SIZE };
      return {
        queryKey: ['transcript.page', input],
        queryFn: async (): Promise<Page> => client.call('transcript.page', input),
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: KEEP_MS,
      };
    }),
    combine,
  });
  return {
    messageOf: (n) => windows.get(pageOf(n))?.[n - firstOf(pageOf(n))],
    error,
  };
}

function gather(results: readonly UseQueryResult<Page>[]): {
  readonly windows: ReadonlyMap<number, readonly TranscriptMessage[]>;
  readonly error: Error | null;
} {
  const windows = new Map<number, readonly TranscriptMessage[]>();
  for (const { data } of results) {
    const first = data?.messages[0];
    if (data !== undefined && first !== undefined) windows.set(pageOf(first.n), data.messages);
  }
  return { windows, error: results.find(({ error }) => error !== null)?.error ?? null };
}
