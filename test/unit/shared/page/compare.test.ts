import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodePrimitives } from '../../../../src/main/node/primitives.ts';
import { accessBytes } from '../../../../src/shared/bundle/random-access.ts';
import { comparePages, pageComparison } from '../../../../src/shared/page/compare.ts';
import { partsOf, spanOf } from '../../../../src/shared/page/comparison-words.ts';
import { pageCapture } from '../../../../src/shared/page/page-capture.ts';
import { comparedPairs } from '../../../../src/shared/page/pairs.ts';
import { readCapture } from '../../../../src/shared/page/read-capture.ts';
import { PageRecordError } from '../../../../src/shared/page/wacz-files.ts';
import { buildZip } from '../../../tamper/build-zip.ts';
import { madeWacz, type MadeCapture } from './made-wacz.ts';

const tools = { crc32, primitives: nodePrimitives };
const read = (made: MadeCapture = {}) => readCapture(accessBytes(madeWacz(made)), tools);
const rowOf = (comparison: ReturnType<typeof comparePages>, field: string, of: string | null = null) =>
  comparison.rows.find((row) => row.field === field && row.of === of);

describe('two captures of one page', () => {
  it('agree in every field where they are the same, and nothing is said to differ', async () => {
    const one = await read();
    expect(pageCapture.parse(one)).toEqual(one);
    const comparison = comparePages(one, await read());
    expect(pageComparison.parse(comparison)).toEqual(comparison);
    expect(new Set(comparison.rows.map(({ result }) => result))).toEqual(new Set(['agrees']));
    expect(partsOf(comparison)).toMatchObject({ differ: [] });
    expect(comparison.apartMs).toBe(0);
  });

  it('are set side by side field by field, each difference with what stands on both sides', async () => {
    const other = await read({
      capture: { startedAt: '2026-11-22T10:04:00.000Z', status: 404, title: 'Gone', redirects: [] },
      text: 'one\nthree\nfour\nfive\n',
      resources: [
        ['https://example.org/home', 200, 'another page'],
        ['https://example.org/new.js', 200, 'new'],
      ],
      tls: [{ host: 'example.org', port: 443, certificates: [{ sha256: 'cc'.repeat(32) }] }],
      dns: [
        { host: 'example.org', addresses: ['192.0.2.7'] },
        { host: 'cdn.example', addresses: [] },
      ],
      full: 'another picture',
    });
    const comparison = comparePages(await read(), other);
    expect(comparison.apartMs).toBe(240_000);
    expect(rowOf(comparison, 'status')).toMatchObject({ a: '200', b: '404', result: 'differs' });
    expect(rowOf(comparison, 'finalUrl')).toMatchObject({ result: 'agrees' });
    expect(rowOf(comparison, 'redirects')).toMatchObject({ a: 'https://example.org/ → 301 /home', b: '' });
    expect(rowOf(comparison, 'certificates', 'example.org:443')).toMatchObject({
      a: `${'aa'.repeat(32)}\n${'bb'.repeat(32)}`,
      b: 'cc'.repeat(32),
      result: 'differs',
    });
    expect(rowOf(comparison, 'server', 'cdn.example')).toMatchObject({ a: null, result: 'missing' });
    expect(rowOf(comparison, 'picture', 'full.png')).toMatchObject({ result: 'differs' });
    expect(comparison.resources).toEqual({ agree: 0, differ: 1, onlyA: 1, onlyB: 1 });
    expect(comparison.text).toMatchObject({ agree: 2, onlyA: ['two'], onlyB: ['four', 'five'] });
    expect(partsOf(comparison).differ).toContainEqual({ key: 'pages.part.text.some', values: { count: 3 } });
  });

  it('have an address that was asked for twice compared with all its answers, in whatever order they came', async () => {
    const url = 'https://example.org/poll';
    const a = await read({
      resources: [
        [url, 200, 'x'],
        [url, 200, 'y'],
      ],
    });
    const b = await read({
      resources: [
        [url, 200, 'y'],
        [url, 200, 'x'],
      ],
    });
    const c = await read({
      resources: [
        [url, 200, 'y'],
        [url, 500, 'x'],
      ],
    });
    expect(comparePages(a, b).resources).toMatchObject({ agree: 1, differ: 0 });
    expect(comparePages(a, c).resources).toMatchObject({ agree: 0, differ: 1 });
  });

  it('are paired by their address, the earliest first, and others are left alone', async () => {
    const at = (startedAt: string, finalUrl: string) =>
      read({ capture: { startedAt, finalUrl, requestedUrl: finalUrl } });
    const late = { name: 'late', capture: await at('2026-11-22T11:00:00Z', 'https://a.example/#x') };
    const early = { name: 'early', capture: await at('2026-11-22T10:00:00Z', 'https://a.example/') };
    const other = { name: 'other', capture: await at('2026-11-22T09:00:00Z', 'https://b.example/') };
    const pairs = comparedPairs([late, other, early]);
    expect(pairs.map(({ a, b }) => [a.name, b.name])).toEqual([['early', 'late']]);
  });

  it.each([
    [0, 'seconds', 0],
    [-89_000, 'seconds', 89],
    [240_000, 'minutes', 4],
    [2 * 3_600_000, 'hours', 2],
    [3 * 86_400_000, 'days', 3],
  ])('are said to lie apart as a person says it: %d ms', (ms, unit, value) => {
    expect(spanOf(ms)).toEqual({ unit, value });
  });
});

describe('a record that somebody made up', () => {
  const refusal = async (bytes: Uint8Array) =>
    readCapture(accessBytes(bytes), tools).then(
      () => 'read',
      (error: unknown) => (error instanceof PageRecordError ? error.code : String(error)),
    );

  it('is refused in words where it is none', async () => {
    expect(await refusal(new Uint8Array())).toBe('NOT_A_RECORD');
    expect(await refusal(new TextEncoder().encode('<!doctype html>'))).toBe('NOT_A_RECORD');
    expect(await refusal(buildZip([{ name: 'a.txt', packed: Uint8Array.of(1) }]))).toBe('RECORD_DAMAGED');
  });

  it.each([
    ['capture.json is no JSON', { files: { 'holdfast/capture.json': '{' } }],
    ['capture.json is another thing', { files: { 'holdfast/capture.json': '[1]' } }],
    ['certificates are no list', { tls: { host: 1 } }],
    ['the list is none', { files: { 'datapackage.json': 'null' } }],
    ['a file is not what the list says', { behind: { 'holdfast/text.txt': 'four\n' } }],
    ['the index was changed', { behind: { 'indexes/index.cdxj': '' } }],
  ])('is refused where %s', async (_what, made: MadeCapture) => {
    expect(await refusal(madeWacz(made))).toBe('RECORD_DAMAGED');
  });

  it('is refused where a file claims to be larger than any capture', async () => {
    const bytes = Buffer.from(madeWacz({ files: { 'holdfast/capture.json': ' '.repeat(17 << 20) } }));
    expect(await refusal(bytes)).toBe('RECORD_TOO_LARGE');
  });

  it('is read only so far where it has more lines and resources than can be compared, and says so', async () => {
    const one = await read({
      text: 'x\n'.repeat(60_000),
      capture: { title: 'y'.repeat(100_000), status: 'no' },
    });
    expect(one).toMatchObject({ cut: 10_000, status: null });
    expect(one.title.length).toBe(4000);
    expect(comparePages(one, await read()).cut).toBe(10_000);
  });

  it('never does more than be refused, whatever single byte is another', async () => {
    const whole = madeWacz();
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const changed = Uint8Array.from(whole);
        changed[at] = (changed[at] ?? 0) ^ mask;
        expect(['read', 'NOT_A_RECORD', 'RECORD_DAMAGED', 'RECORD_TOO_LARGE']).toContain(
          await refusal(changed),
        );
      }),
      { numRuns: 400 },
    );
  });
});
