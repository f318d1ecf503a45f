import { expect, test } from 'vitest';
import { canonicalize } from '../../src/shared/ledger/canonical.ts';
import { readCheckpointLine, type Checkpoint } from '../../src/shared/ledger/checkpoint.ts';
import { formatReceipt } from '../../src/shared/ledger/receipt.ts';
import type { FindingCode } from '../../src/shared/model/verdict.ts';
import {
  buildBundle,
  defaultEvents,
  itemIds,
  reviewerKeys,
  sealerKeys,
  type Tampering,
} from './build-bundle.ts';
import { buildLedger, type EventSpec, type TestLedger } from './build-ledger.ts';
import { codesOf, verifyTampered } from './verify-test-bundle.ts';

type Lines = readonly string[];
const lines = (change: (lines: Lines) => Lines): Tampering => ({
  ledger: (ledger) => ({ ...ledger, lines: change(ledger.lines) }),
});
const checkpoints = (change: (lines: Lines) => Lines): Tampering => ({
  ledger: (ledger) => ({ ...ledger, checkpoints: change(ledger.checkpoints) }),
});
const bodies = (change: (lines: Lines) => Lines): Tampering => ({
  ledger: (ledger) => ({ ...ledger, bodies: change(ledger.bodies) }),
});
const without = (from: Lines, index: number): Lines => from.filter((_, at) => at !== index);
const replaced = (from: Lines, index: number, change: (line: string) => string): Lines =>
  from.map((line, at) => (at === index ? change(line) : line));
const event = (type: EventSpec['type'], details: EventSpec['details'], disclosed = true): EventSpec => ({
  type,
  details,
  disclosed,
  keys: sealerKeys,
});
const then = (...more: EventSpec[]): Tampering => ({ events: (events) => [...events, ...more] });

/** The ledger of another case, sealed in place of its own. */
function foreignLine(ledger: TestLedger): Lines {
  const other = buildLedger('1ed6e000-0000-4000-8000-000000000002', defaultEvents());
  return replaced(ledger.lines, 12, () => other.lines[12] ?? '');
}

const cases: readonly (readonly [title: string, tampering: Tampering, codes: readonly FindingCode[]])[] = [
  [
    'an event was edited',
    lines((all) => replaced(all, 7, (line) => line.replace('counsellor', 'prosecutor'))),
    ['LEDGER_BROKEN'],
  ],
  ['an event was taken out', lines((all) => without(all, 7)), ['LEDGER_BROKEN']],
  [
    'two events changed places',
    lines((all) => [...all.slice(0, 7), all[8] ?? '', all[7] ?? '', ...all.slice(9)]),
    ['BAD_SIGNATURE', 'CLOCK_WENT_BACKWARDS', 'LEDGER_BROKEN'],
  ],
  ['the last event was cut off', { ...lines((all) => all.slice(0, -1)) }, ['LEDGER_BROKEN']],
  ['the ledger is empty', lines(() => []), ['LEDGER_BROKEN', 'RECORD_MISMATCH']],
  [
    'the file of the ledger is missing',
    { payload: (files) => files.delete('data/ledger/case.jsonl') },
    ['LEDGER_BROKEN', 'MISSING', 'RECORD_MISMATCH'],
  ],
  [
    'a line is not canonical',
    lines((all) => replaced(all, 7, (line) => line.replace('{"actor"', '{ "actor"'))),
    ['LEDGER_BROKEN', 'MALFORMED_EVENT'],
  ],
  [
    'a line has a field more',
    lines((all) => replaced(all, 12, (line) => line.replace(',"v":1}', ',"u":1,"v":1}'))),
    ['LEDGER_BROKEN', 'MALFORMED_EVENT'],
  ],
  ['a line is blank', lines((all) => [...all.slice(0, 5), '', ...all.slice(5)]), ['MALFORMED_EVENT']],
  [
    'a line is far too long',
    lines((all) => replaced(all, 7, (line) => line + 'x'.repeat(9000))),
    ['SIZE_LIMIT_EXCEEDED'],
  ],
  [
    'an event of another ledger stands here',
    { ledger: (ledger) => ({ ...ledger, lines: foreignLine(ledger) }) },
    ['FOREIGN_EVENT', 'LEDGER_BROKEN'],
  ],
  [
    'the case is not opened second',
    {
      events: ([first, second, ...rest]) =>
        [first, { ...second, type: 'clock.checked' }, ...rest] as EventSpec[],
    },
    ['LEDGER_BROKEN'],
  ],
  ['a checkpoint was taken out at the end', checkpoints((all) => all.slice(0, -1)), ['UNSIGNED']],
  ['all checkpoints were taken out', checkpoints(() => []), ['UNSIGNED']],
  [
    'the file of the checkpoints is missing',
    { payload: (files) => files.delete('data/ledger/checkpoints.jsonl') },
    ['MISSING', 'UNSIGNED'],
  ],
  [
    "a checkpoint's signature was changed",
    checkpoints((all) => replaced(all, 3, (line) => line.replace(/"signature":"../, '"signature":"00'))),
    ['BAD_SIGNATURE'],
  ],
  [
    'a checkpoint was signed by another person',
    {
      events: (events) => events.map((spec) => spec),
      ledger: (ledger) => {
        const other = buildLedger(
          ledger.id,
          defaultEvents().map((spec) => ({ ...spec, keys: reviewerKeys })),
        );
        const swap = readCheckpointLine(other.checkpoints[5] ?? '');
        const own = readCheckpointLine(ledger.checkpoints[5] ?? '');
        if (swap.checkpoint === null || own.checkpoint === null) throw new Error('no checkpoint');
        const line = canonicalize({
          ...own.checkpoint,
          key: swap.checkpoint.key,
          public: swap.checkpoint.public,
        });
        return { ...ledger, checkpoints: replaced(ledger.checkpoints, 5, () => line) };
      },
    },
    ['BAD_SIGNATURE'],
  ],
  [
    'details were changed',
    bodies((all) => replaced(all, 1, (line) => line.replace('Chat.txt', 'Chut.txt'))),
    ['MISSING', 'RECORD_MISMATCH'],
  ],
  [
    'a salt was changed',
    bodies((all) => replaced(all, 0, (line) => line.replace('"salt":"01', '"salt":"02'))),
    ['RECORD_MISMATCH'],
  ],
  [
    'details stand for an event that is not there',
    bodies((all) => [...all, canonicalize({ details: {}, salt: '00'.repeat(32), seq: 99 })]),
    ['RECORD_MISMATCH'],
  ],
  ['details stand twice', bodies((all) => [all[0] ?? '', ...all]), ['RECORD_MISMATCH']],
  [
    'details are not canonical',
    bodies((all) => replaced(all, 0, (line) => line.replace('{"details":{}', '{"details":{ }'))),
    ['MALFORMED_EVENT'],
  ],
  [
    'a line of details has a field more',
    bodies((all) => replaced(all, 0, (line) => line.replace('"seq":1}', '"seq":1,"z":1}'))),
    ['MALFORMED_EVENT'],
  ],
  [
    'details are nested too deeply',
    bodies((all) =>
      replaced(all, 0, (line) => line.replace('{}', `{"a":${'['.repeat(16)}${']'.repeat(16)}}`)),
    ),
    ['MALFORMED_EVENT'],
  ],
  [
    'a line of details is far too long',
    bodies((all) => replaced(all, 0, (line) => line.replace('{}', `{"a":"${'x'.repeat(1024 * 1024)}"}`))),
    ['SIZE_LIMIT_EXCEEDED'],
  ],
  [
    'the file of the details is missing',
    { payload: (files) => files.delete('data/ledger/bodies.jsonl') },
    ['MISSING', 'RECORD_MISMATCH'],
  ],
  ['how an exhibit was taken in is not disclosed', bodies((all) => without(all, 1)), ['MISSING']],
  ['how a copy was made is not disclosed', bodies((all) => without(all, 7)), ['MISSING']],
  [
    'an earlier seal is not disclosed',
    bodies((all) => all.filter((line) => !line.includes('"bundle"'))),
    ['MISSING'],
  ],
  [
    'an earlier seal is not named',
    {
      events: (events) =>
        events.map((spec) => (spec.type === 'bundle.sealed' ? { ...spec, details: {} } : spec)),
    },
    ['RECORD_MISMATCH'],
  ],
  [
    'it is not disclosed which key was revoked',
    then(event('key.revoked', { key: reviewerKeys.fingerprint }, false)),
    ['MISSING'],
  ],
  ['a revoked key is not named', then(event('key.revoked', { key: 'the reviewer' })), ['RECORD_MISMATCH']],
  [
    'an exhibit number was given twice',
    then({ ...event('item.acquired', { exhibit: 'AB/2' }), item: '17e00000-0000-4000-8000-000000000009' }),
    ['RECORD_MISMATCH'],
  ],
];

test.each(cases)('it is caught that %s', async (_title, tampering, codes) => {
  const report = await verifyTampered(tampering);
  expect(codesOf(report)).toEqual(codes);
  expect(report.verdict).toBe('altered');
});

const open: readonly (readonly [title: string, tampering: Tampering, codes: readonly FindingCode[]])[] = [
  [
    'an event of an unknown kind',
    lines((all) => replaced(all, 12, (line) => line.replace('search.made', 'search.seen'))),
    ['LEDGER_BROKEN', 'UNSUPPORTED_VERSION'],
  ],
  [
    'an event of a later version, whose details cannot be held against it',
    then(
      {
        ...event('search.made', { query: 'x' }),
        disclosed: true,
        rewrite: (line) => line.replace('"v":1}', '"v":2}'),
      },
      event('item.viewed', {}),
    ),
    ['UNSUPPORTED_VERSION'],
  ],
  [
    'a key that acts after it was revoked',
    then(event('key.revoked', { key: reviewerKeys.fingerprint }), {
      ...event('item.viewed', {}),
      keys: reviewerKeys,
    }),
    ['KEY_REVOKED'],
  ],
  [
    'a key that seals after it was revoked',
    then(event('key.revoked', { key: sealerKeys.fingerprint })),
    ['KEY_REVOKED'],
  ],
];

test.each(open)('the verdict is not intact with %s', async (_title, tampering, codes) => {
  const report = await verifyTampered(tampering);
  expect(codesOf(report)).toEqual(codes);
  expect(report.verdict).not.toBe('intact');
});

test('an item that was erased and left out is told, and changes no verdict', async () => {
  const report = await verifyTampered(then({ ...event('item.erased', {}), item: itemIds.leftOut }));
  expect(codesOf(report)).toEqual(['ERASED']);
  expect(report.verdict).toBe('intact');
  expect(report.declared).toMatchObject({
    exhibits: 4,
    included: 3,
    leftOut: 0,
    erased: 1,
    withheldDetails: 4,
  });
});

test('an item that was erased and is nevertheless there is a mismatch', async () => {
  const report = await verifyTampered(then({ ...event('item.erased', {}), item: itemIds.image }));
  expect(codesOf(report)).toEqual(['ERASED', 'RECORD_MISMATCH']);
});

test('a clock that went backwards is told, and changes no verdict', async () => {
  const report = await verifyTampered({
    events: (events) => events.map((spec, index) => (index === 7 ? { ...spec, after: 0 } : spec)),
  });
  expect(codesOf(report)).toEqual(['CLOCK_WENT_BACKWARDS']);
  expect(report.verdict).toBe('intact');
});

test('the report counts what was left out and what keeps its details to itself', async () => {
  const report = await verifyTampered({});
  expect(report.declared).toEqual({
    exhibits: 4,
    included: 3,
    leftOut: 1,
    erased: 0,
    withheldDetails: 4,
    withheldKinds: ['case.opened', 'item.acquired', 'item.viewed', 'search.made'].map((type) => ({
      type,
      events: 1,
    })),
  });
  expect(report.checked.events).toBe(13);
  expect(report.notShown.join(' ')).toContain(
    'declares 4 exhibits, of which 3 are here, 1 was left out and 0 were erased',
  );
});

/** A checkpoint of the untouched ledger. */
function checkpointAt(index: number, ledger = buildBundle().ledger): Checkpoint {
  const { checkpoint } = readCheckpointLine(ledger.checkpoints[index] ?? '');
  if (checkpoint === null) throw new Error('no checkpoint');
  return checkpoint;
}
const receiptAt = (...where: Parameters<typeof checkpointAt>): string =>
  formatReceipt(checkpointAt(...where));

test('a receipt for an event of this history agrees with it', async () => {
  const report = await verifyTampered({}, { receipt: receiptAt(5) });
  expect(report.findings).toEqual([]);
});

test('a history that was cut and sealed again is caught by the receipt alone', async () => {
  const cut: Tampering = { events: (events) => events.slice(0, -2) };
  expect(codesOf(await verifyTampered(cut))).toEqual([]);
  const report = await verifyTampered(cut, { receipt: receiptAt(11) });
  expect(codesOf(report)).toEqual(['LEDGER_SHORTER_THAN_RECEIPT']);
});

test('a history that was rewritten and sealed again is caught by the receipt alone', async () => {
  const rewritten: Tampering = {
    events: (events) => events.map((spec) => (spec.type === 'search.made' ? { ...spec, details: {} } : spec)),
  };
  expect(codesOf(await verifyTampered(rewritten))).toEqual([]);
  const report = await verifyTampered(rewritten, { receipt: receiptAt(11) });
  expect(codesOf(report)).toEqual(['INCONSISTENT_WITH_RECEIPT']);
});

test('a receipt of another ledger is inconsistent', async () => {
  const other = buildLedger('1ed6e000-0000-4000-8000-000000000002', defaultEvents());
  const report = await verifyTampered({}, { receipt: receiptAt(5, other) });
  expect(codesOf(report)).toEqual(['INCONSISTENT_WITH_RECEIPT']);
});

test('a receipt that was altered gives no verdict', async () => {
  const receipt = receiptAt(5).replace(/signature ../, 'signature 00');
  await expect(verifyTampered({}, { receipt })).rejects.toMatchObject({ code: 'RECEIPT_UNREADABLE' });
});

test('a history that goes on from what was seen of it before agrees with that', async () => {
  expect((await verifyTampered({}, { seen: [checkpointAt(5)] })).findings).toEqual([]);
});

test('a history that was rewritten and sealed again is caught by what was seen of it before, once', async () => {
  const rewritten: Tampering = {
    events: (events) => events.map((spec) => (spec.type === 'search.made' ? { ...spec, details: {} } : spec)),
  };
  const report = await verifyTampered(rewritten, { seen: [checkpointAt(10), checkpointAt(11)] });
  expect(report.findings.map(({ code }) => code)).toEqual(['INCONSISTENT_WITH_RECEIPT']);
});

test('what was seen of another ledger says nothing of this one', async () => {
  const other = buildLedger('1ed6e000-0000-4000-8000-000000000002', defaultEvents());
  expect((await verifyTampered({}, { seen: [checkpointAt(5, other)] })).verdict).toBe('intact');
});
