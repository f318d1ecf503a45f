import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { BrowsingState } from '../../../shared/contract/browse-methods.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import { useCall } from '../../app/use-call.ts';
import { useClient } from '../../transport/client-context.tsx';

/** The browsing windows of a case as they stand, followed while they change. */
export function useBrowsings(caseId: CaseId): readonly BrowsingState[] {
  const client = useClient();
  const queries = useQueryClient();
  const list = useCall('browse.list', {}, { isVolatile: true });
  useEffect(
    () =>
      client.subscribe((event) => {
        if (event.event === 'browse-changed') void queries.invalidateQueries({ queryKey: ['browse.list'] });
      }),
    [client, queries],
  );
  return list.data?.sessions.filter((one) => one.case === caseId) ?? [];
}
