import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
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

async function added(lines: readonly string[]): Promise<ItemId> {
  const path = join(test.folder, 'chat.txt');
  await writeFile(path, lines.map((line) => `${line}\n`).join(''));
  const [item] = (await test.call('item.add', { case: id, paths: [path] })).items;
  if (item === undefined) throw new Error('nothing was taken in');
  return item.id;
}

const lines = [
  '13/09/2026, 20:10 - Oksana: <script>alert(1)</script> are you there',
  '13/09/2026, 20:11 - Віктор: так, де паспорт?',
  '14/09/2026, 08:02 - Oksana: إلى أين نذهب غدا',
];

it('a transcript is printed with number, full time, sender and words of every entry, and leads back to its exhibit', async () => {
  const item = await added(lines);
  const out = join(test.folder, 'out');
  const made = await test.call('transcript.print', { item, form: 'html', out });
  expect([made.path, made.written]).toEqual([
    'derived/transcript.html',
    join(out, 'ab-1', 'derived', 'transcript.html'),
  ]);
  const page = await readFile(made.written ?? '', 'utf8');
  const { sha256 } = await test.call('item.get', { item });
  expect(page).toContain(`content: "sha256 ${sha256}"`);
  expect(page).toContain('counter(page) " of " counter(pages)');
  expect(page).not.toContain('<script');
  for (const text of [
    '&lt;script&gt;',
    'так, де паспорт?',
    'إلى أين نذهب غدا',
    '2026-09-14 08:02',
    '<h2>',
    'Віктор',
  ])
    expect(page).toContain(text);
  expect(page.match(/class="n"/g)).toHaveLength(3);
  const { derived } = await test.call('item.get', { item });
  expect(derived.map(({ path, sha256: hash }) => [path, hash])).toContainEqual([made.path, made.sha256]);
});

it('a part of it is printed as a part, and beside what was printed before', async () => {
  const item = await added(lines);
  await test.call('transcript.print', { item, form: 'html' });
  const out = join(test.folder, 'out');
  const made = await test.call('transcript.print', {
    item,
    form: 'html',
    language: 'fr',
    from: 2,
    to: 2,
    out,
  });
  expect(made.path).toBe('derived/transcript-2.html');
  const page = await readFile(made.written ?? '', 'utf8');
  expect([
    page.match(/class="n"/g)?.length,
    page.includes('<bdi>2</bdi> à <bdi>2</bdi> sur <bdi>3</bdi>'),
  ]).toEqual([1, true]);
  await expect(test.call('transcript.print', { item, form: 'html', from: 2, to: 9 })).rejects.toMatchObject({
    code: 'BAD_RANGE',
  });
});
