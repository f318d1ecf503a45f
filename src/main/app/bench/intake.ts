import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { benchResult, compare, type BenchCase, type BenchResult } from './measure.ts';
import { copyAndSync, noiseFile, withScratch } from './scratch.ts';
import { withBenchVault, type BenchVault } from './vault.ts';

const DEFAULT_BYTES = 512 << 20;
const SMALL_FILES = 1000;
const SMALL_BYTES = 8 << 10;
const FILES_A_FOLDER = 100;

/** Taking one large file in, and a folder of many small ones, against copying and syncing the same bytes. */
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
      return benchResult('intake', [measured, await manySmall(folder, vault)]);
    });
  });
}

async function manySmall(folder: string, vault: BenchVault): Promise<BenchCase> {
  const root = join(folder, 'many');
  const files: string[] = [];
  for (let index = 0; index < SMALL_FILES; index++) {
    const place = `${String(Math.floor(index / FILES_A_FOLDER))}/${String(index)}.bin`;
    files.push(place);
    await mkdir(dirname(join(root, place)), { recursive: true });
    await noiseFile(join(root, place), SMALL_BYTES);
  }
  let round = 0;
  return compare(
    { case: 'many small files', unit: 'files/s', against: 'copying and syncing each of the same files' },
    async () => {
      const { items } = await vault.call('item.add', { case: vault.case, paths: [root] });
      return items.length;
    },
    async () => {
      const copy = join(folder, `copy-${String(round++)}`);
      for (const place of files) {
        await mkdir(dirname(join(copy, place)), { recursive: true });
        await copyAndSync(join(root, place), join(copy, place));
      }
      return files.length;
    },
  );
}
