import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

describe.skipIf(process.env['HOLDFAST_LARGE'] !== '1')('a body of 300 MiB (HOLDFAST_LARGE=1)', () => {
  it('reaches page and record with at most 250 MiB of memory on our side', async () => {
    const script = join(import.meta.dirname, 'measure-memory.ts');
    const { stdout } = await promisify(execFile)(process.execPath, [script, '300']);
    const found = JSON.parse(stdout) as { complete: boolean; peakMiB: number; counts: { bytes: number } };
    expect(found).toMatchObject({ complete: true, served: { bytes: 300 * 2 ** 20 } });
    expect(found.counts.bytes).toBeGreaterThan(300 * 2 ** 20);
    expect(found.peakMiB).toBeLessThanOrEqual(250);
  }, 240_000);
});
