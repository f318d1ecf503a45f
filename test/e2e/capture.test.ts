import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Locator, Page } from '@playwright/test';
import { call } from './call.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible, expectFinished } from './looks.ts';
import { enterNewCase } from './vault-pages.ts';

/** A site of this machine: an ordinary page, one that never answers, and one that cuts the line. */
let server: Server;
let origin: string;

test.beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/cut') request.socket.destroy();
    else if (request.url !== '/slow') {
      response.setHeader('content-type', 'text/html');
      response.end(`<title>A room to let</title><h1>A room to let</h1><p>words of ${request.url ?? ''}`);
    }
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

/** The folded option, ticked by the keyboard. */
async function allowPrivate(place: Page | Locator): Promise<void> {
  await place.getByRole('button', { name: 'Options' }).click();
  const box = place.getByRole('checkbox', { name: /Allow addresses of this machine/ });
  await box.focus();
  await box.press('Space');
  await expect(box).toBeChecked();
}

test('a page is captured from the window, and what is wrong with an address is said in words', async ({
  app: { page, ...app },
}) => {
  await enterNewCase({ page, ...app });
  await page.getByRole('button', { name: 'Capture', exact: true }).click();
  await page.getByRole('menuitem', { name: /A web page/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Capture a web page' });
  const address = dialog.getByLabel('Address of the page');
  await expect(address).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Type or paste an address.')).toBeVisible();
  await address.fill('ftp://a.example/');
  await expect(dialog.getByText('must begin with http:// or https://')).toBeVisible();
  await expectAccessible(page, 'the dialog that captures a page');
  await address.fill(`${origin}/room`);
  await page.keyboard.press('Enter');
  // The address is of this machine, and nobody allowed that.
  await expect(dialog.getByText('ADDRESS_REFUSED')).toBeVisible();
  await allowPrivate(dialog);
  await dialog.getByRole('button', { name: 'Capture the page' }).click();
  await expect(page.getByRole('dialog', { name: 'Capturing the page' })).toBeVisible();
  const done = page.getByRole('dialog', { name: 'The page is captured', exact: true });
  await expect(done).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page, 'the dialog that says what came of a capture');
  await done.getByRole('link', { name: 'Open AB/1' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page).toHaveURL(/\/item\//);
});

test('a capture is stopped, and nothing of it is kept', async ({ app: { page, ...app } }) => {
  const caseId = await enterNewCase({ page, ...app });
  await page.getByRole('button', { name: 'Capture', exact: true }).click();
  await page.getByRole('menuitem', { name: /A web page/ }).click();
  await page.getByLabel('Address of the page').fill(`${origin}/slow`);
  await allowPrivate(page);
  await page.getByRole('button', { name: 'Capture the page' }).click();
  await expect(page.getByText('Loading the page').first()).toBeAttached();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('CANCELLED')).toBeVisible();
  expect((await call(page, 'item.list', { case: caseId })).items).toEqual([]);
});

test('a list is captured while the person does other things, and failed addresses again for a reason', async ({
  app: { page, ...app },
}) => {
  await enterNewCase({ page, ...app });
  await page.getByRole('link', { name: 'Captures' }).click();
  await page.getByRole('button', { name: 'Capture a list of addresses' }).click();
  const dialog = page.getByRole('dialog', { name: 'Capture a list of addresses' });
  await dialog
    .getByRole('textbox', { name: 'Addresses' })
    .fill(`${origin}/one\nnothing here\n${origin}/cut\n${origin}/one\nhttps://ana:secret@a.example/`);
  await expect(dialog.getByText('No address found yet')).toBeVisible();
  await allowPrivate(dialog);
  await expect(dialog.getByText('2 addresses on 1 server')).toBeVisible();
  await dialog.getByRole('button', { name: '3 lines are set aside' }).click();
  await expect(dialog.getByText('stands already in line 1')).toBeVisible();
  await expect(dialog.locator('.capture-aside')).not.toContainText('secret');
  await expectAccessible(page, 'the dialog that takes a list');
  await dialog.getByLabel('Pause for each server').fill('0');
  await dialog.getByRole('button', { name: 'Capture 2 pages' }).click();

  // Other things are done meanwhile, and the rail says how far it is.
  await page.getByRole('link', { name: 'Timeline' }).click();
  await expect(page.getByRole('link', { name: /Captures.*of 2 captured/ })).toBeVisible();
  await page.getByRole('link', { name: 'Captures' }).click();
  await expect(page.getByText('Done', { exact: true })).toBeVisible({ timeout: 60_000 });
  const queue = page.getByRole('grid', { name: 'Addresses of the list' });
  await expect(queue.getByRole('row', { name: /Captured · Answer 200/ })).toBeVisible();
  await queue.getByRole('row', { name: /Failed · No answer/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Failed' })).toContainText('An empty answer');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Try 1 again…' }).click();
  const why = page.getByRole('dialog', { name: 'Capture 1 page again' });
  await why.getByRole('button', { name: 'Capture again' }).click();
  await expect(why.getByText('Give a reason.')).toBeVisible();
  await why.getByLabel('Why again?').fill('the line was cut');
  await why.getByRole('button', { name: 'Capture again' }).click();
  await expect(why).toBeHidden();
  await expect(page.getByText('Done', { exact: true })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('link', { name: 'Report and list: AB/1' }).click();
  await expect(page.getByText('derived/report-2.html')).toBeAttached();
});

test('the queue of a long list is finished in every look', async ({ app: { page, ...app } }) => {
  const caseId = await enterNewCase({ page, ...app });
  await page.getByRole('link', { name: 'Captures' }).click();
  await expect(page.getByRole('heading', { name: 'No list of addresses yet' })).toBeVisible();
  await expectFinished(page, 'captures-empty');
  const lines = Array.from(
    { length: 200 },
    (_one, n) => `${origin}/${n === 2 ? 'cut' : `page/${String(n)}`}`,
  );
  const { id } = await call(page, 'batch.start', {
    case: caseId,
    name: 'advertisements of March.txt',
    text: [...lines, 'no address at all', lines[0] ?? ''].join('\n'),
    delayMs: 0,
    capture: { allowPrivate: true, replay: false },
  });
  await expect
    .poll(async () => (await call(page, 'batch.get', { batch: id })).counts.waiting, { timeout: 60_000 })
    .toBeLessThan(196);
  await expectFinished(page, 'captures-running');
  await call(page, 'batch.pause', { batch: id });
  await expect
    .poll(async () => (await call(page, 'batch.get', { batch: id })).counts.running, { timeout: 60_000 })
    .toBe(0);
  await expectFinished(page, 'captures-paused');
});
