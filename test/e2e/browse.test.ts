import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { root } from '../../scripts/bundling/parts.ts';
import { call } from './call.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible, expectFinished } from './looks.ts';
import { enterNewCase } from './vault-pages.ts';
import { words } from './words.ts';

test.use({ browsing: 'unseen' });

const asked: string[] = [];
let server: Server;
let origin: string;

test.beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const title = request.url === '/first' ? 'The first page' : 'The second page';
    response
      .writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'sid=a-cookie-of-some-length' })
      .end(`<title>${title}</title><h1>${title}</h1><p>${'Words of a page. '.repeat(60)}`);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
test.afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test('a person opens a window, captures what it shows twice, keeps the sign-in and deletes it', async ({
  app,
}) => {
  // It captures twice and looks at the page in every language and theme.
  test.slow();
  const { page } = app;
  page.setDefaultTimeout(40_000);
  await page.setViewportSize({ width: 1280, height: 1000 });
  const caseId = await enterNewCase(app);
  const openMenu = async () => {
    await page.getByRole('button', { name: words['capture.menu'], exact: true }).click();
    await page.getByRole('menuitem', { name: words['capture.menu.browse'] }).click();
  };
  const dialog = page.getByRole('dialog', { name: words['browse.title'] });
  await openMenu();
  const address = dialog.getByLabel(words['browse.address'], { exact: false });
  await address.fill('ftp://somewhere');
  await dialog.getByRole('button', { name: words['browse.open'] }).click();
  await expect(dialog.getByText(words['capture.address.scheme'])).toBeVisible();
  await address.fill(`${origin}/first`);
  await dialog.getByText(words['browse.keepable']).click();
  await dialog.getByText(words['browse.private']).click();
  await page.screenshot({ path: join(root, 'test-results', 'screens', 'browse-open.png') });
  await expectAccessible(page, 'the dialog that opens a browsing window');
  await dialog.getByRole('button', { name: words['browse.open'] }).click();

  const card = page.getByRole('region', { name: words['browse.card'] });
  await expect(card.getByText('The first page')).toBeVisible();
  await expect(card.getByText(`${origin}/first`)).toBeVisible();
  await card.getByRole('button', { name: words['browse.capture'] }).click();
  await expect(card.getByRole('link', { name: 'Open AB/1' })).toBeVisible({ timeout: 90_000 });
  await card.getByLabel(words['browse.go.address'], { exact: false }).fill(`${origin}/second`);
  await card.getByRole('button', { name: words['browse.go'] }).click();
  await expect(card.getByText('The second page')).toBeVisible();
  await card.getByRole('button', { name: words['browse.capture'] }).click();
  await expect(card.getByRole('link', { name: 'Open AB/2' })).toBeVisible({ timeout: 90_000 });
  await expect(card.getByText('2 pages captured')).toBeVisible();
  expect(asked.filter((path) => path !== '/favicon.ico')).toEqual(['/first', '/second']);
  await expectFinished(page, 'browse-card');

  await card.getByRole('button', { name: words['browse.close'] }).click();
  const closing = page.getByRole('dialog', { name: words['browse.close.title'] });
  await closing.getByText(words['browse.close.keep']).click();
  await closing.getByRole('button', { name: words['browse.close.confirm'] }).click();
  await expect(closing.getByText(words['browse.close.name.missing'])).toBeVisible();
  await closing.getByLabel(words['browse.close.name'], { exact: true }).fill('The account');
  await page.screenshot({ path: join(root, 'test-results', 'screens', 'browse-close.png') });
  await expectAccessible(page, 'the dialog that closes a browsing window');
  await closing.getByRole('button', { name: words['browse.close.confirm'] }).click();
  await expect(card).toBeHidden({ timeout: 30_000 });

  await openMenu();
  await dialog.getByRole('button', { name: words['browse.kept.list'] }).click();
  await page.screenshot({ path: join(root, 'test-results', 'screens', 'browse-kept.png') });
  await expectAccessible(page, 'the kept sign-ins');
  await dialog.getByRole('button', { name: 'Delete The account' }).click();
  const asking = page.getByRole('alertdialog');
  await asking.getByRole('button', { name: words['browse.kept.delete.confirm'] }).click();
  await expect(dialog.getByRole('button', { name: words['browse.kept.list'] })).toBeHidden();
  expect(await call(page, 'browse.profiles', { case: caseId })).toEqual({ profiles: [] });
});

test('locking the vault closes the window', async ({ app }) => {
  const { page } = app;
  const caseId = await enterNewCase(app);
  await call(page, 'browse.open', { case: caseId, url: `${origin}/first`, allowPrivate: true });
  const card = page.getByRole('region', { name: words['browse.card'] });
  await expect(card).toBeVisible();
  await call(page, 'vault.lock', {});
  await expect(card).toBeHidden();
  expect(await call(page, 'browse.list', {})).toEqual({ sessions: [] });
});
