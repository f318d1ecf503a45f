import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { CaseId } from '../../../shared/model/ids.ts';
import type { EventView } from '../../../shared/model/event.ts';
import type { Client } from '../../transport/client.ts';
import { useClient } from '../../transport/client-context.tsx';

/** As many events as one call may bring. */
const AT_ONCE = 5000;

/** Everything that was done in a case, oldest first. A ledger only grows, so what was read is kept and only what is new is fetched. */
export function useCaseLog(caseId: CaseId): UseQueryResult<readonly EventView[]> {
  const client = useClient();
  const queries = useQueryClient();
  const queryKey = ['case.log', { case: caseId }] as const;
  return useQuery<readonly EventView[]>({
    queryKey,
    queryFn: async () => {
      const known = queries.getQueryData<readonly EventView[]>(queryKey) ?? [];
      const added = await readAfter(client, caseId, known.at(-1)?.seq ?? 0);
      // With an item went the content of entries that were read before.
      return added.some(({ type }) => type === 'item.erased')
        ? readAfter(client, caseId, 0)
        : [...known, ...added];
    },
  });
}

async function readAfter(client: Client, caseId: CaseId, start: number): Promise<readonly EventView[]> {
  const events: EventView[] = [];
  for (;;) {
    const after = events.at(-1)?.seq ?? start;
    const page = await client.call('case.log', { case: caseId, after, limit: AT_ONCE });
    events.push(...page.events);
    if (page.events.length < AT_ONCE) return events;
  }
}
