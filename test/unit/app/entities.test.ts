import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId, ItemId } from '../../../src/shared/model/ids.ts';
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

async function added(name: string, bodies: readonly string[]): Promise<ItemId> {
  const path = join(test.folder, name);
  await writeFile(
    path,
    bodies.map((body, n) => `13/09/2026, 20:${String(10 + n)} - Oksana: ${body}\n`).join(''),
  );
  const [item] = (await test.call('item.add', { case: id, paths: [path] })).items;
  if (item === undefined) throw new Error('nothing was taken in');
  return item.id;
}

describe('what is found in the chats of a case', () => {
  it('is joined across chats, counted, and leads to its place', async () => {
    const first = await added('a.txt', ['call +40 721 234 567', 'or write to x@example.org', 'nothing']);
    const second = await added('b.txt', ['his number: +40721234567, again +40-721-234-567', 'ok']);
    const { kinds, entities } = await test.call('entity.list', { case: id });
    expect(kinds).toEqual([
      { kind: 'email', count: 1 },
      { kind: 'phone', count: 1 },
    ]);
    expect(entities[0]).toEqual({ kind: 'phone', value: '+40721234567', places: 3, items: 2 });
    const { places } = await test.call('entity.places', { case: id, kind: 'phone', value: '+40721234567' });
    expect(places.map(({ item, message }) => [item, message])).toEqual([
      [first, 1],
      [second, 1],
      [second, 1],
    ]);
    for (const { snippet, start, end } of places)
      expect(snippet.slice(start, end).replaceAll(/[ -]/g, '')).toBe('+40721234567');
  });

  it('is looked for anew when the person says which country numbers belong to', async () => {
    await added('a.txt', ['call 0721 234 567']);
    expect((await test.call('entity.list', { case: id })).entities).toEqual([]);
    expect(await test.call('entity.scan', { case: id, country: 'RO' })).toEqual({ messages: 1, found: 1 });
    await added('b.txt', ['it is 0721 234 567 now']);
    const { country, entities } = await test.call('entity.list', { case: id, kind: 'phone' });
    expect([country, entities]).toEqual([
      'RO',
      [{ kind: 'phone', value: '+40721234567', places: 2, items: 2 }],
    ]);
    await test.call('entity.scan', { case: id, country: null });
    expect((await test.call('entity.list', { case: id })).entities).toEqual([]);
  });

  it('is forgotten with the item', async () => {
    const item = await added('a.txt', ['call +40 721 234 567']);
    await test.call('item.erase', { item, reason: 'asked for by the person concerned' });
    expect((await test.call('entity.list', { case: id })).entities).toEqual([]);
  });
});

describe('a folder', () => {
  it('that is a chat export becomes one item that holds its files', async () => {
    const folder = join(test.folder, 'WhatsApp Chat with Oksana');
    await mkdir(folder);
    await writeFile(
      join(folder, '_chat.txt'),
      '[13/09/2026, 20:10:00] Oksana: hello\r\n[13/09/2026, 20:11:00] Oksana: \u200e<attached: 00000002-PHOTO-2026-09-13-20-11-00.jpg>\r\n',
    );
    await writeFile(join(folder, '00000002-PHOTO-2026-09-13-20-11-00.jpg'), Buffer.from([0xff, 0xd8, 0xff]));
    const { items, refused } = await test.call('item.add', { case: id, paths: [folder] });
    expect(refused).toEqual([]);
    expect(items).toMatchObject([
      { kind: 'chat', name: 'WhatsApp Chat with Oksana.zip', members: [{}, { name: '_chat.txt' }] },
    ]);
    expect(items[0]?.transcript?.attachments).toEqual({ present: 1, omitted: 0, missing: 0 });
  });

  it('where a chat merely lies beside other things is taken file by file', async () => {
    const folder = join(test.folder, 'evidence');
    await mkdir(folder);
    await writeFile(join(folder, 'chat.txt'), '13/09/2026, 20:10 - Oksana: hello\n');
    await writeFile(join(folder, 'notes.md'), 'something else');
    const { items } = await test.call('item.add', { case: id, paths: [folder] });
    expect(items.map(({ kind }) => kind)).toEqual(['chat', 'file']);
  });
});
