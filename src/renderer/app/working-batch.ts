import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { CaseId } from '../../shared/model/ids.ts';
import { useClient } from '../transport/client-context.tsx';
import { useText } from '../ui/text.ts';
import { useCall } from './use-call.ts';

/** How far the list of addresses of a case is that is being captured now, in words; null while none is. Keeps every view of the lists fresh. */
export function useWorkingBatch(caseId: CaseId): string | null {
  const t = useText();
  const client = useClient();
  const queries = useQueryClient();
  useEffect(
    () =>
      client.subscribe((event) => {
        if (event.event !== 'batch-changed' || event.case !== caseId) return;
        void queries.invalidateQueries({ queryKey: ['batch.list', { case: caseId }] });
        if (event.what === 'entries')
          void queries.invalidateQueries({ queryKey: ['batch.entries', { batch: event.batch }] });
      }),
    [client, queries, caseId],
  );
  const working = useCall('batch.list', { case: caseId }).data?.batches.find(
    ({ state, counts }) => state === 'running' || counts.running > 0,
  );
  if (working === undefined) return null;
  const { all, waiting, running } = working.counts;
  return t('captures.rail', { ended: all - waiting - running, all });
}
