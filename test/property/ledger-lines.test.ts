import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalize } from '../../src/shared/ledger/canonical.ts';
import { readCheckpointLine } from '../../src/shared/ledger/checkpoint.ts';
import { formatEventLine, readEventLine } from '../../src/shared/ledger/event-line.ts';
import type { LedgerEvent } from '../../src/shared/ledger/event.ts';
import { lines } from '../../src/shared/ledger/lines.ts';
import { parseStrictJson, type JsonObject, type JsonValue } from '../../src/shared/ledger/strict-json.ts';
import { eventTypes } from '../../src/shared/model/event.ts';
import { roles } from '../../src/shared/model/person.ts';
import { collect } from '../unit/shared/ledger/sample-ledger.ts';

const hex = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'.split('')), minLength: length, maxLength: length });
const uuid = fc.tuple(hex(8), hex(4), hex(4), hex(4), hex(12)).map((parts) => parts.join('-'));
const ascii = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 200 });
const time = fc
  .date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const event: fc.Arbitrary<LedgerEvent> = fc.record(
  {
    v: fc.constant(1),
    ledger: uuid,
    seq: fc.maxSafeNat().map((n) => Math.max(n, 1)),
    prev: hex(64),
    at: time,
    type: fc.constantFrom(...eventTypes),
    actor: fc.record({
      id: uuid,
      key: hex(64).map((key) => `sha256:${key}`),
      role: fc.constantFrom(...roles),
    }),
    tool: fc.record({ name: ascii, version: ascii }),
    clock: fc.oneof(
      fc.constant({ source: 'none' }),
      fc.record({
        source: ascii.filter((source) => source !== 'none'),
        offsetMs: fc.maxSafeInteger().map((n) => n + 0),
        checkedAt: time,
      }),
    ),
    boot: uuid,
    mono: fc.maxSafeNat(),
    item: uuid,
    body: hex(64),
  },
  {
    requiredKeys: [
      'v',
      'ledger',
      'seq',
      'prev',
      'at',
      'type',
      'actor',
      'tool',
      'clock',
      'boot',
      'mono',
      'body',
    ],
  },
) as unknown as fc.Arbitrary<LedgerEvent>;

/** The rule of the format, written a second time without any regard to speed: parse, write again, look at every field. */
function isValidByTheLongWay(line: string): boolean {
  const reading = parseStrictJson(line, { maxDepth: 2 });
  if (!reading.ok || canonicalize(reading.value) !== line) return false;
  const isObject = (value: JsonValue | undefined): value is JsonObject =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  const names = (value: JsonObject): string => Object.keys(value).sort().join(' ');
  const matches = (value: JsonValue | undefined, pattern: RegExp): boolean =>
    typeof value === 'string' && pattern.test(value);
  const isText = (value: JsonValue | undefined): boolean => matches(value, /^[ -~]{1,200}$/);
  const isUuid = (value: JsonValue | undefined): boolean =>
    matches(value, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  const isTime = (value: JsonValue | undefined): boolean =>
    typeof value === 'string' && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString() === value;
  const fields = reading.value;
  if (!isObject(fields)) return false;
  const { actor, clock, tool, item, ...rest } = fields;
  if (!isObject(actor) || !isObject(clock) || !isObject(tool)) return false;
  return (
    names(rest) === 'at body boot ledger mono prev seq type v' &&
    names(actor) === 'id key role' &&
    names(tool) === 'name version' &&
    (names(clock) === 'source'
      ? clock['source'] === 'none'
      : names(clock) === 'checkedAt offsetMs source' &&
        isText(clock['source']) &&
        clock['source'] !== 'none' &&
        typeof clock['offsetMs'] === 'number' &&
        isTime(clock['checkedAt'])) &&
    (item === undefined || isUuid(item)) &&
    isUuid(actor['id']) &&
    matches(actor['key'], /^sha256:[0-9a-f]{64}$/) &&
    (roles as readonly JsonValue[]).includes(actor['role'] ?? null) &&
    isText(tool['name']) &&
    isText(tool['version']) &&
    isTime(rest['at']) &&
    matches(rest['body'], /^[0-9a-f]{64}$/) &&
    matches(rest['prev'], /^[0-9a-f]{64}$/) &&
    isUuid(rest['boot']) &&
    isUuid(rest['ledger']) &&
    typeof rest['mono'] === 'number' &&
    rest['mono'] >= 0 &&
    typeof rest['seq'] === 'number' &&
    rest['seq'] >= 1 &&
    rest['v'] === 1 &&
    (eventTypes as readonly JsonValue[]).includes(rest['type'] ?? null)
  );
}

/** Where a change is likely to hurt: any value of the event replaced by some other JSON. */
function withField(source: LedgerEvent, path: readonly string[], value: unknown): string {
  const copy = structuredClone(source) as unknown as Record<string, unknown>;
  const [parent = '', child] = path;
  if (child === undefined) copy[parent] = value;
  else (copy[parent] as Record<string, unknown>)[child] = value;
  return canonicalize(copy);
}

describe('the quick reading of event lines', () => {
  it('reads every valid event to the fields that were written', () => {
    fc.assert(
      fc.property(event, (fields) => {
        const line = canonicalize(fields);
        expect(formatEventLine(fields)).toBe(line);
        expect(isValidByTheLongWay(line)).toBe(true);
        const reading = readEventLine(line);
        expect(reading).toEqual({ kind: 'event', event: { item: undefined, ...fields, v: undefined } });
      }),
    );
  });

  it('agrees with the long way after any field was replaced', () => {
    const paths = fc.constantFrom(
      ...['at', 'body', 'boot', 'item', 'ledger', 'mono', 'prev', 'seq', 'type', 'extra'].map((name) => [
        name,
      ]),
      ...['actor.id', 'actor.key', 'actor.role', 'tool.name', 'tool.version', 'tool.extra'].map((name) =>
        name.split('.'),
      ),
      ...['clock.source', 'clock.offsetMs', 'clock.checkedAt', 'clock.extra'].map((name) => name.split('.')),
    );
    const values = fc.oneof(
      ascii,
      fc.string({ unit: 'grapheme' }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      time,
      uuid,
      hex(64),
      fc.constant(null),
    );
    fc.assert(
      fc.property(event, paths, values, (fields, path, value) => {
        const line = withField(fields, path, value);
        expect(readEventLine(line).kind === 'event').toBe(isValidByTheLongWay(line));
      }),
      { numRuns: 2000 },
    );
  });

  it('agrees with the long way after any characters were replaced', () => {
    const piece = fc.constantFrom(
      '',
      '"',
      '\\',
      '\\"',
      '\\\\',
      '\\u0041',
      ' ',
      '0',
      '-',
      '1',
      'e',
      '.',
      ',',
      ':',
      '{',
      '}',
      '\u007f',
      'é',
      '\0',
      '\n',
    );
    fc.assert(
      fc.property(event, fc.nat(), fc.nat(2), piece, (fields, at, cut, insert) => {
        const line = canonicalize(fields);
        const place = at % (line.length + 1);
        const changed = line.slice(0, place) + insert + line.slice(place + cut);
        expect(readEventLine(changed).kind === 'event').toBe(isValidByTheLongWay(changed));
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws, whatever the line holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json({ maxDepth: 20 })), (line) => {
        expect(['other-version', 'malformed']).toContain(readEventLine(line).kind);
        expect(readCheckpointLine(line).ok).toBe(false);
      }),
    );
  });
});

describe('cutting into lines', () => {
  it('does not depend on how the stream was cut, and loses no byte', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 60 })),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }),
        async (texts, sizes) => {
          const whole = texts.map((line) => `${line.replaceAll('\n', '')}\n`).join('');
          const bytes = Buffer.from(whole);
          function* chunks(): Generator<Uint8Array> {
            for (let start = 0, turn = 0; start < bytes.length; turn += 1) {
              const size = sizes[turn % sizes.length] ?? 1;
              yield bytes.subarray(start, start + size);
              start += size;
            }
          }
          const cut = await collect(lines(chunks(), 10_000));
          expect(cut.map(({ text }) => `${text}\n`).join('')).toBe(whole);
          expect(cut).toEqual(await collect(lines([bytes], 10_000)));
        },
      ),
    );
  });
});
