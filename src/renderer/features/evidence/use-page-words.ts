import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import type { ItemId } from '../../../shared/model/ids.ts';
import type { ItemSummary } from '../../../shared/model/item.ts';
import { useClient } from '../../transport/client-context.tsx';

/**
 * The titles and addresses of captured pages, for finding them in a list. They stand in the records themselves, so they are only asked for once somebody looks
 * for words; until an answer is there, its page is not in the map.
 */
export function usePageWords(items: readonly ItemSummary[], isWanted: boolean): ReadonlyMap<ItemId, string> {
  const client = useClient();
  const pages = useMemo(
    () => (isWanted ? items.filter(({ kind, erased }) => kind === 'page' && !erased) : []),
    [items, isWanted],
  );
  const combine = useCallback(
    (results: UseQueryResult<Output<'page.brief'>>[]) =>
      new Map(
        results.flatMap(({ data }, at) => {
          const page = pages[at];
          return data === undefined || page === undefined
            ? []
            : [[page.id, `${data.title ?? ''}\n${data.address ?? ''}`] as const];
        }),
      ),
    [pages],
  );
  return useQueries({
    queries: pages.map(({ id }) => ({
      queryKey: ['page.brief', { item: id }],
      queryFn: async () => client.call('page.brief', { item: id }),
    })),
    combine,
  });
}
