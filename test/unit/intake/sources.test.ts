import { appendFile, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expandPaths } from '../../../src/main/intake/walk.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'intake '));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function only(path: string) {
  const { sources } = await expandPaths([path]);
  const [source] = sources;
  if (source === undefined) throw new Error('no source');
  return source;
}

async function readAll(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe('files that are taken in', () => {
  it('are read byte for byte, also when they are larger than one chunk and when they are empty', async () => {
    const large = Buffer.alloc((1 << 20) + 17, 7);
    await writeFile(join(folder, 'large.bin'), large);
    await writeFile(join(folder, 'empty.bin'), '');
    const opened = await (await only(join(folder, 'large.bin'))).open();
    expect((await readAll(opened.bytes)).equals(large)).toBe(true);
    expect(await opened.changed()).toBe(false);
    await opened.close();
    const empty = await (await only(join(folder, 'empty.bin'))).open();
    expect(await readAll(empty.bytes)).toHaveLength(0);
    expect(await empty.changed()).toBe(false);
    await empty.close();
  });

  it('are noticed when they grow while they are read', async () => {
    const path = join(folder, 'growing.txt');
    await writeFile(path, 'first words');
    const opened = await (await only(path)).open();
    await readAll(opened.bytes);
    await appendFile(path, ' and more');
    expect(await opened.changed()).toBe(true);
    await opened.close();
  });

  it('are noticed when another file takes their name while they are read', async () => {
    const path = join(folder, 'note.txt');
    await writeFile(path, 'the first');
    await writeFile(join(folder, 'other.txt'), 'the other');
    const opened = await (await only(path)).open();
    await rename(join(folder, 'other.txt'), path);
    await readAll(opened.bytes);
    expect(await opened.changed()).toBe(true);
    await opened.close();
  });

  it('come out of a folder in order, each under its path from the folder on', async () => {
    await mkdir(join(folder, 'évidence', 'sub'), { recursive: true });
    await writeFile(join(folder, 'évidence', 'b.txt'), 'b');
    await writeFile(join(folder, 'évidence', 'sub', 'a.txt'), 'a');
    const { sources, refused } = await expandPaths([join(folder, 'évidence')]);
    expect(sources.map((one) => one.name)).toEqual(['évidence/b.txt', 'évidence/sub/a.txt']);
    expect(refused).toEqual([]);
  });

  it('are refused with a reason when they are links, missing or an empty folder', async () => {
    await writeFile(join(folder, 'real.txt'), 'real');
    await symlink(join(folder, 'real.txt'), join(folder, 'link.txt'));
    await mkdir(join(folder, 'empty'));
    const { sources, refused } = await expandPaths([
      join(folder, 'link.txt'),
      join(folder, 'gone.txt'),
      join(folder, 'empty'),
    ]);
    expect(sources).toEqual([]);
    expect(refused.map((one) => one.error.code)).toEqual(['NOT_A_FILE', 'FILE_NOT_FOUND', 'EMPTY_FOLDER']);
    expect(refused.every((one) => !one.error.message.includes(folder))).toBe(true);
  });

  it('are left exactly as they were', async () => {
    const path = join(folder, 'evidence.txt');
    await writeFile(path, 'as it was');
    const opened = await (await only(path)).open();
    await readAll(opened.bytes);
    await opened.close();
    expect(await readFile(path, 'utf8')).toBe('as it was');
  });
});
