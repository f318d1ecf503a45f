import type { BatchEntry } from '../../../shared/model/batch.ts';
import { assertNever } from '../../../shared/model/error.ts';

/** What an address is said to be: its state, with those told apart that lack something or wait once more. */
export type EntryKind = BatchEntry['state'] | 'incomplete' | 'again';

export function kindOf({ state, tries }: BatchEntry): EntryKind {
  if (state === 'done' && tries.at(-1)?.result?.complete === false) return 'incomplete';
  return state === 'waiting' && tries.length > 0 ? 'again' : state;
}

/** Whether an address may be captured once more: it failed, was broken off or left out, or lacks something. */
export function mayRetry(entry: BatchEntry): boolean {
  return ['failed', 'interrupted', 'cancelled', 'incomplete'].includes(kindOf(entry));
}

export const queueFilters = ['all', 'waiting', 'done', 'incomplete', 'failed'] as const;
export type QueueFilter = (typeof queueFilters)[number];

export function isShown(entry: BatchEntry, filter: QueueFilter): boolean {
  const kind = kindOf(entry);
  switch (filter) {
    case 'all':
      return true;
    case 'waiting':
      return kind === 'waiting' || kind === 'again' || kind === 'running';
    case 'done':
      return kind === 'done' || kind === 'incomplete';
    case 'incomplete':
      return kind === 'incomplete';
    case 'failed':
      return kind === 'failed' || kind === 'interrupted';
    default:
      return assertNever(filter);
  }
}
