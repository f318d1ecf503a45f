import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { workerUrl } from '../../node/worker-url.ts';
import { bareHash } from './bare-hash.ts';
import { makeBundle } from './made-bundle.ts';
import { compareRates, type BenchCase } from './measure.ts';
import { withScratch } from './scratch.ts';

const outcome = z.object({ verdict: z.literal('intact'), seconds: z.number(), peakMiB: z.number() });

/** 100,000 small files, and a ledger of 1,000,000 events. Each round verifies in a process of its own, whose whole memory is what is told. */
export async function benchMany(parent: string): Promise<readonly BenchCase[]> {
  return [
    await benchCase(parent, 'files', { files: 100_000, events: 0 }),
    await benchCase(parent, 'events', { files: 2, events: 1_000_000 }),
  ];
}

function benchCase(
  parent: string,
  unit: 'files' | 'events',
  size: { readonly files: number; readonly events: number },
): Promise<BenchCase> {
  return withScratch(parent, async (folder) => {
    const { path, signer } = await makeBundle(folder, size);
    const count = size[unit];
    const name = unit === 'files' ? '100,000 small files' : '1,000,000 ledger events';
    const against = 'SHA-256 of the same ZIP file on one core';
    return compareRates(
      { case: name, unit: `${unit}/s`, against },
      async () => {
        const { seconds, peakMiB } = await verifyApart(path, signer);
        return { rate: count / seconds, peakMiB };
      },
      async () => {
        const start = performance.now();
        await bareHash(path);
        return count / ((performance.now() - start) / 1000);
      },
    );
  });
}

function verifyApart(path: string, signer: string): Promise<z.infer<typeof outcome>> {
  const child = fork(fileURLToPath(workerUrl('app/bench/verify-worker.ts')), [path, signer]);
  return new Promise((resolve, reject) => {
    child.once('message', (message) => {
      const parsed = outcome.safeParse(message);
      if (parsed.success) resolve(parsed.data);
      else reject(new Error('the bundle that was just made is not intact'));
    });
    child.once('error', reject);
    child.once('exit', (status) =>
      reject(new Error(`the process that verifies ended with ${String(status)}`)),
    );
  });
}
