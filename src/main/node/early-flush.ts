import type { DurableFile } from './durable.ts';

/** Bytes after which the disk is asked to begin, so that the last fsync does not meet everything at once. */
const EVERY = 32 << 20;

/** Has a large file go to the medium while it is still being written. */
export interface EarlyFlush {
  /** So many bytes more were given to the file. Starts a flush where it is time, without waiting for it. */
  wrote(bytes: number): void;
  /** Resolves when no flush is under way; rejects where any of them failed. */
  settled(): Promise<void>;
}

export function createEarlyFlush(file: Pick<DurableFile, 'sync'>): EarlyFlush {
  let waiting = 0;
  let isFlushing = false;
  let flushing: Promise<void> = Promise.resolve();
  return {
    wrote(bytes) {
      waiting += bytes;
      // While one flush is under way there is no need for another.
      if (waiting < EVERY || isFlushing) return;
      waiting = 0;
      isFlushing = true;
      const sync = file.sync().finally(() => {
        isFlushing = false;
      });
      // A system reports a failed flush once; a later one that succeeds must not cover it.
      flushing = Promise.all([flushing, sync]).then(() => undefined);
      flushing.catch(() => undefined);
    },
    settled: () => flushing,
  };
}
