import { join } from 'node:path';
import { root } from '../../scripts/bundling/parts.ts';
import { socksServer } from '../unit/capture/support/socks-server.ts';
import { call } from './call.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './looks.ts';
import { enterNewCase } from './vault-pages.ts';
import { words } from './words.ts';

test('a person sets the proxy of a case, asks whether it is there, and is told when it is not', async ({
  app,
}) => {
  const proxy = await socksServer(() => null);
  const { page } = app;
  page.setDefaultTimeout(20_000);
  const caseId = await enterNewCase(app);
  await page.getByRole('button', { name: words['capture.menu'], exact: true }).click();
  await page.getByRole('menuitem', { name: words['capture.menu.proxy'] }).click();
  const dialog = page.getByRole('dialog', { name: words['proxy.title'] });
  const address = dialog.getByLabel(words['proxy.address'], { exact: false });
  const check = dialog.getByRole('button', { name: words['proxy.check'] });
  await expect(check).toBeDisabled();
  await address.fill(proxy.url);
  await check.click();
  await expect(dialog.getByText(`${proxy.url} is there`)).toBeVisible();
  await page.screenshot({ path: join(root, 'test-results', 'screens', 'proxy.png') });
  await expectAccessible(page, 'the dialog of the proxy');
  await proxy.close();
  await check.click();
  await expect(dialog.getByText(words['error.PROXY_UNREACHABLE.happened'])).toBeVisible();
  await address.fill('tor');
  await dialog.getByRole('button', { name: words['action.save'] }).click();
  await expect(dialog.getByText(words['error.PROXY_UNREADABLE.happened'])).toBeVisible();
  await address.fill(proxy.url);
  await dialog.getByRole('button', { name: words['action.save'] }).click();
  await expect(dialog).toBeHidden();
  expect(await call(page, 'proxy.get', { case: caseId })).toEqual({ proxy: proxy.url, hasUser: false });
  expect(proxy.asked).toEqual([]);
});
