import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSealedLines, readSealedLines } from '../../../../src/main/capture/journal/sealed-lines.ts';

const key = randomBytes(32);
const values = [{ a: 'a secret word' }, 'Олена', [1, null], 'x'.repeat(100_000)];
let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sealed-lines-'));
  path = join(folder, 'lines');
  const lines = await createSealedLines(path, key);
  await Promise.all(values.map((value) => lines.append(value)));
  await lines.close();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('values come back in their order, and nothing of them stands in the file', async () => {
  expect(await readSealedLines(path, key)).toEqual(values);
  expect((await readFile(path)).includes('secret word')).toBe(false);
});

it('a value that was being written when the process ended is left out, wherever it was cut', async () => {
  const { length } = await readFile(path);
  for (const cut of [1, 15, 17, 100_010]) {
    await truncate(path, length - cut);
    expect(await readSealedLines(path, key)).toEqual(values.slice(0, 3));
  }
});

it('a changed byte, exchanged values and another key end the reading', async () => {
  const bytes = await readFile(path);
  const firstEnd = 4 + bytes.readUInt32BE(0);
  const secondEnd = firstEnd + 4 + bytes.readUInt32BE(firstEnd);
  const exchanged = [
    bytes.subarray(firstEnd, secondEnd),
    bytes.subarray(0, firstEnd),
    bytes.subarray(secondEnd),
  ];
  await writeFile(path, Buffer.concat(exchanged));
  expect(await readSealedLines(path, key)).toEqual([]);
  bytes[firstEnd + 10] = (bytes[firstEnd + 10] ?? 0) ^ 1;
  await writeFile(path, bytes);
  expect(await readSealedLines(path, key)).toEqual(values.slice(0, 1));
  expect(await readSealedLines(path, randomBytes(32))).toEqual([]);
});

it('a file is never written over', async () => {
  await expect(createSealedLines(path, key)).rejects.toThrow('EEXIST');
});
