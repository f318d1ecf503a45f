import { Worker } from 'node:worker_threads';
import type { Sha256 } from '../../../shared/model/ids.ts';
import { workerUrl } from '../../node/worker-url.ts';
import { damaged } from './checked-bytes.ts';
import type { OutputHash } from './output-hash.ts';

/** Where the bytes of one piece of evidence stand in the file, and what they must hash to. Ranges are in order and apart. */
export interface EvidenceRange {
  readonly start: number;
  readonly bytes: number;
  readonly sha256: Sha256;
  readonly exhibit: string | null;
}

/** What the thread is started with, told, and answers; see `read-back-worker.ts`. */
export interface ReadBackData {
  readonly path: string;
  readonly ranges: readonly EvidenceRange[];
}
export interface ReadBackRequest {
  readonly upTo: number;
  readonly last: boolean;
}
export type ReadBackAnswer =
  { readonly kind: 'differs'; readonly range: number } | { readonly kind: 'done'; readonly sha256: Sha256 };

/** Messages between threads are dear: the other side hears of this many bytes at once. */
const STEP = 8 * 1024 * 1024;

/**
 * Hashes a file that is being written by reading it back on a thread of its own: the file as a whole, and each piece of evidence
 * where it stands in it, against its record. So the thread that decrypts and packs hashes nothing, and what is compared with the
 * record is what was written. `path` is the file's temporary name; the thread holds it open until `digest` or `close`.
 */
export function readBack(path: string, ranges: readonly EvidenceRange[]): OutputHash {
  const workerData: ReadBackData = { path, ranges };
  const worker = new Worker(workerUrl('bundle/write/read-back-worker.ts'), { workerData });
  let told = 0;
  let failure: Error | null = null;
  let settle: (() => void) | null = null;
  let sha256: Sha256 | null = null;
  const fail = (error: Error): void => {
    failure ??= error;
    settle?.();
  };
  worker.on('message', (answer: ReadBackAnswer) => {
    if (answer.kind === 'differs') return fail(damaged(ranges[answer.range]?.exhibit ?? null));
    sha256 = answer.sha256;
    settle?.();
  });
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('the reading thread ended')));
  const tell = (request: ReadBackRequest): void => worker.postMessage(request, []);
  return {
    written(_, upTo) {
      if (failure !== null) throw failure;
      if (upTo - told < STEP) return;
      told = upTo;
      tell({ upTo, last: false });
    },
    async digest(size) {
      const settled = new Promise<void>((resolve) => {
        settle = resolve;
      });
      tell({ upTo: size, last: true });
      if (failure === null) await settled;
      if (failure !== null) throw failure;
      if (sha256 === null) throw new Error('the reading thread gave no answer');
      return sha256;
    },
    async close() {
      await worker.terminate();
    },
  };
}
