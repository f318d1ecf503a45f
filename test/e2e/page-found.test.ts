import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { call } from './call.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './looks.ts';
import { enterNewCase, openAddress } from './vault-pages.ts';
import { filled, words } from './words.ts';

/** A site of this machine that counts what is asked of it. */
let server: Server;
let origin: string;
let asked: string[] = [];

test.beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (request.url === '/room')
      response.setHeader('content-type', 'text/html; charset=utf-8').end(
        `<title>A room</title><h1>A room to let</h1><p>Позвоните +40 721 234 567</p>
        <a href="https://t.me/rooms_to_let">Write to us</a><img src="/picture.svg" alt="">`,
      );
    else
      response
        .setHeader('content-type', 'image/svg+xml')
        .end(
          '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40"/></svg>',
        );
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
test.afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test('words, links and numbers of a captured page are found, each at its place, and the saved page asks nobody for anything', async ({
  app,
}) => {
  const { page } = app;
  const caseId = await enterNewCase(app);
  await call(page, 'page.capture', {
    case: caseId,
    url: `${origin}/room`,
    allowPrivate: true,
    replay: false,
  });
  asked = [];
  await openAddress(page, `#/case/${caseId}/search`);
  await page.getByRole('searchbox', { name: words['search.field'] }).fill('позвоните');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 place found')).toBeVisible();
  await expectAccessible(page, 'a search that found a page');
  await page.getByRole('link', { name: filled('search.hit.line', { n: 2 }) }).click();
  await expect(page).toHaveURL(/\/text\/2$/);
  await expect(page.getByText('Позвоните').first()).toBeVisible();

  await openAddress(page, `#/case/${caseId}/search`);
  await page.getByRole('tab', { name: words['entity.title'] }).click();
  const table = page.getByRole('grid', { name: words['entity.title'] });
  for (const value of ['+40721234567', 't.me/rooms_to_let', '@rooms_to_let'])
    await expect(table.getByText(value)).toBeVisible();

  const [item] = (await call(page, 'item.list', { case: caseId })).items;
  await openAddress(page, `#/case/${caseId}/item/${item?.id ?? ''}/saved`);
  await page.getByRole('button', { name: words['page.saved.show'] }).click();
  await page.getByRole('dialog').getByRole('button', { name: words['image.show.confirm'] }).click();
  const frame = page.frameLocator('iframe');
  await expect(frame.getByText('A room to let')).toBeVisible();
  await expect(frame.getByText('Write to us')).toHaveAttribute('title', 'https://t.me/rooms_to_let');
  expect(await frame.locator('img').evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(40);
  expect(asked).toEqual([]);
});
