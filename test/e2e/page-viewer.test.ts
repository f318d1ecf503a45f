import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { pageViews } from '../../src/renderer/app/route.ts';
import type { CaseId, ItemId } from '../../src/shared/model/ids.ts';
import { call } from './call.ts';
import { expect, test, type OpenApp } from './fixtures.ts';
import { tabTo } from './keyboard.ts';
import { expectAccessible, expectFinished } from './looks.ts';
import { enterNewCase, openAddress } from './vault-pages.ts';
import { words } from './words.ts';

/** A page that talks, asks, breaks and leads elsewhere, as pages do. `${port}` is where it stands. */
const markup = `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>A room to let · غرفة</title></head><body>
<h1>A room to let</h1><p id="words">Call me at once.</p><p>مرحبا بالعالم</p><img src="/picture.png" alt=""><img src="/cut.png" alt="">
<iframe src="/frame"></iframe><p><a href="https://www.instagram.com/some.body/">my profile</a> <a href="javascript:alert(1)">trap</a></p>
<div style="height:2600px"></div><p>The end.</p>
<script>
document.getElementById('words').textContent = 'Call me today.';
console.error('something broke'); confirm('Are you sure?'); fetch('/script-was-here').catch(() => 0);
</script></body></html>`;
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let server: Server;
let origin: string;
/** Everything that the server was asked for. */
const asked: string[] = [];

test.beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    if (path === '/start') response.writeHead(302, { location: '/room' }).end();
    else if (path === '/room') response.setHeader('content-type', 'text/html').end(markup);
    else if (path === '/frame')
      response.setHeader('content-type', 'text/html').end('<title>Contact</title><p>In a frame');
    else if (path === '/picture.png') response.setHeader('content-type', 'image/png').end(picture);
    else if (path === '/cut.png') {
      response.writeHead(200, { 'content-type': 'image/png', 'content-length': '5000' }).write(picture);
      setTimeout(() => request.socket.destroy(), 100);
    } else response.writeHead(404).end('not here');
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

interface Captured {
  readonly caseId: CaseId;
  readonly item: ItemId;
  /** The address of one view of the page, inside the window. */
  readonly at: (view: string) => string;
}

/** The page of this test, captured and opened. */
async function capture(app: OpenApp): Promise<Captured> {
  const caseId = await enterNewCase(app);
  const { items } = await call(app.page, 'page.capture', {
    case: caseId,
    url: `${origin}/start`,
    allowPrivate: true,
    replay: false,
  });
  const [item] = items;
  if (item === undefined) throw new Error('nothing was captured');
  const at = (view: string) => `#/case/${caseId}/item/${item.id}${view === '' ? '' : `/${view}`}`;
  await openAddress(app.page, at(''));
  await app.page.locator('.page-viewer').waitFor();
  return { caseId, item: item.id, at };
}

/** Looks at whatever is covered on the page, through the dialog that records it. */
async function look(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.getByRole('button', { name: words['image.show.confirm'], exact: true }).click();
}

async function looks(page: Page, caseId: CaseId): Promise<number> {
  const { events } = await call(page, 'case.log', { case: caseId });
  return events.filter(({ type }) => type === 'item.viewed').length;
}

test('the first sight of a captured page says which, when and what is missing, and shows no picture', async ({
  app,
}) => {
  const { page } = app;
  const { caseId } = await capture(app);
  await expect(page.getByRole('heading', { level: 2, name: 'A room to let · غرفة' })).toBeVisible();
  await expect(page.locator('.page-head-address')).toHaveText(`${origin}/room`);
  await expect(page.getByText(words['page.incomplete'], { exact: true })).toBeVisible();
  await expect(page.locator('.page-viewer img')).toHaveCount(0);
  // No address of evidence is ever a link.
  expect(await page.locator('.page-viewer a[href]').count()).toBe(0);
  expect(await looks(page, caseId)).toBe(0);

  await look(page, words['page.picture.show']);
  const piece = page.locator('.picture-piece img');
  await expect(piece).toHaveCount(1);
  await expect
    .poll(() => piece.evaluate((image: HTMLImageElement) => image.naturalHeight))
    .toBeGreaterThan(2600);
  expect(await looks(page, caseId)).toBe(1);
  await expectAccessible(page, 'an uncovered picture');
  await page.keyboard.press('1');
  await expect(page.getByRole('button', { name: words['image.zoom.actual'] })).toContainText('100');
  await page.getByRole('radio', { name: words['page.picture.steps'] }).click();
  const steps = page.getByRole('listbox', { name: words['page.steps'] }).getByRole('option');
  await steps.nth(1).click();
  await expect(page).toHaveURL(/\/picture\/2$/u);
  await expect(steps.nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(piece).toHaveCount(1);
  // The whole page was one look, all steps of scrolling together are the other.
  expect(await looks(page, caseId)).toBe(2);
  await expectAccessible(page, 'a step of scrolling');
  await page.locator('.picture-frame').focus();
  await page.keyboard.press('Escape');
  await expect(page.locator('.page-viewer img')).toHaveCount(0);
  await expect(page.getByRole('button', { name: words['page.picture.show'] })).toBeFocused();
});

test('the keyboard goes through the views, and each has an address of its own', async ({ app }) => {
  const { page } = app;
  const { at } = await capture(app);
  await tabTo(page, page.getByRole('tab', { name: words['page.view.picture'] }));
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(new RegExp(`${at('text')}$`, 'u'));
  await expect(page.getByRole('region', { name: words['page.text.label'] })).toContainText('Call me today.');
  await page.getByRole('searchbox', { name: words['page.text.search'] }).fill('مرحبا');
  await page.keyboard.press('Enter');
  await expect(page.locator('.page-text-line[data-marked] mark')).toHaveText('مرحبا');
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`${at('picture')}$|${at('')}$`, 'u'));

  await openAddress(page, at('network'));
  const list = page.getByRole('grid', { name: words['page.network.label'] });
  await expect(list.getByRole('row').nth(1)).toContainText('302');
  await list.getByRole('row').nth(1).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const details = page.getByRole('complementary', { name: 'Request 2' });
  await expect(details).toContainText('content-type');
  await expect(details.locator('.page-body')).toContainText('<title>A room to let');
  await expect(page).toHaveURL(new RegExp(`${at('network')}/2$`, 'u'));
  await details.locator('.page-body').focus();
  await page.keyboard.press('Escape');
  await expect(details).toHaveCount(0);
  await expect(list.getByRole('row').nth(2)).toBeFocused();
});

test('the saved page runs nothing and asks nobody', async ({ app }) => {
  const { page } = app;
  const { caseId, at } = await capture(app);
  await openAddress(page, at('saved'));
  const before = asked.length;
  await look(page, words['page.saved.show']);
  const frame = page.locator('iframe.saved-frame');
  await expect(frame).toHaveAttribute('sandbox', '');
  const inside = page.frameLocator('iframe.saved-frame');
  await expect(inside.locator('body')).toContainText('Call me today.');
  await expect(inside.locator('script')).toHaveCount(0);
  const within = inside.frameLocator('iframe');
  await expect(within.locator('body')).toContainText('In a frame');
  await expect(within.locator('script')).toHaveCount(0);
  expect(asked.slice(before)).toEqual([]);
  expect(await looks(page, caseId)).toBe(1);
});

test('what is not stored, what the page asked and what it leads to are said in words', async ({ app }) => {
  const { page } = app;
  const { at } = await capture(app);
  await page.getByRole('button', { name: words['page.incomplete.see'] }).click();
  await expect(page.locator('.failed-row').filter({ hasText: '/cut.png' })).toBeVisible();
  await openAddress(page, at('console'));
  await expect(page.getByText(words['page.console.dialog.confirm'])).toBeVisible();
  await openAddress(page, at('links'));
  const links = page.getByRole('grid', { name: words['page.links.label'] });
  await expect(links).toContainText('https://www.instagram.com/some.body/');
  await expect(links).toContainText('javascript:alert(1)');
  await expect(links.locator('a')).toHaveCount(0);
  await openAddress(page, at('identifiers'));
  await expect(page.getByText('some.body', { exact: true })).toBeVisible();
  await openAddress(page, at('record'));
  await expect(page.getByText(words['page.record.way.status'].replace('{status}', '302'))).toBeVisible();
});

test('every view is accessible in each language and theme', async ({ app }) => {
  test.setTimeout(240_000);
  const { page } = app;
  const { at } = await capture(app);
  for (const view of pageViews) {
    await openAddress(page, at(view));
    await page.locator('.page-view-panel').waitFor();
    await page.waitForFunction(() => document.querySelector('.page-view-panel .waiting') === null);
    await expectAccessible(page, `the view ${view}`);
  }
  await openAddress(page, at('network/2'));
  await page.locator('.page-details .page-body').waitFor();
  await expectFinished(page, 'page-network');
  await openAddress(page, at(''));
  await page.locator('.page-viewer').waitFor();
  await expectFinished(page, 'page-picture');
});

test('a list of evidence names captured pages by their titles', async ({ app }) => {
  const { page } = app;
  const { caseId } = await capture(app);
  await openAddress(page, `#/case/${caseId}/evidence`);
  const list = page.getByRole('grid', { name: words['evidence.list'] });
  await expect(list).toContainText('A room to let · غرفة');
  await expect(list).toContainText(words['page.incomplete']);
  const filter = page.getByRole('searchbox', { name: words['evidence.filter.text'] });
  await filter.fill('no such page');
  await expect(list).toHaveCount(0);
  await filter.fill('room to let');
  await expect(list).toContainText('A room to let · غرفة');
  await filter.fill(`${new URL(origin).host}/room`);
  await expect(list).toContainText('A room to let · غرفة');
});
