import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itemId, type ItemId } from '../../../../src/shared/model/ids.ts';
import { startPageApp, type PageApp } from './support/page-app.ts';
import { wacz } from './support/sample-page.ts';

let app: PageApp;
let page: ItemId;

beforeAll(async () => {
  app = await startPageApp([wacz, Buffer.from('PK\u0005\u0006 no archive')]);
  page = itemId.parse(app.items[0]);
});

afterAll(() => app.end());

describe('logs, text and links', () => {
  it('pages through a log of any length, finds words in it and counts what it cannot read', async () => {
    const ask = async (more: object) =>
      (await app.call('page.log', { item: page, log: 'websocket', ...more })) as {
        total: number;
        matching: number;
        unreadable: number;
        rows: { n: number; text: string | null; hex: string | null; bytes: number }[];
      };
    expect(await ask({ offset: 2499, limit: 5 })).toMatchObject({
      total: 2502,
      matching: 2501,
      unreadable: 1,
      rows: [{ n: 2500 }, { n: 2502, text: null, bytes: 1000, isCut: true }],
    });
    expect(await ask({ query: 'NEEDLE' })).toMatchObject({
      matching: 1,
      rows: [{ n: 2401, text: 'the Needle' }],
    });
    expect(await ask({ filter: { socket: 's2', direction: 'sent' }, limit: 1 })).toMatchObject({
      matching: 417,
      rows: [{ n: 4 }],
    });
    const { sockets } = await app.call('page.sockets', { item: page });
    expect(sockets.map(({ socket, sent, received }) => [socket, sent + received])).toEqual([
      ['s1', 1250],
      ['s2', 1250],
      ['s3', 1],
    ]);
  });

  it('numbers the lines of the text and finds words in any script', async () => {
    expect(await app.call('page.text', { item: page, query: 'ЗВОНИ', offset: 1, limit: 1 })).toEqual({
      total: 3,
      lines: [{ n: 2, text: 'Звони сейчас' }],
      found: [2],
      foundTotal: 1,
    });
    expect((await app.call('page.text', { item: page, offset: 2 })).lines).toEqual([
      { n: 3, text: 'last without an end' },
    ]);
  });

  it('lists links with their words, their document and where they lead', async () => {
    expect((await app.call('page.links', { item: page })).links).toEqual([
      {
        n: 1,
        href: '/rooms',
        url: 'https://shop.example.org/rooms',
        words: 'Our rooms',
        frame: 0,
        site: 'same',
      },
      {
        n: 2,
        href: 'https://wa.me/40712345678',
        url: 'https://wa.me/40712345678',
        words: 'a picture',
        frame: 0,
        site: 'other',
      },
      { n: 3, href: 'javascript:alert(1)', url: null, words: '', frame: 1, site: 'none' },
    ]);
    expect(await app.call('page.links', { item: page, site: 'other' })).toMatchObject({
      total: 3,
      matching: 1,
    });
  });

  it('reads any file of the record as text', async () => {
    expect(
      await app.call('page.file', { item: page, member: 'holdfast/text.txt', from: 6, limit: 4 }),
    ).toEqual({ text: 'line', from: 6, next: 10 });
    await expect(app.call('page.file', { item: page, member: 'holdfast/none' })).rejects.toMatchObject({
      code: 'MEMBER_NOT_FOUND',
    });
  });
});

describe('pages among everything else of a case', () => {
  it('are found by their words, links and identifiers, each at its place, and say which of them could not be read', async () => {
    const find = async (query: string) => (await app.call('search.run', { case: app.case, query })).hits;
    expect(await find('звони')).toEqual([
      { item: page, exhibit: 'AB/1', snippet: 'Звони сейчас', page: { view: 'text', at: 2 } },
    ]);
    expect(await find('"Our rooms"')).toMatchObject([{ page: { view: 'links', at: 1 } }]);
    expect(await find('whatsapp')).toMatchObject([{ page: { view: 'identifiers', at: 1 } }]);
    expect((await app.call('search.run', { case: app.case, query: 'nothing' })).unread).toEqual([
      app.items[1],
    ]);
  });

  it('give their numbers and links to the list of a case, which point back', async () => {
    const { entities } = await app.call('entity.list', { case: app.case });
    expect(entities.map(({ kind, value }) => `${kind} ${value}`).toSorted()).toEqual([
      'account whatsapp user-id +40712345678',
      'link shop.example.org/rooms',
      'link wa.me/40712345678',
    ]);
    const { places } = await app.call('entity.places', {
      case: app.case,
      kind: 'link',
      value: 'wa.me/40712345678',
    });
    expect(places).toMatchObject([{ item: page, page: { view: 'links', at: 2 } }]);
  });

  it('leave nothing behind in the search, in views or in the list when they are erased', async () => {
    const { url } = await app.call('page.view', { item: page, n: 6 });
    await app.call('item.erase', { item: page, reason: 'asked for' });
    expect((await app.get(url)).status).toBe(404);
    expect((await app.call('search.run', { case: app.case, query: 'звони' })).total).toBe(0);
    expect((await app.call('entity.list', { case: app.case })).entities).toEqual([]);
    await expect(app.call('page.open', { item: page })).rejects.toMatchObject({ code: 'ITEM_ERASED' });
  });
});
