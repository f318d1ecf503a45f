import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itemId, type ItemId } from '../../../../src/shared/model/ids.ts';
import { startPageApp, type PageApp } from './support/page-app.ts';
import { madeWacz } from './support/made-wacz.ts';
import { png, SITE, wacz } from './support/sample-page.ts';

let app: PageApp;
/** The item of that place; a record that was not taken in fails the test. */
const at = (place: number) => itemId.parse(app.items[place]);
let page: ItemId;

beforeAll(async () => {
  app = await startPageApp([
    wacz,
    Buffer.from('PK\u0005\u0006 no archive'),
    madeWacz([], { 'capture.json': '{"files": 3, "redirects": [{"url": 1}], "status": "odd"}' }),
  ]);
  page = at(0);
});

afterAll(() => app.end());

describe('a page from its record', () => {
  it('tells what the record says, what it lacks and what is not as it says', async () => {
    const {
      capture,
      remarks,
      pictures,
      frames: documents,
      counts,
    } = await app.call('page.open', { item: page });
    expect(capture).toMatchObject({
      finalUrl: `${SITE}/fake.png`,
      complete: false,
      title: '',
      viewport: null,
    });
    expect(remarks).toContainEqual({ code: 'INCOMPLETE', what: 'requests', reason: 'see failed.jsonl' });
    expect(remarks).toContainEqual({ code: 'FILE_ABSENT', file: 'page.mhtml' });
    expect(remarks).toContainEqual({ code: 'FILE_UNREADABLE', file: 'settled.png' });
    expect(remarks.filter(({ code }) => code === 'FILE_DIFFERS')).toEqual([]);
    expect(pictures.full).toMatchObject({ member: 'holdfast/full.png', width: 1, height: 1 });
    expect(documents).toMatchObject([
      { id: 0, parent: null, kind: 'page', title: 'Shop', links: 2 },
      { id: 1, parent: 0, kind: 'same', url: 'https://other.example/f', links: 1 },
    ]);
    expect(counts).toMatchObject({
      network: 8,
      failed: 2,
      websocket: 2502,
      sockets: 3,
      console: 2,
      textLines: 3,
      links: 3,
    });
  });

  it('opens what is odd as far as it goes, and refuses what is no record', async () => {
    await expect(app.call('page.open', { item: at(1) })).rejects.toMatchObject({
      code: 'NOT_A_PAGE',
    });
    const { capture, counts } = await app.call('page.open', { item: at(2) });
    expect(capture).toMatchObject({ redirects: [{ url: '' }], status: null, complete: false });
    expect(counts.network).toBe(0);
  });
});

describe('the list of requests', () => {
  it('joins each request with its own answer, also where one address was asked twice', async () => {
    const found = await app.call('page.log', { item: page, log: 'network' });
    if (found.log !== 'network') throw new Error('another log');
    expect(
      found.rows.map(({ n, status, stored, bytes, failure }) => [n, status, stored, bytes, failure?.reason]),
    ).toEqual([
      [1, 302, 'whole', 0, undefined],
      [2, 200, 'whole', 31, undefined],
      [3, null, 'none', null, 'connection-refused'],
      [4, 200, 'whole', 10, undefined],
      [5, 200, 'cut', 20, 'truncated'],
      [6, 200, 'whole', png.length, undefined],
      [7, 200, 'whole', 4, undefined],
      [8, 200, 'whole', 24, undefined],
    ]);
    expect(found.rows[3]).toMatchObject({
      address: '192.0.2.7',
      protocols: ['h2', 'tls/1.3'],
      mediaType: 'application/json',
      tookMs: 50,
    });
    expect(found.rows[3]?.record?.id).toMatch(/^urn:uuid:.*3$/);
  });

  it('can be narrowed down and pages through what is left', async () => {
    const ask = async (filter: object, query = '') =>
      (await app.call('page.log', { item: page, log: 'network', filter, query, limit: 2, offset: 1 })) as {
        matching: number;
        rows: { n: number }[];
      };
    expect(await ask({ type: 'Image' })).toMatchObject({ matching: 3, rows: [{ n: 6 }, { n: 8 }] });
    expect(await ask({ status: 'none' })).toMatchObject({ matching: 1, rows: [] });
    expect(await ask({}, 'TWICE')).toMatchObject({ matching: 2, rows: [{ n: 4 }] });
    const { facets } = await app.call('page.facets', { item: page, log: 'network' });
    expect(facets.find(({ name }) => name === 'stored')?.values).toEqual([
      { value: 'whole', count: 6 },
      { value: 'cut', count: 1 },
      { value: 'none', count: 1 },
    ]);
  });

  it('shows heads as they are stored, and a body only as text where it could run', async () => {
    const one = await app.call('page.response', { item: page, n: 2 });
    expect(one.response).toEqual({
      line: 'HTTP/1.1 200 OK',
      fields: [
        ['Content-Type', 'text/html'],
        ['X-Twice', 'a'],
        ['X-Twice', 'b'],
      ],
    });
    expect(one.request).toMatchObject({ line: 'GET / HTTP/1.1', body: 'a=b', bodyBytes: 3 });
    expect(one.shownAs).toBe('text');
    expect((await app.call('page.response', { item: page, n: 6 })).shownAs).toBe('media');
    expect((await app.call('page.response', { item: page, n: 8 })).shownAs).toBe('text');
    expect((await app.call('page.response', { item: page, n: 3 })).shownAs).toBe('nothing');
    await expect(app.call('page.response', { item: page, n: 99 })).rejects.toMatchObject({
      code: 'MEMBER_NOT_FOUND',
    });
  });

  it('reads bodies in their own encoding, a stretch at a time', async () => {
    expect(await app.call('page.body', { item: page, n: 7 })).toEqual({
      encoding: 'windows-1252',
      text: 'café',
      from: 0,
      next: null,
    });
    expect(await app.call('page.body', { item: page, n: 2, from: 6, limit: 8 })).toMatchObject({
      text: '<script>',
      next: 14,
    });
    await expect(app.call('page.body', { item: page, n: 3 })).rejects.toMatchObject({
      code: 'MEMBER_NOT_FOUND',
    });
  });

  it('serves a picture once somebody chose to look, under the type of its bytes, and records the look', async () => {
    const { url, mediaType } = await app.call('page.view', { item: page, n: 6, reason: 'to see' });
    const response = await app.get(url, { range: 'bytes=1-3' });
    expect([response.status, mediaType, await response.text()]).toEqual([206, 'image/png', 'PNG']);
    const fake = await app.get((await app.call('page.view', { item: page, n: 8 })).url);
    expect(fake.headers.get('content-type')).toBe('application/octet-stream');
    const { events } = await app.call('case.log', { case: app.case });
    expect(events.filter(({ type }) => type === 'item.viewed')).toHaveLength(2);
    await app.call('vault.lock', {});
    expect((await app.get(url)).status).toBe(403);
    await app.reopen();
  });

  it('uncovers a set of pictures by one look, whose entry says which and how many', async () => {
    const before = (await app.call('case.log', { case: app.case })).events.length;
    const { pictures } = await app.call('page.pictures', { item: page, which: 'full', reason: 'to see' });
    expect(pictures.map(({ member }) => member)).toEqual(['holdfast/full.png']);
    const served = await app.get(pictures[0]?.url ?? '');
    expect([served.status, served.headers.get('content-type')]).toEqual([200, 'image/png']);
    await expect(app.call('page.pictures', { item: page, which: 'settled' })).rejects.toMatchObject({
      code: 'MEMBER_NOT_FOUND',
    });
    const { events } = await app.call('case.log', { case: app.case });
    expect(events.slice(before)).toMatchObject([
      { type: 'item.viewed', item: page, details: { pictures: 'full', files: 1, reason: 'to see' } },
    ]);
  });
});
