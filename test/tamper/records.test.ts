import { expect, test } from 'vitest';
import { nodePrimitives } from '../../src/main/node/primitives.ts';
import { toHex } from '../../src/shared/ledger/hex.ts';
import { createMerkleTree, saltedLeaf } from '../../src/shared/ledger/merkle.ts';
import type { JsonObject } from '../../src/shared/ledger/strict-json.ts';
import type { FindingCode } from '../../src/shared/model/verdict.ts';
import { copies, itemIds, originals, reviewerKeys, sha256, text, type Tampering } from './build-bundle.ts';
import { codesOf, verifyTampered } from './verify-test-bundle.ts';

type Item = Record<string, unknown>;

/** Changes the item.json of an exhibit. */
const item = (exhibit: string, change: (item: Item) => Item): Tampering => ({
  items: (items) => items.set(exhibit, change(items.get(exhibit) ?? {})),
});
/** Changes the details of an event; the chain above is made anew. */
const details = (seq: number, change: (details: JsonObject) => JsonObject): Tampering => ({
  events: (events) =>
    events.map((event, index) => (index === seq - 1 ? { ...event, details: change(event.details) } : event)),
});
const derivedOf = (from: Item): Item[] => from.derived as Item[];
const derived = (exhibit: string, index: number, change: (derived: Item) => Item): Tampering =>
  item(exhibit, (from) => ({
    ...from,
    derived: derivedOf(from).map((one, at) => (at === index ? change(one) : one)),
  }));
const raw = (content: string): Tampering => ({
  payload: (files) => files.set('data/exhibits/ab-2/item.json', text(content)),
});

const mismatch: readonly FindingCode[] = ['RECORD_MISMATCH'];
const cases: readonly (readonly [title: string, tampering: Tampering, codes: readonly FindingCode[]])[] = [
  [
    'an original was changed and everything above it repaired',
    { evidence: (files) => files.set('data/exhibits/ab-2/foto-1.png', text('another image!!!!!')) },
    mismatch,
  ],
  [
    'an original and its record were changed',
    {
      evidence: (files) => files.set('data/exhibits/ab-2/foto-1.png', text('another image')),
      ...item('AB/2', (from) => ({ ...from, bytes: 13, sha256: sha256(text('another image')) })),
    },
    mismatch,
  ],
  [
    'an original is missing and nothing lists it',
    { evidence: (files) => files.delete('data/exhibits/ab-2/foto-1.png') },
    ['MISSING'],
  ],
  [
    'a copy was changed',
    { evidence: (files) => files.set('data/exhibits/ab-3/derived/redacted.png', text('no black box')) },
    mismatch,
  ],
  [
    'a copy is missing and nothing lists it',
    { evidence: (files) => files.delete('data/exhibits/ab-3/derived/redacted.png') },
    ['MISSING'],
  ],
  ['a record states another size', item('AB/2', (from) => ({ ...from, bytes: 1 })), mismatch],
  ['a record states another hash', item('AB/2', (from) => ({ ...from, sha256: 'ab'.repeat(32) })), mismatch],
  ['a record states another name', item('AB/2', (from) => ({ ...from, name: 'other.png' })), mismatch],
  ['a record states another kind', item('AB/2', (from) => ({ ...from, kind: 'file' })), mismatch],
  [
    'a record states another time',
    item('AB/2', (from) => ({
      ...from,
      acquired: { ...(from.acquired as Item), at: '2024-11-20T11:00:00.000Z' },
    })),
    mismatch,
  ],
  [
    'a record names another event',
    item('AB/2', (from) => ({ ...from, acquired: { ...(from.acquired as Item), event: 3 } })),
    mismatch,
  ],
  ['a record is of another exhibit', item('AB/2', (from) => ({ ...from, exhibit: 'AB/9' })), mismatch],
  ['a record is of another item', item('AB/2', (from) => ({ ...from, id: itemIds.leftOut })), mismatch],
  ['two exhibits share one item', item('AB/2', (from) => ({ ...from, id: itemIds.chat })), mismatch],
  [
    'an item was taken in twice',
    { events: (events) => [...events, events[6] ?? events[0]].filter((event) => event !== undefined) },
    mismatch,
  ],
  ['the ledger records another size', details(7, (from) => ({ ...from, bytes: 1 })), mismatch],
  [
    'the ledger records another exhibit number',
    details(7, (from) => ({ ...from, exhibit: 'AB/9' })),
    mismatch,
  ],
  ['the ledger records another hash', details(7, (from) => ({ ...from, sha256: 'ab'.repeat(32) })), mismatch],
  ['the ledger records no name', details(7, ({ name: _name, ...from }) => from), mismatch],
  [
    'the ledger records the size as text',
    details(7, (from) => ({ ...from, bytes: `${originals.image.length}` })),
    mismatch,
  ],
  [
    'a copy is recorded under another path',
    details(11, (from) => ({ ...from, path: 'derived/other.png' })),
    mismatch,
  ],
  ['a copy is recorded as of another kind', details(11, (from) => ({ ...from, kind: 'preview' })), mismatch],
  [
    'a copy was made from something else',
    details(11, (from) => ({ ...from, source: sha256(originals.chat) })),
    mismatch,
  ],
  ['a copy names an event of another item', derived('AB/3', 0, (one) => ({ ...one, event: 4 })), mismatch],
  ['a copy names an event that made nothing', derived('AB/3', 0, (one) => ({ ...one, event: 13 })), mismatch],
  [
    'a copy states another hash',
    derived('AB/3', 0, (one) => ({ ...one, sha256: 'ab'.repeat(32) })),
    mismatch,
  ],
  [
    'a copy is listed twice',
    item('AB/3', (from) => ({ ...from, derived: [...derivedOf(from), ...derivedOf(from)] })),
    mismatch,
  ],
  [
    'a withheld original has no redacted copy',
    {
      events: (events) =>
        events.map((event, index) => (index === 10 ? { ...event, type: 'item.derived' } : event)),
    },
    mismatch,
  ],
  [
    'a withheld original is there all the same',
    { evidence: (files) => files.set('data/exhibits/ab-3/passport.png', originals.passport) },
    ['UNLISTED_FILE'],
  ],
  [
    'a record is withheld and names its file',
    item('AB/2', (from) => ({ ...from, withheld: true })),
    ['RECORD_MISMATCH'],
  ],
  [
    'a record is not withheld and names no file',
    item('AB/2', ({ file: _file, ...from }) => from),
    ['RECORD_MISMATCH'],
  ],
  [
    'a record calls its original item.json',
    item('AB/2', (from) => ({ ...from, file: 'item.json' })),
    ['RECORD_MISMATCH'],
  ],
  [
    'a record points out of its folder',
    item('AB/2', (from) => ({ ...from, file: '../ab-1/chat.txt' })),
    ['RECORD_MISMATCH'],
  ],
  [
    'a copy lies outside derived',
    derived('AB/3', 0, (one) => ({ ...one, path: 'redacted.png' })),
    ['RECORD_MISMATCH'],
  ],
  ['a record has a field more', item('AB/2', (from) => ({ ...from, note: 'x' })), mismatch],
  ['a copy has a field more', derived('AB/3', 0, (one) => ({ ...one, note: 'x' })), mismatch],
  ['a record lacks a field', item('AB/2', ({ kind: _kind, ...from }) => from), mismatch],
  ['a record states a negative size', item('AB/2', (from) => ({ ...from, bytes: -1 })), mismatch],
  [
    'a record states a time that does not exist',
    item('AB/2', (from) => ({
      ...from,
      acquired: { ...(from.acquired as Item), at: '2024-13-01T00:00:00.000Z' },
    })),
    mismatch,
  ],
  ['a record is not canonical', raw('{ }\n'), mismatch],
  ['a record has a name twice', raw('{"a":1,"a":1}\n'), mismatch],
  [
    'a record is no text',
    { payload: (files) => files.set('data/exhibits/ab-2/item.json', Uint8Array.of(0xff, 0x0a)) },
    mismatch,
  ],
  ['a record is empty', raw(''), mismatch],
  ['a record is larger than a record', raw(`${' '.repeat(4 * 1024 * 1024)}\n`), ['SIZE_LIMIT_EXCEEDED']],
];

test.each(cases)('it is caught that %s', async (_title, tampering, codes) => {
  const report = await verifyTampered(tampering);
  expect(codesOf(report)).toEqual(codes);
  expect(report.verdict).toBe('altered');
});

test('a record of another format leaves the verdict open', async () => {
  const report = await verifyTampered(item('AB/2', (from) => ({ ...from, format: 'holdfast-item/v2' })));
  expect(codesOf(report)).toEqual(['UNSUPPORTED_VERSION']);
  expect(report.verdict).toBe('unproven');
});

test('members and a description of the content are allowed, and a copy may be made from a member', async () => {
  const member = { name: 'chat/IMG 1.jpg', bytes: 3, sha256: 'ef'.repeat(32) };
  const report = await verifyTampered({
    ...item('AB/3', (from) => ({ ...from, members: [member], holds: { messages: 3 } })),
    ...details(11, (from) => ({ ...from, source: member.sha256 })),
  });
  expect(report.findings).toEqual([]);
});

test('an exhibit is not sound when an event that records it is touched', async () => {
  const report = await verifyTampered({
    events: (events) => events.map((event, index) => (index === 10 ? { ...event, disclosed: false } : event)),
  });
  expect(codesOf(report)).toEqual(['MISSING']);
  expect(report.exhibits.filter(({ sound }) => !sound).map(({ exhibit }) => exhibit)).toEqual(['AB/3']);
});

test('what two people did is one history', async () => {
  const report = await verifyTampered({
    events: (events) =>
      events.map((event) => (event.type === 'search.made' ? { ...event, keys: reviewerKeys } : event)),
  });
  expect(report.verdict).toBe('intact');
});

test('messages that are not the recorded ones are caught by their root', async () => {
  const changed = text(new TextDecoder().decode(copies.transcript).replace('hello', 'hallo'));
  const report = await verifyTampered({
    evidence: (files) => files.set('data/exhibits/ab-1/derived/transcript.jsonl', changed),
    ...derived('AB/1', 0, (one) => ({ ...one, sha256: sha256(changed) })),
    events: (events) =>
      events.map((event, index) =>
        index === 3 ? { ...event, details: { ...event.details, sha256: sha256(changed) } } : event,
      ),
  });
  expect(codesOf(report)).toEqual(['RECORD_MISMATCH']);
  expect(report.findings.map(({ path }) => path)).toContain(
    'data/exhibits/ab-1/derived/transcript-salts.txt',
  );
});

/** Another transcript with the root that its lines and salts give, recorded as it should be. */
function transcriptOf(lines: readonly string[]): Tampering {
  const tree = createMerkleTree(nodePrimitives);
  const salts = lines.map((_, index) => new Uint8Array(32).fill(index));
  for (const [index, line] of lines.entries())
    tree.add(saltedLeaf(nodePrimitives, salts[index] ?? new Uint8Array(), line));
  const files = [
    text(lines.map((line) => `${line}\n`).join('')),
    text(salts.map((salt) => `${toHex(salt)}\n`).join('')),
  ] as const;
  const stated = files.map((file) => ({ bytes: file.length, sha256: sha256(file) }));
  return {
    evidence: (all) => {
      all.set('data/exhibits/ab-1/derived/transcript.jsonl', files[0]);
      all.set('data/exhibits/ab-1/derived/transcript-salts.txt', files[1]);
      all.delete('data/exhibits/ab-1/derived/extract.jsonl');
    },
    ...item('AB/1', (from) => ({
      ...from,
      derived: derivedOf(from)
        .slice(0, 2)
        .map((one, index) => ({ ...one, ...stated[index] })),
    })),
    events: (events) =>
      events.map((event, index) => {
        if (index !== 3 && index !== 4) return event;
        const root: JsonObject = index === 3 ? { root: tree.root(), count: tree.count() } : {};
        return {
          ...event,
          details: { ...event.details, source: sha256(originals.chat), ...stated[index - 3], ...root },
        };
      }),
  };
}
const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;

test('a transcript of other messages is sound when everything says the same', async () => {
  const report = await verifyTampered(transcriptOf(['{"body":"one","v":1}', nested(16)]));
  expect(report.findings).toEqual([]);
});

test.each([
  ['is no JSON', 'not json'],
  ['has a space too many', '{"body": "one"}'],
  ['has a name twice', '{"a":1,"a":2}'],
  ['is empty', ''],
  ['has a fraction', '{"a":1.5}'],
  ['nests more than 16 levels', nested(17)],
])('a message that the root commits to, but which %s, is caught', async (_title, line) => {
  const report = await verifyTampered(transcriptOf(['{"body":"one","v":1}', line]));
  expect(codesOf(report)).toEqual(['RECORD_MISMATCH']);
});

test('a message that is longer than a line may be is not read', async () => {
  const report = await verifyTampered(transcriptOf([`"${'a'.repeat(4 << 20)}"`]));
  expect(codesOf(report)).toEqual(['SIZE_LIMIT_EXCEEDED']);
});

test('the root of a transcript counts only from the event that made this very file', async () => {
  const report = await verifyTampered({
    events: (events) => {
      const made = events[3];
      if (made === undefined) return events;
      const other = { ...made, details: { ...made.details, sha256: '1'.repeat(64) } };
      const wrong = { ...made, details: { ...made.details, root: '0'.repeat(64) } };
      return [...events.map((event, index) => (index === 3 ? wrong : event)), other];
    },
  });
  expect(codesOf(report)).toEqual(['RECORD_MISMATCH']);
  expect(report.findings.map(({ path }) => path)).toEqual([
    'data/exhibits/ab-1/derived/transcript-salts.txt',
  ]);
});

test('the root of an extract counts only from an event that made a transcript', async () => {
  const report = await verifyTampered({
    events: (events) => {
      const { root, count } = events[3]?.details ?? {};
      return events.map((event, index) => {
        if (index === 3) return { ...event, details: { ...event.details, root: '0'.repeat(64) } };
        return index === 5 && root !== undefined && count !== undefined
          ? { ...event, details: { ...event.details, root, count } }
          : event;
      });
    },
  });
  expect(report.findings.map(({ path }) => path)).toContain('data/exhibits/ab-1/derived/extract.jsonl');
});

test('details of 16 levels may be disclosed, deeper ones not', async () => {
  const deep = (levels: number): Tampering =>
    details(1, (from) => ({ ...from, deep: JSON.parse(nested(levels - 1)) as JsonObject }));
  expect((await verifyTampered(deep(16))).findings).toEqual([]);
  expect(codesOf(await verifyTampered(deep(17)))).toEqual(['MALFORMED_EVENT']);
});

test('a copy that says it was made from itself is caught', async () => {
  const report = await verifyTampered(details(11, (from) => ({ ...from, source: from.sha256 ?? '' })));
  expect(codesOf(report)).toEqual(['RECORD_MISMATCH']);
});

const extractOf = (change: (lines: string[]) => string[]): Uint8Array =>
  text(
    change(new TextDecoder().decode(copies.extract).split('\n').slice(0, -1))
      .map((line) => `${line}\n`)
      .join(''),
  );

const extracts: readonly (readonly [title: string, extract: Uint8Array])[] = [
  [
    'a disclosed message was changed',
    extractOf((lines) => lines.map((line) => line.replace('hello', 'hallo'))),
  ],
  [
    'a hidden message was taken out',
    extractOf((lines) => lines.filter((line) => !line.startsWith('{"leaf"'))),
  ],
  [
    'two messages changed places',
    extractOf(([first = '', second = '', third = '']) => [third, second, first]),
  ],
  [
    'a line says something else',
    extractOf((lines) => lines.map((line) => line.replace('{"leaf"', '{"loaf"'))),
  ],
  ['the last line is not ended', extractOf((lines) => lines).slice(0, -1)],
  ['it is empty', new Uint8Array()],
];

test.each(extracts)('an extract is caught by the root of its transcript when %s', async (_title, extract) => {
  const changed = { bytes: extract.length, sha256: sha256(extract) };
  const report = await verifyTampered({
    evidence: (files) => files.set('data/exhibits/ab-1/derived/extract.jsonl', extract),
    ...derived('AB/1', 2, (one) => ({ ...one, ...changed })),
    ...details(6, (from) => ({ ...from, ...changed })),
  });
  expect(codesOf(report)).toEqual(['RECORD_MISMATCH']);
  expect(report.findings.map(({ path }) => path)).toEqual(['data/exhibits/ab-1/derived/extract.jsonl']);
});
