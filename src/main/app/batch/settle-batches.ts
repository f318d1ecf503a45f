import { toTimestamp } from '../../../shared/ledger/times.ts';
import type { OpenVault } from '../../vault/index.ts';
import { emptyResult } from './outcome.ts';

/**
 * Says of every list that was under way when the vault was last closed that it stands still, and of the address that was being captured that it was broken
 * off. Nothing of it is done again until a person asks for it. Must run at unlocking, before anything else works on lists.
 */
export function settleBatches(vault: OpenVault): void {
  const unsettled = vault.records.batches.unsettled();
  if (unsettled.length === 0) return;
  const at = toTimestamp(vault.environment.now());
  vault.transact((transaction) => {
    for (const { id, state } of unsettled) {
      for (const { place } of transaction.batches.inState(id, 'running')) {
        const last = transaction.batches.entry(id, place)?.tries.at(-1);
        if (last !== undefined) transaction.batches.end(id, place, last.n, emptyResult(at, 'interrupted'));
        transaction.batches.setEntry(id, place, 'interrupted');
      }
      if (state === 'running') transaction.batches.setState(id, 'paused', 'interrupted', null);
    }
  });
}
