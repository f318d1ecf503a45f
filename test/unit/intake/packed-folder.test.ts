import { appendFile, mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packedFolder } from '../../../src/main/intake/packed-folder.ts';
import { expandPaths } from '../../../src/main/intake/walk.ts';
import { openArchive } from '../../../src/main/intake/zip/archive.ts';
import { readMembers } from '../../../src/main/intake/zip/members.ts';
import { accessBytes } from '../../../src/shared/bundle/random-access.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packed é '));
  await mkdir(join(folder, 'export', 'photos'), { recursive: true });
  await writeFile(join(folder, 'export', 'result.json'), '{"messages":[]}');
  await writeFile(join(folder, 'export', 'photos', 'фото 1.jpg'), Buffer.alloc(20_000_000, 5));
  await writeFile(join(folder, 'export', 'empty.txt'), '');
  await utimes(join(folder, 'export', 'result.json'), new Date(0), new Date('2024-05-06T07:08:10Z'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function packed(): Promise<{ bytes: Buffer; changed: boolean; name: string; modifiedAt: Date | null }> {
  const { sources } = await expandPaths([join(folder, 'export')]);
  const source = packedFolder('export', sources);
  const opened = await source.open();
  const chunks: Uint8Array[] = [];
  for await (const chunk of opened.bytes) chunks.push(chunk);
  const changed = await opened.changed();
  await opened.close();
  return { bytes: Buffer.concat(chunks), changed, name: source.name, modifiedAt: source.modifiedAt };
}

describe('a folder that is one exhibit', () => {
  it('becomes a ZIP of its files, each byte for byte under its path', async () => {
    const { bytes, changed, name } = await packed();
    expect([name, changed]).toEqual(['export.zip', false]);
    const archive = await openArchive(accessBytes(bytes), 100);
    if (archive === null) throw new Error('no archive');
    const members = await readMembers(archive, bytes.length);
    expect(members.map((member) => [member.name, member.bytes, member.status])).toEqual([
      ['empty.txt', 0, 'read'],
      ['photos/фото 1.jpg', 20_000_000, 'read'],
      ['result.json', 15, 'read'],
    ]);
    expect(bytes.includes('{"messages":[]}')).toBe(true);
  });

  it('gives the same bytes each time', async () => {
    expect((await packed()).bytes.equals((await packed()).bytes)).toBe(true);
  });

  it('says so when one of its files changed while it was read', async () => {
    const { sources } = await expandPaths([join(folder, 'export')]);
    const opened = await packedFolder('export', sources).open();
    let seen = 0;
    for await (const chunk of opened.bytes) {
      if (seen < 1_000_000 && seen + chunk.length >= 1_000_000)
        await appendFile(join(folder, 'export', 'photos', 'фото 1.jpg'), 'more');
      seen += chunk.length;
    }
    expect(await opened.changed()).toBe(true);
    await opened.close();
  });

  it('is given up when a file is no longer there', async () => {
    const { sources } = await expandPaths([join(folder, 'export')]);
    await rm(join(folder, 'export', 'result.json'));
    const opened = await packedFolder('export', sources).open();
    const reading = (async () => {
      for await (const _ of opened.bytes);
    })();
    await expect(reading).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
    await opened.close();
  });
});
