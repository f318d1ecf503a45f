import type { PlacedEntry } from '../../../shared/bundle/zip/entry.ts';
import { STORED } from '../../../shared/bundle/zip/entry.ts';
import type { DigestJob } from './digest-job.ts';

/** A file to be hashed: where it lies, and about how many bytes are to be read. */
export interface DigestTask {
  readonly path: string;
  readonly entry: PlacedEntry | null;
  readonly bytes: number;
}

/** From this size on a file is a request of its own, and its two sums are worth two threads if there are threads to spare. In bytes. */
const SPLIT = 32 * 1024 * 1024;
const BATCH_BYTES = 16 * 1024 * 1024;
const BATCH_FILES = 1024;

/** Cuts the work into requests: large files alone and first, so that no thread is left with one at the end, small ones together. */
export function batchesOf(tasks: readonly DigestTask[], threads: number): DigestJob[][] {
  const isFew = tasks.filter(({ bytes }) => bytes >= SPLIT).length < threads;
  const large: DigestJob[][] = [];
  const batches: DigestJob[][] = [];
  let batch: DigestJob[] = [];
  let sum = 0;
  for (const task of tasks) {
    const { path, entry } = task;
    if (task.bytes >= SPLIT) {
      const isSplit = isFew && entry?.method === STORED;
      for (const part of isSplit ? (['hash', 'checksum'] as const) : (['all'] as const)) {
        large.push([{ path, entry, part }]);
      }
      continue;
    }
    batch.push({ path, entry, part: 'all' });
    sum += task.bytes;
    if (sum < BATCH_BYTES && batch.length < BATCH_FILES) continue;
    batches.push(batch);
    batch = [];
    sum = 0;
  }
  if (batch.length > 0) batches.push(batch);
  return [...large, ...batches];
}
