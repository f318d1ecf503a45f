import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageRunning } from './hard-documents.ts';
import { hardServer, type HardServer } from './hard-server.ts';
import { pathOf, recordPage, sent, told, type Recorded } from './record-page.ts';

let server: HardServer;
beforeAll(async () => {
  server = await hardServer();
});
afterAll(() => server.close());

const texts = [
  '/text/latin',
  '/text/utf16',
  '/text/bom',
  '/text/broken',
  '/script/bom.js',
  '/style/latin.css',
];
const coded = ['/coded/gzip', '/coded/br', '/coded/zstd', '/coded/deflate'];
const odd = ['/status/204', '/status/205', '/status/404', '/status/500', '/empty', '/long', '/trickle?n=0'];

const byPath = ({ exchanges }: Recorded, path: string) => exchanges.find(({ url }) => pathOf(url) === path);

describe('bodies that a page asks for', () => {
  let recorded: Recorded;
  beforeAll(async () => {
    const script = `for (const path of ${JSON.stringify([...texts, ...coded, ...odd, '/short', '/reset', '/kept'])})
      await fetch(path).then((answer) => answer.arrayBuffer()).catch(() => {});
    await fetch('/kept').then((answer) => answer.text());
    await fetch('/head', { method: 'HEAD' });
    const reader = (await fetch('/nostore')).body.getReader();
    while (!(await reader.read()).done);
    globalThis.unread = await fetch('/trickle?n=5&unread');
    const stop = new AbortController();
    fetch('/trickle?aborted', { signal: stop.signal }).catch(() => {});
    setTimeout(() => stop.abort(), 300);
    const cancelled = (await fetch('/trickle?cancelled')).body.getReader();
    await cancelled.read();
    await cancelled.cancel();
    document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: '/plain?prefetched' }));
    document.body.append(Object.assign(new Image(), { src: '/picture/1' }));
    await new Promise((go) => setTimeout(go, 700));`;
    recorded = await recordPage(server, server.origin + pageRunning(script));
  });

  it('are kept byte for byte as the server says that it sent them, and each request once', () => {
    const known = new Set(sent(server));
    const kept = told(recorded);
    expect(kept.filter((line) => known.has(line)).toSorted()).toEqual([...sent(server)].toSorted());
    expect(kept).toHaveLength(server.log.length);
  });

  it('are listed with the reason where they were cut off, and what came of them is kept', () => {
    const cut = recorded.exchanges
      .filter(({ failure }) => failure !== null)
      .map(({ url, failure, truncated, body }) => [pathOf(url), failure?.reason, truncated, body?.bytes]);
    expect(cut).toEqual(
      expect.arrayContaining([
        ['/short', 'content-length-mismatch', 'disconnect', 20],
        ['/reset', 'connection-reset', 'disconnect', 30_000],
        ['/trickle?aborted', 'aborted', 'disconnect', expect.any(Number)],
        ['/trickle?cancelled', 'aborted', 'disconnect', expect.any(Number)],
      ]),
    );
    expect(cut).toHaveLength(4);
    expect(byPath(recorded, '/trickle?aborted')?.body?.bytes).toBeGreaterThan(0);
  });

  it('that are read part by part and not stored are whole although the browser calls them aborted', () => {
    expect(byPath(recorded, '/nostore')).toMatchObject({
      failure: null,
      truncated: null,
      body: { bytes: 100_000 },
    });
  });

  it('that the browser had already are stored as the server answered: 304 without a body', () => {
    const kept = recorded.exchanges.filter(({ url }) => pathOf(url) === '/kept');
    expect(kept.map(({ answer, body }) => [answer?.status, body?.bytes])).toEqual([
      [200, 10],
      [304, 0],
    ]);
  });
});

describe('a document without an announced length', () => {
  it.each(['/short.html', '/wide.html'])(
    'is kept exactly in the charset that it came in: %s',
    async (path) => {
      const from = server.log.length;
      const recorded = await recordPage(server, server.origin + path, { most: 700 });
      expect(told(recorded)).toEqual(sent(server, from));
    },
  );

  it('that never ends is shown while it comes, and kept as far as it came', async () => {
    let shown = '';
    const from = server.log.length;
    const recorded = await recordPage(server, `${server.origin}/endless.html`, {
      until: () => (server.log[from]?.bytes ?? 0) > 400,
      async meanwhile({ tools, page }) {
        const expression = 'document.body.innerText';
        shown = JSON.stringify(await tools.send('Runtime.evaluate', { expression }, page.session));
      },
    });
    expect(shown).toContain('café first');
    expect(shown).toContain('café line 5');
    const [one] = recorded.exchanges;
    expect(one).toMatchObject({ truncated: 'time', failure: { reason: 'unfinished' } });
    const parts: Uint8Array[] = [];
    for await (const part of one?.body?.read() ?? []) parts.push(part);
    const bytes = Buffer.concat(parts);
    expect(bytes.length).toBeGreaterThan(150);
    expect(bytes.toString('latin1')).toMatch(
      /^<!doctype html><title>Endless<\/title><p>caf\xe9 first\n<p>caf\xe9 line 0\n/,
    );
  });
});

/** Whether a count that is no longer zero has stood still for so long, in milliseconds. */
const quietFor = (ms: number, count: () => number) => {
  let known = 0;
  let since = 0;
  return () => {
    const now = count();
    if (now !== known) since = performance.now();
    known = now;
    return known > 0 && performance.now() - since > ms;
  };
};

describe('an address that is no page', () => {
  const pdf =
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n';
  it.each([
    ['a PDF', `/plain?${new URLSearchParams({ type: 'application/pdf', text: pdf }).toString()}`],
    ['a picture', '/picture/9'],
    ['JSON', '/plain?type=application/json&text=[1]'],
    ['a sound', '/media/a.wav'],
    ['a download that is denied', '/download'],
    ['nothing to show', '/status/204'],
  ])('is kept in its original bytes: %s', async (_name, path) => {
    const from = server.log.length;
    const isQuiet = quietFor(700, () => server.log.slice(from).filter(({ whole }) => whole).length);
    const recorded = await recordPage(server, server.origin + path, { until: isQuiet });
    expect(told(recorded)).toEqual(sent(server, from));
    expect(recorded.exchanges.map(({ truncated }) => truncated)).toEqual(recorded.exchanges.map(() => null));
  });
});

describe('a page of five hundred pictures', () => {
  it('is recorded whole', async () => {
    const from = server.log.length;
    const script = `await Promise.all(Array.from({ length: 500 }, (_, at) => new Promise((go) => {
      document.body.append(Object.assign(new Image(), { src: '/picture/' + at, onload: go, onerror: go })); })));`;
    const recorded = await recordPage(server, server.origin + pageRunning(script), { most: 20_000 });
    expect([...told(recorded)].toSorted()).toEqual([...sent(server, from)].toSorted());
    expect(recorded.exchanges).toHaveLength(502);
  });
});

describe('media', () => {
  it('are kept range by range, each with the place that it has in the whole', async () => {
    const from = server.log.length;
    const script = `const sound = Object.assign(new Audio('/media/a.wav'), { muted: true });
    await new Promise((go) => { sound.onloadeddata = go; setTimeout(go, 3000); });
    for (const range of ['bytes=10-99', 'bytes=500-999', 'bytes=880000-'])
      await fetch('/media/b.wav', { headers: { range } }).then((answer) => answer.arrayBuffer());
    await new Promise((go) => setTimeout(go, 500));`;
    const recorded = await recordPage(server, server.origin + pageRunning(script));
    expect([...told(recorded)].toSorted()).toEqual([...sent(server, from)].toSorted());
    const ranges = recorded.exchanges
      .filter(({ url, answer }) => pathOf(url) === '/media/b.wav' && answer?.status === 206)
      .map(({ answer }) => answer?.fields.find(([name]) => name.toLowerCase() === 'content-range')?.[1]);
    expect(ranges).toEqual(['bytes 10-99/882044', 'bytes 500-999/882044', 'bytes 880000-882043/882044']);
  });
});
