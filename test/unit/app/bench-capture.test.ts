import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { benches } from '../../../src/main/app/bench/index.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast bench é '));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('pages are captured and compared with another tool, and nothing of them stays behind', async () => {
  const result = await benches['capture']?.(folder, 1 << 20);
  expect(result?.cases.map(({ case: name, unit }) => `${name}, ${unit}`)).toEqual([
    'a page with frames, ms',
    'a feed that grows, ms',
    'a page of 3000 pixels, ms',
    'a page of 20 pictures, ms',
    'a page that reads 1 MiB, ms',
  ]);
  for (const one of result?.cases ?? []) {
    expect(one.figure).toBeGreaterThan(0);
    expect(one.baseline).toBeGreaterThan(0);
    expect(one.peakMiB).toBeGreaterThan(0);
  }
  expect(await readdir(folder)).toEqual([]);
}, 240_000);
