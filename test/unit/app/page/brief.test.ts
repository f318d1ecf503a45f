import { afterAll, beforeAll, expect, it } from 'vitest';
import { madeWacz } from './support/made-wacz.ts';
import { startPageApp, type PageApp } from './support/page-app.ts';

const url = 'https://shop.example.org/page';
const account = (more: object) =>
  JSON.stringify({ finalUrl: url, startedAt: '2026-05-06T07:08:09.000Z', ...more });
const reason = 'it could not be opened: net::ERR_NAME_NOT_RESOLVED';

let app: PageApp;
beforeAll(async () => {
  app = await startPageApp([
    madeWacz([{ url, body: '<p>rooms' }], {
      'capture.json': account({ title: 'Rooms', complete: true, incomplete: [] }),
    }),
    madeWacz([{ url, reason: 'ERR_NAME_NOT_RESOLVED' }], {
      'capture.json': account({ title: '', complete: false, incomplete: [{ what: 'the page', reason }] }),
    }),
    madeWacz([{ url, body: '<p>rooms' }], { 'capture.json': 'no JSON' }),
  ]);
});
afterAll(() => app.end());

const brief = (index: number) => {
  const item = app.items[index];
  if (item === undefined) throw new Error('the page was not taken in');
  return app.call('page.brief', { item });
};

it('names a page by what its record says of itself', async () => {
  expect(await brief(0)).toEqual({
    title: 'Rooms',
    address: url,
    at: '2026-05-06T07:08:09.000Z',
    wasOpened: true,
    complete: true,
    missing: 0,
  });
});

it('says of a page that could not be opened that it was not', async () => {
  expect(await brief(1)).toMatchObject({
    title: '',
    address: url,
    wasOpened: false,
    complete: false,
    missing: 1,
  });
});

it('calls no record complete whose own account cannot be read', async () => {
  expect(await brief(2)).toMatchObject({ title: null, address: null, complete: false });
});
