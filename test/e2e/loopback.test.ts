import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { call } from './call.ts';
import { expectAccessible } from './looks.ts';
import { startLoopbackProcess } from './loopback-process.ts';
import { enterNewVault, passphrase } from './vault-pages.ts';
import { words } from './words.ts';

test.skip(({ host }) => host !== 'browser', 'This is about the host for the local browser.');

test('the printed address lets one browser in, and nobody after it', async ({ app, launch, folders }) => {
  const loopback = await startLoopbackProcess({ ...folders, config: join(folders.root, 'other') });
  const browser = await launch();
  const first = await browser.newContext();
  await (await first.newPage()).goto(loopback.url);
  await expect.poll(async () => (await first.cookies()).length).toBe(1);
  const second = await browser.newContext();
  const page = await second.newPage();
  const answer = page.waitForResponse((response) => response.url().endsWith('/session'));
  await page.goto(loopback.url);
  expect((await answer).status()).toBe(401);
  expect(await second.cookies()).toEqual([]);
  await expect(page.getByRole('heading', { name: words['shell.not-connected'] })).toBeVisible();
  await expectAccessible(page, 'a browser that was not let in');
  await first.close();
  await second.close();
  expect(await loopback.stop()).toBe(0);
  await expect(app.page).toHaveTitle('Holdfast');
});

test('a vault that is open in one program is refused to a second one', async ({ app, launch, folders }) => {
  const path = await enterNewVault(app);
  const loopback = await startLoopbackProcess({ ...folders, config: join(folders.root, 'other') }, [
    '--vault',
    path,
  ]);
  const context = await (await launch()).newContext();
  const page = await context.newPage();
  await page.goto(loopback.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const { recentVaults } = await call(page, 'app.info', {});
  expect(recentVaults[0]?.path).toBe(path);
  await expect(call(page, 'vault.open', { path, passphrase })).rejects.toThrow('VAULT_IN_USE');
  await context.close();
  expect(await loopback.stop()).toBe(0);
});

test('after Ctrl-C the vault opens again at once', async ({ app, launch, folders }) => {
  const other = { ...folders, config: join(folders.root, 'other') };
  const path = join(folders.vaults, 'again');
  const run = async (use: (page: typeof app.page) => Promise<unknown>) => {
    const loopback = await startLoopbackProcess(other);
    const context = await (await launch()).newContext();
    const page = await context.newPage();
    await page.goto(loopback.url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await use(page);
    expect(await loopback.stop()).toBe(0);
    await context.close();
  };
  const person = { name: 'Ada Brook', initials: 'AB', role: 'lead', organisation: null } as const;
  await run((page) => call(page, 'vault.create', { path, passphrase, ...person }));
  await run((page) => call(page, 'vault.open', { path, passphrase }));
  await expect(app.page).toHaveTitle('Holdfast');
});
