import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { pressByKeyboard, tabTo, writeByKeyboard } from './keyboard.ts';
import { expectAccessible, expectFinished } from './looks.ts';
import { enterNewVault, openAddress, passphrase, unlock } from './vault-pages.ts';
import { words } from './words.ts';

test('a vault is created with the keyboard alone, and its code is read back from paper', async ({ app }) => {
  const { page, folders } = app;
  const field = (label: string) => page.getByLabel(label, { exact: true });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const path = join(folders.vaults, 'kept');

  await pressByKeyboard(page, button(words['start.create.title']));
  await writeByKeyboard(page, page.getByRole('textbox', { name: words['create.name'] }), 'Ada Brook');
  const role = page.getByRole('button', { name: words['create.role'] });
  await pressByKeyboard(page, role);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await writeByKeyboard(page, page.getByRole('textbox', { name: words['create.path'] }), path);
  await expectAccessible(page, 'who and where');
  await pressByKeyboard(page, button(words['action.continue']));

  await writeByKeyboard(page, field(words['create.passphrase']), passphrase);
  await writeByKeyboard(page, field(words['create.repeat']), passphrase);
  await expectAccessible(page, 'the passphrase');
  await pressByKeyboard(page, button(words['create.submit']));

  const code = page.getByRole('region', { name: words['sheet.code'] }).getByRole('listitem');
  await expect(code).toHaveCount(8);
  const groups = (await code.allTextContents()).map((text) => text.trim().slice(-4));
  await tabTo(page, page.getByRole('checkbox', { name: words['create.sheet.confirm'] }));
  await page.keyboard.press('Space');
  for (const asked of await page.getByRole('textbox').all()) {
    const label = await asked.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '');
    await writeByKeyboard(page, asked, groups[Number(/\d+/.exec(label)?.[0]) - 1] ?? '');
  }
  await expectAccessible(page, 'the recovery sheet');
  await pressByKeyboard(page, button(words['create.sheet.done']));

  await expect(page.getByRole('heading', { level: 1, name: words['place.cases'] })).toBeVisible();
  await access(join(path, 'vault.json'));
});

test('a locked vault opens with its passphrase and with no other', async ({ app }) => {
  const { page } = app;
  await enterNewVault(app);
  await page.keyboard.press('ControlOrMeta+Shift+l');
  await expect(page.getByRole('heading', { level: 1, name: words['unlock.title'] })).toBeVisible();
  await expectAccessible(page, 'unlock');
  await unlock(page, 'not the passphrase');
  await expect(page.getByText(words['unlock.wrong.happened'])).toBeVisible();
  await unlock(page);
  await expect(page.getByRole('heading', { level: 1, name: words['place.cases'] })).toBeVisible();
});

test('a case is opened with the keyboard alone', async ({ app }) => {
  const { page } = app;
  await enterNewVault(app);
  await pressByKeyboard(page, page.getByRole('button', { name: words['cases.new'] }).first());
  await writeByKeyboard(page, page.getByRole('textbox', { name: words['cases.new.name'] }), 'Harbour, été');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: words['place.evidence'] })).toBeVisible();
  await expect(page.getByText('Harbour, été').first()).toBeVisible();
  await expect(page).toHaveTitle(/^Holdfast$|^(?!.*Harbour)/);
});

test('the list of cases is finished in both languages and both themes', async ({ app }) => {
  await enterNewVault(app);
  await expectFinished(app.page, 'cases');
});

test('the page that creates a vault is finished in both languages and both themes', async ({ app }) => {
  await openAddress(app.page, '#/create');
  await expectFinished(app.page, 'create');
});
