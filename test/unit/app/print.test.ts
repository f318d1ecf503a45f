import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openArchive } from '../../../src/main/intake/zip/archive.ts';
import { accessBytes } from '../../../src/shared/bundle/random-access.ts';
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

it('a transcript becomes a file for e-discovery tools, with its files and the place of every entry', async () => {
  const folder = join(test.folder, 'WhatsApp Chat with Oksana');
  await mkdir(folder);
  const photo = Buffer.from([0xff, 0xd8, 0xff, 1, 2, 3]);
  await writeFile(join(folder, 'IMG-20260913-WA0001.jpg'), photo);
  await writeFile(
    join(folder, 'chat.txt'),
    [...lines, '14/09/2026, 08:03 - Oksana: IMG-20260913-WA0001.jpg (file attached)'].join('\n'),
  );
  const [item] = (await test.call('item.add', { case: id, paths: [folder] })).items;
  if (item === undefined) throw new Error('nothing was taken in');
  const made = await test.call('transcript.print', {
    item: item.id,
    form: 'rsmf',
    out: join(test.folder, 'out'),
  });
  const mail = await new PostalMime().parse(await readFile(made.written ?? ''));
  expect(mail.headers).toContainEqual(expect.objectContaining({ key: 'x-rsmf-version', value: '2.0.0' }));
  expect(mail.subject).toBe('AB/1 WhatsApp Chat with Oksana.zip');
  const [attached] = mail.attachments;
  expect(attached?.filename).toBe('rsmf.zip');
  const zip = accessBytes(new Uint8Array(attached?.content as ArrayBuffer));
  const archive = await openArchive(zip, 100);
  const files = new Map<string, Buffer>();
  for (const entry of archive?.entries ?? []) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of entry.open()) chunks.push(chunk);
    files.set(entry.name, Buffer.concat(chunks));
  }
  const manifest = JSON.parse(files.get('rsmf_manifest.json')?.toString() ?? '') as {
    readonly participants: readonly { readonly id: string; readonly display: string }[];
    readonly events: readonly {
      readonly body: string;
      readonly participant: string;
      readonly timestamp: string;
      readonly attachments?: readonly { readonly id: string }[];
    }[];
  };
  expect(manifest.participants.map(({ display }) => display)).toEqual(['Oksana', 'Віктор']);
  expect(manifest.events.map(({ body, participant, timestamp }) => [body, participant, timestamp])).toEqual([
    ['<script>alert(1)</script> are you there', 'p1', '2026-09-13T20:10'],
    ['так, де паспорт?', 'p2', '2026-09-13T20:11'],
    ['إلى أين نذهب غدا', 'p1', '2026-09-14T08:02'],
    ['IMG-20260913-WA0001.jpg (file attached)', 'p1', '2026-09-14T08:03'],
  ]);
  expect(files.get(manifest.events[3]?.attachments?.[0]?.id ?? '')).toEqual(photo);
});

it('a transcript is printed to PDF without ever lying in a file', { timeout: 120_000 }, async () => {
  const item = await added(lines);
  const made = await test.call('transcript.print', { item, form: 'pdf', out: join(test.folder, 'out') });
  expect(made.path).toBe('derived/transcript.pdf');
  const bytes = await readFile(made.written ?? '');
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(bytes.toString('latin1')).toMatch(/%%EOF\s*$/u);
});
