import { keepPreviousData, useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import { STRETCH, stretchesOf } from './stretches.ts';

/** Stretches that nobody looks at any more are let go after this long. */
const KEEP_MS = 60_000;

export interface Stretches<Answer> {
  /** The first stretch, which tells how much there is; undefined before it is there. While a new question is asked it is the one before. */
  readonly first: Answer | undefined;
  /** The answer that holds a row, counted from 0; undefined while it is on its way. */
  readonly holding: (row: number) => Answer | undefined;
  readonly error: Error | null;
}

/**
 * The rows of something long, fetched in stretches as they come into sight.
 * @param key names what is asked, beside the place
 * @param fetch asks for `limit` rows from `offset`, counted from 0
 */
export function useStretches<Answer>(
  key: readonly unknown[],
  fetch: (place: { readonly offset: number; readonly limit: number }) => Promise<Answer>,
  inSight: readonly number[],
): Stretches<Answer> {
  const options = (stretch: number) => ({
    queryKey: [...key, stretch],
    queryFn: async (): Promise<Answer> => fetch({ offset: stretch * STRETCH, limit: STRETCH }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: KEEP_MS,
  });
  const first = useQuery({ ...options(0), placeholderData: keepPreviousData });
  const wanted = stretchesOf(inSight).filter((stretch) => stretch > 0);
  const combine = useCallback(
    (results: UseQueryResult<Answer>[]) => ({
      answers: results.map(({ data }) => data),
      error: results.find(({ error }) => error !== null)?.error ?? null,
    }),
    [],
  );
  const rest = useQueries({ queries: wanted.map(options), combine });
  const stretches = new Map([
    [0, first.data] as const,
    ...wanted.map((stretch, index) => [stretch, rest.answers[index]] as const),
  ]);
  return {
    first: first.data,
    holding: (row) => stretches.get(Math.floor(row / STRETCH)),
    error: first.error ?? rest.error,
  };
}
