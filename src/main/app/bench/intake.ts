import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { benchResult, compare, type BenchResult } from './measure.ts';
import { copyAndSync, noiseFile, withScratch } from './scratch.ts';
import { withBenchVault } from './vault.ts';

const DEFAULT_BYTES = 512 << 20;

/** Taking one large file in, against copying and syncing the same bytes. */
export function benchIntake(parent: string, bytes = DEFAULT_BYTES): Promise<BenchResult> {
  return withScratch(parent, async (folder) => {
    const file = join(folder, 'noise.bin');
    await noiseFile(file, bytes);
    const mebibytes = bytes / (1 << 20);
    return withBenchVault(folder, async (vault) => {
      const copy = join(folder, 'copy.bin');
      const measured = await compare(
        { case: 'one file', unit: 'MiB/s', against: 'copying and syncing the same bytes' },
        async () => {
          await vault.call('item.add', { case: vault.case, paths: [file] });
          return mebibytes;
        },
        async () => {
          await copyAndSync(file, copy);
          return mebibytes;
        },
      );
      await rm(copy);
      return benchResult('intake', [measured]);
    });
  });
}
