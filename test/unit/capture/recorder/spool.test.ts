import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSpool, type Blob } from '../../../../src/main/capture/blob.ts';
import { noise } from './hard-bodies.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spool-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function bytesOf(blob: Blob): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of blob.read()) parts.push(part);
  return Buffer.concat(parts);
}

describe('a spool', () => {
  it('gives back what was written, small and large, and hashes it', async () => {
    const spool = createSpool(folder);
    for (const length of [0, 1, 65_536, 65_537, 3_000_000]) {
      const bytes = noise('spool', length);
      const blob = await spool.of(bytes);
      expect(blob.bytes).toBe(length);
      expect(blob.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
      expect((await bytesOf(blob)).equals(bytes)).toBe(true);
    }
    await spool.discard();
  });

  it('moves to the disk where many small ones come together, and never in the open', async () => {
    const spool = createSpool(folder);
    const words = Buffer.alloc(60_000, 'words of the evidence ');
    const blobs: Blob[] = [];
    for (let count = 0; count < 900; count++) blobs.push(await spool.of(words));
    const files = await readdir(folder);
    expect(files.length).toBeGreaterThan(20);
    expect(files.length).toBeLessThan(200);
    expect((await readFile(join(folder, files[0] ?? ''))).includes('words of')).toBe(false);
    expect((await bytesOf(blobs.at(-1) ?? (await spool.of('')))).equals(words)).toBe(true);
    await spool.discard();
    expect(await readdir(folder)).toEqual([]);
  });

  it('gives what is there so far, and goes on', async () => {
    const spool = createSpool(folder);
    const writer = spool.create();
    await writer.write(noise('a', 100_000));
    const early = await writer.soFar();
    await writer.write(noise('b', 100_000));
    const whole = await writer.end();
    expect((await bytesOf(early)).equals(noise('a', 100_000))).toBe(true);
    expect((await bytesOf(whole)).equals(Buffer.concat([noise('a', 100_000), noise('b', 100_000)]))).toBe(
      true,
    );
    await spool.discard();
  });

  it('rejects where the disk does not take it, and takes nothing else with it', async () => {
    const spool = createSpool(join(folder, 'not-there'));
    await expect(spool.of(noise('lost', 10_000_000))).rejects.toMatchObject({ code: 'ENOENT' });
    expect((await spool.of('small')).bytes).toBe(5);
  });
});
