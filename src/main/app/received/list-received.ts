import type { ReceivedBundle } from '../../../shared/contract/handover-methods.ts';
import { receivedDetails } from '../../../shared/model/received.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import type { OpenVault } from '../../vault/index.ts';
import { eventViewOf } from '../event-view.ts';
import { findCase } from '../find.ts';

/** The bundles that a case received, in the order in which they came. One that was erased is not among them. */
export function listReceived(vault: OpenVault, id: CaseId): ReceivedBundle[] {
  const { ledgerNumber } = findCase(vault, id);
  const { events, items } = vault.records;
  return events.ofType(ledgerNumber, 'custody.received').flatMap((stored) => {
    const { seq, at, item, details } = eventViewOf(stored, () => null);
    const stated = receivedDetails.safeParse(details);
    const record = item === null ? null : items.get(item);
    if (!stated.success || item === null || record === null) return [];
    const { from, verdict, bundle, seal, signer, way } = stated.data;
    return [{ item, exhibit: record.exhibit, seq, at, from, verdict, bundle, seal, signer, way }];
  });
}
