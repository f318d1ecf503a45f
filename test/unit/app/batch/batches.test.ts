import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BatchSummary } from '../../../../src/shared/model/batch.ts';
import type { CaseId } from '../../../../src/shared/model/ids.ts';
import { passphrase, startApp, type TestApp } from '../with-app.ts';

/** A server that remembers when it was asked for what; `/slow` answers when it is let go. */
let server: Server;
let origin: string;
const asked: { readonly path: string; readonly at: number }[] = [];
let letGo: (() => void)[] = [];
let broken = true;

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    if (path !== '/favicon.ico') asked.push({ path, at: performance.now() });
    response.setHeader('content-type', 'text/html');
    if (path === '/slow') letGo.push(() => response.end('<title>slow</title>slow'));
    else if (path === '/broken' && broken) request.socket.destroy();
    else response.end(`<title>${path}</title><p>words of ${path}`);
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

let app: TestApp;
let matter: CaseId;
beforeEach(async () => {
  asked.length = 0;
  letGo = [];
  broken = true;
  app = await startApp();
  matter = (await app.call('case.new', { title: 'a case' })).case;
});
afterEach(() => app.end());

const start = (paths: readonly string[], delayMs = 0): Promise<BatchSummary> =>
  app.call('batch.start', {
    case: matter,
    name: 'addresses.txt',
    text: paths.map((path) => (path.startsWith('/') ? origin + path : path)).join('\n'),
    delayMs,
    capture: { allowPrivate: true, timeoutMs: 15_000, replay: false },
  });

async function until(batch: string, wanted: (summary: BatchSummary) => boolean): Promise<BatchSummary> {
  for (let tries = 0; tries < 600; tries++) {
    const summary = await app.call('batch.get', { batch });
    if (wanted(summary)) return summary;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it never came to this');
}
const finished = (batch: string) =>
  until(batch, ({ state, counts }) => state === 'finished' && counts.running === 0);
const reportsOf = async ({ list }: BatchSummary) => (await app.call('item.get', { item: list.item })).derived;
const entriesOf = async (batch: string) => (await app.call('batch.entries', { batch })).entries;

describe('a list of addresses', () => {
  it('is kept as an item, captured one after another, and ends in a report beside it', async () => {
    const begun = await start(['/one', 'no address', '/two', '/one']);
    const summary = await finished(begun.id);
    expect(summary.counts).toMatchObject({ all: 2, done: 2, incomplete: 0, setAside: 2 });
    const entries = await entriesOf(begun.id);
    expect(entries.map(({ state, tries }) => [state, tries[0]?.result?.exhibit])).toEqual([
      ['done', 'AB/2'],
      ['done', 'AB/3'],
    ]);
    expect(asked.map(({ path }) => path)).toEqual(['/one', '/two']);
    expect((await reportsOf(summary)).map(({ path, kind }) => [path, kind])).toEqual([
      ['derived/report.html', 'batch-report'],
      ['derived/report.csv', 'batch-report'],
      ['derived/report.json', 'batch-report'],
    ]);
    const { items } = await app.call('item.details', { case: matter });
    expect(items.map(({ exhibit, kind, name }) => [exhibit, kind, name])).toEqual([
      ['AB/1', 'file', 'addresses.txt'],
      ['AB/2', 'page', 'page.wacz'],
      ['AB/3', 'page', 'page.wacz'],
    ]);
    expect(items[1]?.acquired.how).toMatchObject({ by: 'batch', batch: begun.id, place: 1, of: 2, try: 1 });
    expect((await app.call('vault.check', {})).verdict).toBe('intact');
  });

  it('asks no server again before the pause is over', async () => {
    const { id } = await start(['/one', '/two'], 4000);
    await finished(id);
    const [first, second] = asked;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(4000);
  });

  it('is retried where nobody answered, for a reason that is recorded, and reports anew', async () => {
    const { id, list } = await start(['/broken', '/one']);
    const summary = await finished(id);
    expect(summary.counts).toMatchObject({ done: 1, failed: 1 });
    await expect(app.call('batch.retry', { batch: id, places: [2], reason: 'to see' })).rejects.toMatchObject(
      { code: 'BAD_REQUEST' },
    );
    broken = false;
    await app.call('batch.retry', { batch: id, places: [1, 2], reason: 'the server was down' });
    await finished(id);
    const [first] = await entriesOf(id);
    expect(first).toMatchObject({
      state: 'done',
      tries: [
        { n: 1, reason: null, result: { outcome: 'kept', status: null, complete: false } },
        { n: 2, reason: 'the server was down', result: { status: 200, complete: true } },
      ],
    });
    const detail = await app.call('item.get', { item: list.item });
    expect(detail.noteList.map(({ text }) => text)).toEqual(['the server was down']);
    expect(detail.derived).toHaveLength(6);
  });

  it('stands still when told to, finishes what is under capture, and goes on', async () => {
    const { id } = await start(['/slow', '/two']);
    await expect.poll(() => letGo.length, { timeout: 15_000 }).toBe(1);
    expect((await app.call('batch.pause', { batch: id })).state).toBe('paused');
    for (const go of letGo) go();
    const paused = await until(id, ({ counts }) => counts.running === 0);
    expect(paused).toMatchObject({ state: 'paused', why: 'asked', counts: { done: 1, waiting: 1 } });
    await app.call('batch.resume', { batch: id });
    expect((await finished(id)).counts.done).toBe(2);
  });

  it('captures no more when cancelled, and keeps nothing of what was under way', async () => {
    const { id } = await start(['/slow', '/two']);
    await expect.poll(() => letGo.length, { timeout: 15_000 }).toBe(1);
    await app.call('batch.cancel', { batch: id });
    expect((await finished(id)).counts).toMatchObject({ cancelled: 2, done: 0 });
    expect((await entriesOf(id))[0]?.tries[0]?.result?.outcome).toBe('cancelled');
    expect((await app.call('item.list', { case: matter })).items).toHaveLength(1);
    expect((await reportsOf(await app.call('batch.get', { batch: id }))).length).toBe(3);
  });

  it('is offered again after the vault was closed in the middle, and nothing is done of itself', async () => {
    const { id } = await start(['/slow', '/two']);
    await expect.poll(() => letGo.length, { timeout: 15_000 }).toBe(1);
    await app.call('vault.lock', {});
    await app.call('vault.open', { path: app.vault, passphrase });
    const after = await app.call('batch.get', { batch: id });
    expect(after).toMatchObject({
      state: 'paused',
      why: 'interrupted',
      counts: { interrupted: 1, waiting: 1, running: 0 },
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(asked.map(({ path }) => path)).toEqual(['/slow']);
    await app.call('batch.resume', { batch: id });
    const end = await finished(id);
    expect(end.counts).toMatchObject({ interrupted: 1, done: 1 });
    expect(asked.map(({ path }) => path)).toEqual(['/slow', '/two']);
  });

  it('refuses what cannot be captured in the middle, says so in the ledger, and goes on', async () => {
    const batch = await app.call('batch.start', {
      case: matter,
      name: 'list',
      text: `${origin}/one\nhttps://no-such-name.invalid/`,
      delayMs: 0,
      capture: { timeoutMs: 10_000, replay: false },
    });
    expect(batch.counts).toMatchObject({ all: 1, setAside: 1 });
    await finished(batch.id);
    await expect(
      app.call('batch.start', { case: matter, name: 'list', text: `${origin}/one` }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('leaves no address in the records once its list is erased', async () => {
    const { id, list } = await start(['/one']);
    const summary = await finished(id);
    await reportsOf(summary);
    await app.call('item.erase', { item: list.item, reason: 'asked for' });
    expect(JSON.stringify(await app.call('batch.entries', { batch: id }))).not.toContain('/one');
    expect(await app.call('batch.get', { batch: id })).toMatchObject({ name: '', state: 'finished' });
  });
});
