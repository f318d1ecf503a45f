import { parentPort } from 'node:worker_threads';
import { z } from 'zod';
import { matchPictures } from './match-pictures.ts';

const job = z.object({ shown: z.instanceof(Uint8Array), replayed: z.instanceof(Uint8Array) });

parentPort?.on('message', (message: unknown) => {
  const { shown, replayed } = job.parse(message);
  parentPort?.postMessage(matchPictures(shown, replayed), []);
});
