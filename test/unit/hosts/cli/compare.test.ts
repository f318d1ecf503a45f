import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { pageComparison } from '../../../../src/shared/page/compare.ts';
import { capturedBundle } from '../../../e2e/captured-bundles.ts';
import { zipOf } from '../../../e2e/verifier-samples.ts';
import { madeWacz } from '../../shared/page/made-wacz.ts';
import { runCli } from './run-cli.ts';

let folder: string;
const result = z.object({ comparisons: z.array(pageComparison.extend({ a: z.string(), b: z.string() })) });
const run = (...args: string[]) => runCli(folder, ['compare', ...args]);
const at = (startedAt: string, text: string) => madeWacz({ capture: { startedAt }, text });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast compare é '));
  const elsewhere = madeWacz({
    capture: { requestedUrl: 'https://b.example/', finalUrl: 'https://b.example/' },
  });
  const files = {
    'a.wacz': at('2026-11-22T10:00:00.000Z', 'one\ntwo\n'),
    'b.wacz': at('2026-11-22T10:04:00.000Z', 'one\nthree\n'),
    'mine.zip': zipOf(capturedBundle(at('2026-11-22T09:00:00.000Z', 'one\n'), elsewhere)),
    'theirs.zip': zipOf(capturedBundle(at('2026-11-22T09:30:00.000Z', 'two\n'), elsewhere)),
    'none.wacz': new TextEncoder().encode('no WACZ'),
  };
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('`compare` on the command line', () => {
  it('sets two files side by side, row by row', async () => {
    const { status, json } = await run(join(folder, 'a.wacz'), join(folder, 'b.wacz'), '--json');
    expect(status).toBe(0);
    const [comparison] = result.parse(json).comparisons;
    expect(comparison).toMatchObject({ a: 'a.wacz', b: 'b.wacz', apartMs: 240_000 });
    expect(comparison?.text).toMatchObject({ agree: 1, onlyA: ['two'], onlyB: ['three'] });
    expect(comparison?.rows.find(({ field }) => field === 'finalUrl')?.result).toBe('agrees');
  });

  it('says the same in words', async () => {
    const { out } = await run(join(folder, 'a.wacz'), join(folder, 'b.wacz'));
    expect(out).toContain('a.wacz and b.wacz, 4 minutes apart:');
    expect(out).toContain('lines of text: 1 agree, 1 only in the first, 1 only in the second');
  });

  it('pairs the captures of two bundles by their address', async () => {
    const { json } = await run(join(folder, 'mine.zip'), join(folder, 'theirs.zip'), '--json');
    const pairs = result.parse(json).comparisons.map(({ a, b }) => [a, b]);
    expect(pairs).toContainEqual(['AB/2 · mine.zip', 'AB/2 · theirs.zip']);
    expect(pairs.every(([a, b]) => a?.includes('mine') !== b?.includes('mine'))).toBe(true);
  });

  it.each([
    [['a.wacz', 'none.wacz'], 'NOT_A_PAGE'],
    [['a.wacz', 'absent.wacz'], 'FILE_UNREADABLE'],
    [['a.wacz', 'none.wacz', 'b.wacz'], 'USAGE'],
    [['a.wacz'], 'USAGE'],
  ])('ends with status 2 and a sentence where there is nothing to compare: %s', async (names, code) => {
    const { status, err } = await run(...names.map((name) => join(folder, name)));
    expect(status).toBe(2);
    expect(err).toContain(`holdfast: ${code}: `);
  });
});
