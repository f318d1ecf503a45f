import { parentPort, workerData } from 'node:worker_threads';
import { digestFile } from './digest-file.ts';
import type { DigestAnswer, DigestPlace, DigestRequest, DigestResult } from './digest-job.ts';

/** The other side of `digest-pool.ts`: does the jobs of a request one after the other and answers with all results at once. */
const port = parentPort;
const place = workerData as DigestPlace;

port?.on('message', (request: DigestRequest) => {
  void answer(request);
});

async function answer({ jobs }: DigestRequest): Promise<void> {
  const results: DigestResult[] = [];
  for (const job of jobs) results.push(await digestFile(place, job));
  const message: DigestAnswer = { results };
  port?.postMessage(message, []);
}
