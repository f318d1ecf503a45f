import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { workerUrl } from '../../node/worker-url.ts';
import type { PictureMatch } from './match-pictures.ts';

const size = z.object({ width: z.int(), height: z.int() });
const match = z.object({ shown: size, replayed: size, pixels: z.int(), agree: z.int() });

/** Compares pictures one pair at a time on a thread of their own. */
export interface PictureMatcher {
  /** Rejects where the thread ends before it has answered. */
  match(shown: Uint8Array, replayed: Uint8Array): Promise<PictureMatch>;
  close(): Promise<void>;
}

export function startMatcher(): PictureMatcher {
  const worker = new Worker(workerUrl('capture/replay/match-worker.ts'));
  return {
    async match(shown, replayed) {
      const answer = once(worker, 'message');
      worker.postMessage({ shown, replayed }, []);
      return match.parse((await answer)[0]);
    },
    async close() {
      await worker.terminate();
    },
  };
}
