import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '../../../src/shared/model/ids.ts';
import { passphrase, startApp, type TestApp } from './with-app.ts';

let test: TestApp;
let id: CaseId;
beforeEach(async () => {
  test = await startApp();
  id = (await test.call('case.new', { title: 'Case' })).case;
});
afterEach(async () => {
  await test.end();
});

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(test.folder, name);
  await writeFile(path, content);
  return path;
}

const chat = (lines: number) =>
  Array.from(
    { length: lines },
    (_, n) => `13/09/2026, 20:${String(n % 60).padStart(2, '0')} - Oksana: message number ${String(n)}`,
  ).join('\n');

const upload = (query: Record<string, string>, body: BodyInit) =>
  test.app.fetch(
    new Request(`http://app/intake?${new URLSearchParams(query).toString()}`, {
      method: 'POST',
      body,
      duplex: 'half',
    } as RequestInit),
  );

describe('taking in', () => {
  it('gives each item the next number, and spends a number on what failed', async () => {
    const first = await test.call('item.add', { case: id, paths: [await file('a.bin', 'one')] });
    const broken = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('half of it'));
        controller.error(new Error('the line went down'));
      },
    });
    const answer = await upload({ case: id, name: 'b.bin' }, broken);
    expect(await answer.json()).toMatchObject({
      ok: true,
      value: { items: [], refused: [{ path: 'b.bin' }] },
    });
    const third = await test.call('item.add', { case: id, paths: [await file('c.bin', 'three')] });
    expect([first.items[0]?.exhibit, third.items[0]?.exhibit]).toEqual(['AB/1', 'AB/3']);
    const { events } = await test.call('case.log', { case: id });
    expect(events.filter(({ type }) => type === 'item.failed').map(({ details }) => details)).toMatchObject([
      { exhibit: 'AB/2' },
    ]);
    expect(await test.call('vault.check', {})).toMatchObject({ verdict: 'intact', findings: [] });
  });

  it('records a duplicate as an item of its own that names the first', async () => {
    const path = await file('a.bin', 'the same bytes');
    const { items } = await test.call('item.add', { case: id, paths: [path, path] });
    expect(items.map(({ exhibit, duplicateOf }) => [exhibit, duplicateOf])).toEqual([
      ['AB/1', undefined],
      ['AB/2', 'AB/1'],
    ]);
  });

  it('takes an upload of a pasted image, with its size and without a file on disk', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==',
      'base64',
    );
    const before = await readdir(test.folder);
    const answer = await upload({ case: id, name: 'pasted.png', method: 'clipboard' }, png);
    expect(await answer.json()).toMatchObject({
      ok: true,
      value: { items: [{ kind: 'image', exhibit: 'AB/1', bytes: png.length }] },
    });
    const { items } = await test.call('item.list', { case: id });
    expect(items[0]?.image).toEqual({ width: 3, height: 2 });
    expect(await readdir(test.folder)).toEqual(before);
  });

  it('that is cancelled keeps what is whole and leaves nothing half done', async () => {
    const job = '00000000-0000-4000-8000-00000000000a';
    const large = await file('large.bin', Buffer.alloc(64 << 20, 3));
    const small = await file('small.bin', 'small');
    test.app.subscribe((event) => {
      if (event.event === 'progress' && event.step?.index === 2 && event.done > 0)
        void test.call('job.cancel', { job });
    });
    const { items, refused } = await test.call('item.add', { case: id, paths: [small, large, small], job });
    expect(items.map(({ exhibit }) => exhibit)).toEqual(['AB/1']);
    expect(refused.map(({ code }) => code)).toEqual(['CANCELLED', 'CANCELLED']);
    expect(await test.call('vault.check', {})).toMatchObject({ verdict: 'intact', findings: [], objects: 1 });
  });

  it('says that something asked for as a chat is none, and keeps it all the same', async () => {
    const { items, refused } = await test.call('item.add', {
      case: id,
      paths: [await file('letter.txt', 'Dear Sir')],
      kind: 'chat',
    });
    expect(items).toMatchObject([{ kind: 'file', exhibit: 'AB/1' }]);
    expect(refused).toMatchObject([{ code: 'NOT_A_CHAT' }]);
  });

  it('into a case that is not there is refused', async () => {
    await expect(
      test.call('item.add', { case: '00000000-0000-4000-8000-000000000000', paths: ['x'] }),
    ).rejects.toMatchObject({ code: 'CASE_NOT_FOUND' });
  });
});

describe('a transcript', () => {
  it('can be read from any place, by day, by words, and beside its source', async () => {
    const text = chat(500);
    const { items } = await test.call('item.add', { case: id, paths: [await file('chat.txt', text)] });
    const item = items[0]?.id;
    if (item === undefined) throw new Error('no item');
    const page = await test.call('transcript.page', { item, from: 401, limit: 50 });
    expect([page.total, page.messages.length, page.messages[0]?.body]).toEqual([
      500,
      50,
      'message number 400',
    ]);
    expect(await test.call('transcript.days', { item })).toEqual({
      days: [{ day: '2026-09-13', from: 1, count: 500 }],
    });
    expect(await test.call('transcript.find', { item, query: 'number 77' })).toEqual({ total: 1, at: [78] });
    const source = await test.call('transcript.source', { item, n: 78 });
    expect(source.text).toBe('13/09/2026, 20:17 - Oksana: message number 77');
    expect(Buffer.from(text).subarray(source.start, source.end).toString('hex')).toBe(source.hex);
  });

  it('read again with what a person states stands beside the first', async () => {
    const { items } = await test.call('item.add', {
      case: id,
      paths: [await file('chat.txt', '03/04/2024, 10:00 - A: one\n05/04/2024, 10:00 - A: two')],
    });
    const [item] = items;
    if (item === undefined) throw new Error('no item');
    expect(item.transcript?.dateOrder?.confidence).toBe('assumed');
    const again = await test.call('item.reparse', {
      item: item.id,
      dateOrder: 'mdy',
      timeZone: 'Europe/Bucharest',
    });
    expect(again.report?.dateOrder).toMatchObject({ value: 'mdy', confidence: 'given' });
    expect(again.derived.filter(({ kind }) => kind === 'transcript')).toHaveLength(2);
    const { messages } = await test.call('transcript.page', { item: item.id, from: 1, limit: 10 });
    expect(messages.map(({ time }) => time.utc)).toEqual(
      ['2024-03-04T08:00:00Z', '2024-05-04T07:00:00Z'].map(
        (time) => expect.stringContaining(time.slice(0, 16)) as string,
      ),
    );
    const { bundle, signer } = await test.call('bundle.seal', { case: id, out: join(test.folder, 'out') });
    expect(await test.call('bundle.verify', { path: bundle, trust: [signer] })).toMatchObject({
      verdict: 'intact',
      findings: [],
    });
  });
});

describe('looking', () => {
  it('is a choice that is recorded, and nothing is served without it or after the lock', async () => {
    const content = Buffer.from('%PDF-1.7 not a picture');
    const { items } = await test.call('item.add', { case: id, paths: [await file('a.pdf', content)] });
    const item = items[0]?.id;
    if (item === undefined) throw new Error('no item');
    const get = (url: string) => test.app.fetch(new Request(`http://app${url}`));
    expect((await get(`/evidence/${item}`)).status).toBe(404);
    const { url } = await test.call('item.view', { item, reason: 'to describe it' });
    expect(Buffer.from(await (await get(url)).arrayBuffer()).equals(content)).toBe(true);
    const { events } = await test.call('case.log', { case: id });
    expect(events.at(-1)).toMatchObject({ type: 'item.viewed', item, details: { reason: 'to describe it' } });
    await test.call('vault.lock', {});
    expect((await get(url)).status).toBe(403);
    await test.call('vault.open', { path: test.vault, passphrase });
    expect((await get(url)).status).toBe(404);
  });
});

describe('the vault', () => {
  it('can be opened with the recovery code and a new passphrase, and its old bundles still verify', async () => {
    await test.call('item.add', { case: id, paths: [await file('a.bin', 'x')] });
    const { bundle, signer } = await test.call('bundle.seal', { case: id, out: join(test.folder, 'out') });
    await test.call('vault.lock', {});
    await test.call('vault.recover', {
      path: test.vault,
      recoveryCode: test.recoveryCode.toLowerCase().replaceAll('-', ' '),
      passphrase: 'another passphrase',
    });
    const second = await test.call('bundle.seal', { case: id, out: join(test.folder, 'out') });
    expect(second.signer).not.toBe(signer);
    expect(await test.call('bundle.verify', { path: bundle, trust: [signer] })).toMatchObject({
      verdict: 'intact',
    });
    expect(await test.call('bundle.verify', { path: second.bundle, trust: [second.signer] })).toMatchObject({
      verdict: 'intact',
      findings: [],
    });
    expect(await test.call('vault.check', {})).toMatchObject({ verdict: 'intact' });
    await test.call('vault.lock', {});
    await expect(test.call('vault.open', { path: test.vault, passphrase })).rejects.toMatchObject({
      code: 'VAULT_LOCKED',
    });
  });

  it('holds no word of the evidence in the clear, open or locked', async () => {
    const canary = 'Zephyrwort-Quillfeather';
    await test.call('case.new', { title: `${canary} title` });
    const { items } = await test.call('item.add', {
      case: id,
      paths: [
        await file(
          `chat ${canary}.txt`,
          `${chat(50)}\n13/09/2026, 21:00 - ${canary}: ${canary} says hello\n`,
        ),
      ],
      note: `${canary} note`,
    });
    await test.call('search.run', { case: id, query: canary });
    const [first] = items;
    if (first === undefined) throw new Error('no item');
    await test.call('item.tag', { item: first.id, tags: [canary] });
    expect(await placesOf(test.vault, canary)).toEqual([]);
    expect(await placesOf(join(test.folder, 'config'), canary)).toEqual([]);
    await test.call('vault.lock', {});
    expect(await placesOf(test.vault, canary)).toEqual([]);
    const names = await readdir(tmpdir());
    expect(names.filter((name) => name.includes(canary))).toEqual([]);
  });
});

describe('a bundle', () => {
  it('is altered as soon as one bit in any of its files is', async () => {
    await test.call('item.add', {
      case: id,
      paths: [await file('chat.txt', chat(20)), await file('a.bin', 'bytes')],
    });
    const { bundle, signer } = await test.call('bundle.seal', { case: id, out: join(test.folder, 'out') });
    const zip = await readFile(bundle);
    const starts = localHeaders(zip);
    expect(starts.length).toBeGreaterThan(15);
    for (const start of starts) {
      const changed = Buffer.from(zip);
      changed[start] = (changed[start] ?? 0) ^ 4;
      const path = await file('changed.zip', changed);
      const { verdict } = await test.call('bundle.verify', { path, trust: [signer] });
      expect(verdict).toBe('altered');
    }
  });

  it('of some items says how many were left out, and holds nothing of the others', async () => {
    const { items } = await test.call('item.add', {
      case: id,
      paths: [await file('a.txt', 'first thing'), await file('secret name.txt', 'the-withheld-words')],
    });
    const first = items[0]?.id;
    if (first === undefined) throw new Error('no item');
    const { bundle, signer } = await test.call('bundle.seal', {
      case: id,
      out: join(test.folder, 'out'),
      items: [first],
    });
    const zip = await readFile(bundle);
    expect([
      zip.includes('first thing'),
      zip.includes('the-withheld-words'),
      zip.includes('secret name'),
    ]).toEqual([true, false, false]);
    const report = await test.call('bundle.verify', { path: bundle, trust: [signer] });
    expect(report).toMatchObject({ verdict: 'intact', declared: { exhibits: 2, included: 1, leftOut: 1 } });
  });

  it('of nothing is refused', async () => {
    await expect(test.call('bundle.seal', { case: id, out: join(test.folder, 'out') })).rejects.toMatchObject(
      { code: 'NOTHING_TO_SEAL' },
    );
  });

  it('stands in the next one with the hash of its seal', async () => {
    await test.call('item.add', { case: id, paths: [await file('a.bin', 'x')] });
    const one = await test.call('bundle.seal', {
      case: id,
      out: join(test.folder, 'out'),
      recipient: 'the registry',
    });
    const two = await test.call('bundle.seal', { case: id, out: join(test.folder, 'out') });
    expect((await readFile(two.bundle)).includes(`previous ${one.seal}`)).toBe(true);
    expect(await test.call('bundle.list', { case: id })).toMatchObject({
      bundles: [{ recipient: null }, { recipient: 'the registry', seal: one.seal }],
    });
  });
});

/** Files below a folder that hold the text, as UTF-8 or UTF-16. */
async function placesOf(folder: string, text: string): Promise<string[]> {
  const needles = [
    Buffer.from(text),
    Buffer.from(text, 'utf16le'),
    Buffer.from(createHash('sha256').update(text).digest('hex')),
  ];
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of names) {
    if (entry.name.includes(text)) found.push(entry.name);
    if (!entry.isFile()) continue;
    const bytes = await readFile(join(entry.parentPath, entry.name));
    if (needles.some((needle) => bytes.includes(needle))) found.push(entry.name);
  }
  return found;
}

/** Where the first byte of each stored file lies in a ZIP, from its central directory (APPNOTE 4.3.12). */
function localHeaders(zip: Buffer): number[] {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  const starts: number[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let index = 0; index < zip.readUInt16LE(end + 10); index++) {
    const local = zip.readUInt32LE(at + 42);
    const size = zip.readUInt32LE(at + 24);
    if (size > 0) starts.push(local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28));
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return starts;
}
