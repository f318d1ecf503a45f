import { toTimestamp } from '../../../shared/ledger/times.ts';
import type { AddedItem } from '../../../shared/contract/item-methods.ts';
import type { CaptureReport } from '../../../shared/contract/page-methods.ts';
import type { HowMade } from '../../../shared/model/how-made.ts';
import { timestamp } from '../../../shared/model/ids.ts';
import type { OpenVault, Transaction } from '../../vault/index.ts';
import { emptyResult, keptResult } from './outcome.ts';

/**
 * Says of every list that was under way when the vault was last closed that it stands still. Nothing of it is done again until a person asks for it. Must
 * run at unlocking, before anything else works on lists.
 */
export function settleBatches(vault: OpenVault): void {
  const running = vault.records.batches.running();
  if (running.length === 0) return;
  vault.transact((transaction) => {
    for (const { id } of running) transaction.batches.setState(id, 'paused', 'interrupted', null);
  });
}

/** Says of the addresses that were being captured then that they were broken off, after what their captures had got was taken in. */
export function settleTries(vault: OpenVault): void {
  const unsettled = vault.records.batches.unsettled();
  if (unsettled.length === 0) return;
  const at = toTimestamp(vault.environment.now());
  vault.transact((transaction) => {
    for (const { id } of unsettled) {
      for (const { place } of transaction.batches.inState(id, 'running')) {
        const last = transaction.batches.entry(id, place)?.tries.at(-1);
        if (last !== undefined) transaction.batches.end(id, place, last.n, emptyResult(at, 'interrupted'));
        transaction.batches.setEntry(id, place, 'interrupted');
      }
    }
  });
}

/** Records of a try that was broken off what its capture had got until then, in the transaction that takes it in. */
export function recordBrokenOff(
  transaction: Transaction,
  how: Extract<HowMade, { by: 'batch' }>,
  item: AddedItem,
  report: CaptureReport,
): void {
  const result = keptResult(timestamp.parse(new Date().toISOString()), item, report);
  transaction.batches.end(how.batch, how.place, how.try, { ...result, outcome: 'interrupted' });
  transaction.batches.setEntry(how.batch, how.place, 'interrupted');
}
