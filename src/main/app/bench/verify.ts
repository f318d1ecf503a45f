import { stat, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { benchResult, compare, type BenchCase, type BenchResult } from './measure.ts';
import { bareHash } from './bare-hash.ts';
import { noiseFile, withScratch } from './scratch.ts';
import { withBenchVault } from './vault.ts';
import { benchMany } from './verify-many.ts';

const DEFAULT_BYTES = 1 << 30;
const LARGE_FILES = 4;
const SMALL_FILES = 2000;

/**
 * Verifying a bundle of a few large files, and of many small ones, and one of 100,000 files, and one with a ledger of a million events, each against bare SHA-256 over
 * the same file.
 */
export async function benchVerify(parent: string, bytes = DEFAULT_BYTES): Promise<BenchResult> {
  const sealed = await benchSealed(parent, bytes);
  return benchResult('verify', [...sealed, ...(await benchMany(parent))]);
}

/** What went through intake and seal. */
function benchSealed(parent: string, bytes: number): Promise<readonly BenchCase[]> {
  return withScratch(parent, async (folder) => {
    const large = join(folder, 'large');
    await mkdir(large);
    for (let index = 0; index < LARGE_FILES; index++) {
      await noiseFile(join(large, `noise-${String(index)}.bin`), Math.ceil(bytes / LARGE_FILES));
    }
    const small = join(folder, 'small');
    await mkdir(small);
    for (let index = 0; index < SMALL_FILES; index++) {
      await writeFile(join(small, `note-${String(index)}.txt`), `note number ${String(index)}\n`.repeat(40));
    }
    return [
      await benchCase(folder, 'a few large files', large),
      await benchCase(folder, 'many small files', small),
    ];
  });
}

async function benchCase(folder: string, name: string, source: string): Promise<BenchCase> {
  return withBenchVault(join(folder, `vault ${name}`), async (vault) => {
    await vault.call('item.add', { case: vault.case, paths: [source] });
    const { bundle, signer } = await vault.call('bundle.seal', {
      case: vault.case,
      out: join(folder, 'out'),
    });
    const mebibytes = (await stat(bundle)).size / (1 << 20);
    return compare(
      { case: name, unit: 'MiB/s', against: 'SHA-256 of the same file on one core' },
      async () => {
        const report = await vault.call('bundle.verify', { path: bundle, trust: [signer] });
        if (report.verdict !== 'intact')
          throw new Error(`the bundle that was just sealed is ${report.verdict}`);
        return mebibytes;
      },
      async () => {
        await bareHash(bundle);
        return mebibytes;
      },
    );
  });
}
