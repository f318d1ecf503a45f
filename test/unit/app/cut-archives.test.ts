import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { ZipArchive } from 'archiver';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '../../../src/shared/model/ids.ts';
import { startApp, type TestApp } from './with-app.ts';

let test: TestApp;
let id: CaseId;
beforeEach(async () => {
  test = await startApp();
  id = (await test.call('case.new', { title: 'Case' })).case;
});
afterEach(async () => {
  await test.end();
});

/** The same archive as its last bytes were lost on the way, and with an entry of its directory overwritten. */
async function archives(): Promise<Readonly<Record<'whole.zip' | 'cut.zip' | 'broken.zip', Buffer>>> {
  const archive = new ZipArchive({ zlib: { level: 9 } });
  for (const name of ['first.txt', 'second.txt']) archive.append(`the words of ${name}`, { name });
  const packed = buffer(archive);
  await archive.finalize();
  const whole = await packed;
  const broken = Buffer.from(whole);
  broken.fill(0, whole.lastIndexOf('PK\u0001\u0002'), whole.lastIndexOf('PK\u0001\u0002') + 4);
  return { 'whole.zip': whole, 'cut.zip': whole.subarray(0, whole.length - 40), 'broken.zip': broken };
}

describe('an archive whose list of files breaks off', () => {
  it('says so where it is added, listed, looked at and handed over', async () => {
    const paths: string[] = [];
    for (const [name, bytes] of Object.entries(await archives())) {
      paths.push(join(test.folder, name));
      await writeFile(join(test.folder, name), bytes);
    }
    const added = await test.call('item.add', { case: id, paths });
    const said = [undefined, true, true];
    expect(added.items.map((item) => item.membersIncomplete)).toEqual(said);
    expect(added.items.map((item) => item.members?.length ?? 0)).toEqual([2, 0, 1]);
    const { items } = await test.call('item.list', { case: id });
    expect(items.map((item) => item.membersIncomplete)).toEqual(said);
    const details = await Promise.all(items.map((item) => test.call('item.get', { item: item.id })));
    expect(details.map((item) => item.membersIncomplete)).toEqual(said);
    const out = join(test.folder, 'out');
    for (const [language, words] of [
      ['en', 'The list of the files inside is not complete'],
      ['fr', 'La liste des fichiers contenus est incomplète'],
    ] as const) {
      const { bundle } = await test.call('bundle.seal', { case: id, out, language });
      expect((await readFile(bundle)).toString().split(words)).toHaveLength(3);
    }
  });
});
