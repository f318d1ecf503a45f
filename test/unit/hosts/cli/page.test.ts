import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseId, type ItemId } from '../../../../src/shared/model/ids.ts';
import { takeIn } from '../../app/page/support/page-app.ts';
import { wacz } from '../../app/page/support/sample-page.ts';
import { runCli, type CliRun } from './run-cli.ts';

let folder: string;
let item: ItemId | undefined;
const run = (...words: readonly string[]): Promise<CliRun> =>
  runCli(folder, ['page', item ?? '', ...words, '--vault', 'vault']);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast page '));
  await runCli(folder, ['init', 'vault', '--name', 'A', '--initials', 'AB', '--role', 'lead']);
  const made = await runCli(folder, ['case', 'new', '--vault', 'vault', '--title', 'T', '--json']);
  const id = caseId.parse((made.json as { case: string }).case);
  [item] = await takeIn(join(folder, 'vault'), id, [wacz]);
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

test('a captured page is read part by part, in words and as JSON', async () => {
  const summary = await run();
  expect([summary.status, summary.out]).toEqual([0, expect.stringContaining('8 requests, 2 not stored')]);
  expect(summary.out).toContain('missing: requests: see failed.jsonl');
  const rows = await run('network', '--from', '3', '--to', '4', '--json');
  expect(rows.json).toMatchObject({ log: 'network', total: 8, rows: [{ n: 3, stored: 'none' }, { n: 4 }] });
  expect((await run('websocket', '--from', '2401', '--to', '2401')).out).toContain('the Needle');
  expect((await run('text')).out).toContain('2  Звони сейчас');
  expect((await run('identifiers')).out).toMatch(/whatsapp +user-id +\+40712345678 +\(likely, mentioned\)/);
}, 60_000);

test('what a page does not have is refused as wrong usage', async () => {
  expect((await run('cookies')).status).toBe(2);
  expect((await run('network', '--from', '9', '--to', '3')).status).toBe(2);
  expect((await run('network', '--from', '1', '--to', '5000')).status).toBe(2);
  expect((await runCli(folder, ['page', 'nothing', '--vault', 'vault'])).status).toBe(2);
}, 60_000);
