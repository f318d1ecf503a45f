import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { benchResult, compare, type BenchResult } from './measure.ts';
import { copyAndSync, noiseFile, withScratch } from './scratch.ts';
import { withBenchVault } from './vault.ts';

const DEFAULT_BYTES = 512 << 20;

/** Sealing a case with one large file, against copying and syncing the same bytes. */
export function benchSeal(parent: string, bytes = DEFAULT_BYTES): Promise<BenchResult> {
  return withScratch(parent, async (folder) => {
    const file = join(folder, 'noise.bin');
    await noiseFile(file, bytes);
    const mebibytes = bytes / (1 << 20);
    return withBenchVault(folder, async (vault) => {
      await vault.call('item.add', { case: vault.case, paths: [file] });
      const copy = join(folder, 'copy.bin');
      const measured = await compare(
        { case: 'one file', unit: 'MiB/s', against: 'copying and syncing the same bytes' },
        async () => {
          const { bundle } = await vault.call('bundle.seal', { case: vault.case, out: join(folder, 'out') });
          await rm(bundle);
          return mebibytes;
        },
        async () => {
          await copyAndSync(file, copy);
          return mebibytes;
        },
      );
      return benchResult('seal', [measured]);
    });
  });
}
