import { QueryClient } from '@tanstack/react-query';
import type { CaseId } from '../../shared/model/ids.ts';

/**
 * The window's memory of what the core answered. Nothing in it depends on a network, a failed call is not tried again behind the
 * person's back, and everything is dropped when the vault is locked.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, staleTime: 30_000 },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

/** Fetches anew what may have changed with a case; transcripts are left, for what was read of an original never changes by itself. */
export async function refreshCase(queries: QueryClient, changed: CaseId): Promise<void> {
  await queries.invalidateQueries({
    predicate: ({ queryKey: [name, input] }) => {
      if (typeof name !== 'string') return false;
      if (name === 'case.list') return true;
      const ofCase = typeof input === 'object' && input !== null && 'case' in input ? input.case : null;
      return ofCase === null ? name === 'item.get' : ofCase === changed;
    },
  });
}
