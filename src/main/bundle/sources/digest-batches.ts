import type { PlacedEntry } from '../../../shared/bundle/zip/entry.ts';
import { STORED } from '../../../shared/bundle/zip/entry.ts';
import type { DigestJob } from './digest-job.ts';

/** A file to be hashed: where it lies, and about how many bytes are to be read. */
export interface DigestTask {
  readonly path: string;
  readonly entry: PlacedEntry | null;
  readonly bytes: number;
}

/** From this size on the two sums of a stored entry are worth two threads. In bytes. */
const SPLIT = 32 * 1024 * 1024;
const BATCH_BYTES = 16 * 1024 * 1024;
const BATCH_FILES = 1024;

/** Cuts the work into requests: large files alone and first, so that no thread is left with one at the end, small ones together. */
export function batchesOf(tasks: readonly DigestTask[]): DigestJob[][] {
  const large: DigestJob[][] = [];
  const batches: DigestJob[][] = [];
  let batch: DigestJob[] = [];
  let bytes = 0;
  for (const task of tasks) {
    const { path, entry } = task;
    if (task.bytes >= SPLIT) {
      const isSplit = entry?.method === STORED;
      for (const part of isSplit ? (['hash', 'checksum'] as const) : (['all'] as const)) {
        large.push([{ path, entry, part }]);
      }
      continue;
    }
    batch.push({ path, entry, part: 'all' });
    bytes += task.bytes;
    if (bytes < BATCH_BYTES && batch.length < BATCH_FILES) continue;
    batches.push(batch);
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) batches.push(batch);
  return [...large, ...batches];
}
