import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId, ItemId } from '../../../src/shared/model/ids.ts';
import { problemsOf } from '../bundle-write/case-ontology.ts';
import { findBytes, findWord } from './support/find-words.ts';
import { sampleChat, secrets, type SampleChat } from './support/sample-chat.ts';
import { startApp, type TestApp } from './with-app.ts';

let test: TestApp;
let id: CaseId;
let chat: SampleChat;
let item: ItemId;
beforeEach(async () => {
  test = await startApp();
  id = (await test.call('case.new', { title: 'Case' })).case;
  chat = await sampleChat();
  item = await take('export.zip', chat.zip);
});
afterEach(async () => {
  await test.end();
});

async function take(name: string, content: string | Uint8Array): Promise<ItemId> {
  const path = join(test.folder, name);
  await writeFile(path, content);
  const { items } = await test.call('item.add', { case: id, paths: [path] });
  const [first] = items;
  if (first === undefined) throw new Error('nothing was taken in');
  return first.id;
}

const part = [
  { from: 2, to: 4 },
  { from: 10, to: 10 },
];

async function sealPart(messages = part, more: { attachments?: boolean } = {}) {
  const sealed = await test.call('bundle.seal', {
    case: id,
    out: join(test.folder, 'out'),
    extracts: [{ item, messages, ...more }],
  });
  const report = await test.call('bundle.verify', { path: sealed.bundle, trust: [sealed.signer] });
  return { sealed, report, zip: await readFile(sealed.bundle) };
}

describe('some messages of a chat', () => {
  it('verify against the root of all, and show how many lie between', async () => {
    const { sealed, report } = await sealPart();
    expect(sealed.extracts).toEqual([{ exhibit: 'AB/1', messages: 12, disclosed: 4, attachments: 0 }]);
    expect(report).toMatchObject({ verdict: 'intact', findings: [] });
    expect(report.exhibits).toMatchObject([
      {
        exhibit: 'AB/1',
        withheld: true,
        derived: 1,
        extract: {
          messages: 12,
          disclosed: 4,
          runs: [
            { from: 1, to: 1, disclosed: false },
            { from: 2, to: 4, disclosed: true },
            { from: 5, to: 9, disclosed: false },
            { from: 10, to: 10, disclosed: true },
            { from: 11, to: 12, disclosed: false },
          ],
        },
      },
    ]);
    expect(report.notShown.join(' ')).toContain('4 of 12 messages are here');
    expect(await test.call('vault.check', {})).toMatchObject({ verdict: 'intact', findings: [] });
  });

  it('are there word for word, in the extract, in the report and in the graph', async () => {
    const { zip } = await sealPart();
    for (const words of ['the bus leaves on Friday', 'only the passport', 'you owe for the ticket'])
      expect(zip.toString('utf8').split(words)).toHaveLength(4);
    expect(zip.includes('5 messages are withheld: numbers 5 to 9')).toBe(true);
  });

  it('take nothing of the others along, in any wrapping', async () => {
    await test.call('item.note', { item, text: `${secrets.sender} is known to us` });
    await test.call('item.tag', { item, tags: [secrets.place] });
    await test.call('item.view', { item, member: secrets.file, reason: `looking for ${secrets.sender}` });
    await test.call('search.run', { case: id, query: secrets.phone });
    const { messages } = await test.call('transcript.page', { item, from: 1, limit: 100 });
    const { zip, report } = await sealPart();
    expect(report.verdict).toBe('intact');
    for (const word of Object.values(secrets)) expect([word, findWord(zip, word)]).toEqual([word, []]);
    for (const words of ['good morning', 'do not tell anyone', 'how much', 'we talk there'])
      expect([words, findWord(zip, words)]).toEqual([words, []]);
    const shown = new Set([2, 3, 4, 10]);
    for (const [index, line] of chat.lines.entries()) {
      if (shown.has(index + 1)) continue;
      const body = messages[index]?.body ?? '';
      const canonical = JSON.stringify(messages[index], Object.keys(messages[index] ?? {}).sort());
      for (const text of [line, `${line}\n`, body, `${body}\n`, canonical]) {
        const digest = createHash('sha256').update(text).digest();
        expect([text, findBytes(zip, digest)]).toEqual([text, []]);
      }
    }
    const picture = createHash('sha256').update(createHash('sha256').update('a picture').digest()).digest();
    expect(findBytes(zip, picture)).toEqual([]);
  });

  it('are searched for in a way that finds what is there', async () => {
    const { zip } = await sealPart([{ from: 1, to: 12 }]);
    for (const word of Object.values(secrets)) expect(findWord(zip, word)).not.toEqual([]);
    const whole = await test.call('bundle.seal', { case: id, out: join(test.folder, 'out'), items: [item] });
    expect(findWord(await readFile(whole.bundle), 'do not tell anyone').length).toBeGreaterThan(1);
    const wrapped = Buffer.from(JSON.stringify({ a: Buffer.from(`x${secrets.sender}`).toString('base64') }));
    expect(findWord(wrapped, secrets.sender)).not.toEqual([]);
  });

  it('count what is withheld of the history by its kind', async () => {
    await test.call('item.note', { item, text: 'one' });
    await test.call('item.note', { item, text: 'two' });
    await test.call('search.run', { case: id, query: 'passport' });
    const { report, zip } = await sealPart();
    expect(report.declared.withheldKinds).toEqual([
      { type: 'item.derived', events: 2 },
      { type: 'item.noted', events: 2 },
      { type: 'search.made', events: 1 },
    ]);
    expect(zip.toString('utf8')).toMatch(/<code>item\.noted<\/code> 2/);
  });

  it('take the pictures along that came with them, byte for byte, and say whose they are', async () => {
    const { sealed, report, zip } = await sealPart([{ from: 6, to: 7 }]);
    expect(sealed.extracts).toMatchObject([{ disclosed: 2, attachments: 1 }]);
    expect(report).toMatchObject({ verdict: 'intact', findings: [] });
    expect(report.exhibits).toMatchObject([{ withheld: true, derived: 2 }]);
    const picture = createHash('sha256').update('a picture').digest();
    const digest = createHash('sha256').update(picture).digest('hex');
    const path = `data/exhibits/ab-1/derived/attachment-${digest.slice(0, 32)}.jpg`;
    expect(zip.includes(picture)).toBe(true);
    // In the manifest, in the record of the item, in the message itself and in its event.
    expect(zip.includes(`${digest}  ${path}`)).toBe(true);
    expect(zip.toString('utf8').split(digest).length).toBeGreaterThan(4);
    expect(zip.includes('"kindOfRelationship":"Attached_To"')).toBe(false);
    expect(zip.includes('"uco-core:kindOfRelationship":"Attached_To"')).toBe(true);
    // What the chat's list of files would tell of the others stays away.
    expect(zip.includes('"members":[')).toBe(false);
  });

  it('are said in a graph that breaks no constraint of the ontology, whole or in part', async () => {
    const { zip } = await sealPart([{ from: 6, to: 7 }]);
    const whole = await test.call('bundle.seal', { case: id, out: join(test.folder, 'out') });
    for (const bytes of [zip, await readFile(whole.bundle)]) {
      // Entries are stored as they are: the graph is the one text between its first and its last line.
      const start = bytes.indexOf('{"@context"');
      const end = bytes.indexOf('\n]}\n', start);
      const graph = JSON.parse(bytes.subarray(start, end + 4).toString('utf8')) as object;
      expect(JSON.stringify(graph)).toContain('uco-observable:MessageThread');
      expect(await problemsOf(graph)).toEqual([]);
    }
  });

  it('leave the pictures behind where the person says so, or where they came with others', async () => {
    const picture = createHash('sha256').update('a picture').digest();
    const without = await sealPart([{ from: 6, to: 7 }], { attachments: false });
    const others = await sealPart([{ from: 1, to: 6 }]);
    for (const { sealed, report, zip } of [without, others]) {
      expect(sealed.extracts).toMatchObject([{ attachments: 0 }]);
      expect(report).toMatchObject({ verdict: 'intact', findings: [] });
      expect(findBytes(zip, picture)).toEqual([]);
    }
  });

  it('take a picture out of the chat once, however often it is handed over', async () => {
    await sealPart([{ from: 7, to: 7 }]);
    const again = await sealPart([{ from: 5, to: 8 }]);
    expect(again.report).toMatchObject({ verdict: 'intact', findings: [] });
    expect(again.sealed.extracts).toMatchObject([{ attachments: 1 }]);
    const { events } = await test.call('case.log', { case: id });
    expect(
      events.filter(({ type, details }) => type === 'item.derived' && details?.['kind'] === 'attachment'),
    ).toHaveLength(1);
    // The whole chat holds it anyway.
    const whole = await test.call('bundle.seal', { case: id, out: join(test.folder, 'out') });
    const report = await test.call('bundle.verify', { path: whole.bundle, trust: [whole.signer] });
    expect(report.exhibits).toMatchObject([{ withheld: false, derived: 3 }]);
    expect(await test.call('vault.check', {})).toMatchObject({ verdict: 'intact', findings: [] });
  });

  it('can be handed over again, others of them, and the whole afterwards', async () => {
    const first = await sealPart();
    const second = await sealPart([{ from: 5, to: 6 }]);
    expect(second.report).toMatchObject({ verdict: 'intact', findings: [] });
    expect(second.report.exhibits[0]?.extract).toMatchObject({ disclosed: 2 });
    expect(findWord(second.zip, 'only the passport')).toEqual([]);
    const whole = await test.call('bundle.seal', { case: id, out: join(test.folder, 'out') });
    const report = await test.call('bundle.verify', { path: whole.bundle, trust: [whole.signer] });
    expect(report).toMatchObject({ verdict: 'intact', findings: [] });
    expect(report.exhibits).toMatchObject([{ withheld: false, derived: 3 }]);
    expect(first.sealed.seal).not.toBe(second.sealed.seal);
    const out = join(test.folder, 'taken out');
    const { files } = await test.call('item.extract', { item, out });
    expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
    expect(await test.call('vault.check', {})).toMatchObject({ verdict: 'intact', findings: [] });
  });

  it('go alone unless other items are named', async () => {
    const other = await take('a.txt', 'another thing');
    expect((await sealPart()).report.exhibits.map(({ exhibit }) => exhibit)).toEqual(['AB/1']);
    const both = await test.call('bundle.seal', {
      case: id,
      out: join(test.folder, 'out'),
      items: [other],
      extracts: [{ item, messages: part }],
    });
    const report = await test.call('bundle.verify', { path: both.bundle, trust: [both.signer] });
    expect(report.exhibits.map(({ exhibit, withheld }) => [exhibit, withheld])).toEqual([
      ['AB/1', true],
      ['AB/2', false],
    ]);
  });

  it.each([
    [[{ from: 12, to: 13 }], 'BAD_RANGE'],
    [[{ from: 4, to: 3 }], 'BAD_RANGE'],
  ])('are refused where there are no such messages: %j', async (messages, code) => {
    await expect(sealPart(messages)).rejects.toMatchObject({ code });
    const { events } = await test.call('case.log', { case: id });
    expect(events.some(({ type }) => type === 'item.redacted')).toBe(false);
  });

  it('cannot be chosen of something that is no chat', async () => {
    item = await take('b.txt', 'Dear Sir');
    await expect(sealPart()).rejects.toMatchObject({ code: 'NO_TRANSCRIPT' });
  });

  it('come from the latest reading of the chat', async () => {
    await test.call('item.reparse', { item, timeZone: 'Europe/Bucharest' });
    const { report, zip } = await sealPart();
    expect(report).toMatchObject({ verdict: 'intact', findings: [] });
    expect(zip.includes('"name":"Europe/Bucharest"')).toBe(true);
  });
});
