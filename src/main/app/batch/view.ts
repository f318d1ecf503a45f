import type { BatchSummary, CaptureStage } from '../../../shared/model/batch.ts';
import type { OpenVault } from '../../vault/index.ts';
import { AppError } from '../errors.ts';
import { findItem } from '../find.ts';
import { wishOf } from './wish.ts';

/** Which address is under capture, and how far it is. */
export interface UnderCapture {
  readonly batch: string;
  readonly place: number;
  readonly stage: CaptureStage;
}

/** A batch's record, or BATCH_NOT_FOUND. */
export function findBatch(vault: OpenVault, id: string) {
  const found = vault.records.batches.get(id);
  if (found === null)
    throw new AppError('BATCH_NOT_FOUND', 'there is no such list of addresses in this vault');
  return found;
}

/** A batch in a list, from its records and what is being captured now. */
export function batchSummaryOf(vault: OpenVault, id: string, now: UnderCapture | null): BatchSummary {
  const batch = findBatch(vault, id);
  const counts = vault.records.batches.counts(id);
  const { waiting, running, done, incomplete, failed, interrupted, cancelled } = counts;
  const all = waiting + running + done + failed + interrupted + cancelled;
  return {
    id,
    case: batch.case,
    name: batch.name,
    list: { item: batch.list, exhibit: findItem(vault, batch.list).item.exhibit },
    state: batch.state,
    why: batch.why,
    createdAt: batch.createdAt,
    finishedAt: batch.finishedAt,
    delayMs: wishOf(batch).delayMs,
    counts: { ...counts, all, incomplete, setAside: batch.setAside.length },
    now: now?.batch === id ? { place: now.place, stage: now.stage } : null,
  };
}
