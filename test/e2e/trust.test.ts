import { cp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../scripts/bundling/parts.ts';
import { call } from './call.ts';
import { expect, test } from './fixtures.ts';
import { pressByKeyboard, writeByKeyboard } from './keyboard.ts';
import { expectAccessible, expectFinished } from './looks.ts';
import {
  checkBundle,
  enterNewVault,
  enterVaultOf,
  openAddress,
  passphrase,
  reopenVault,
} from './vault-pages.ts';
import { filled, words } from './words.ts';
import type { Page } from '@playwright/test';
import type { OpenApp } from './fixtures.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** A case with one picture, sealed by the person whose vault is open; answers with the path of the bundle. */
async function sealPicture({ page, folders }: OpenApp): Promise<string> {
  const { case: caseId } = await call(page, 'case.new', { title: 'Harbour' });
  await call(page, 'item.add', { case: caseId, paths: [join(root, 'assets', 'samples', 'house.jpg')] });
  return (await call(page, 'bundle.seal', { case: caseId, out: folders.work })).bundle;
}

test('a sealer counts once confirmed, and nobody overlooks another key in the same name', async ({ app }) => {
  const { page } = app;
  await enterNewVault(app);
  const bundle = await sealPicture(app);
  await enterVaultOf(app, 'ada  brook', 'AB');
  const forged = await sealPicture(app);
  const reader = await enterVaultOf(app, 'Boris Weiss', 'BW');

  await checkBundle(page, bundle);
  const sealer = page.getByRole('region', { name: words['sealer.title'] });
  await expect(sealer.getByText(words['sealer.standing.first-seen'])).toBeVisible();
  await pressByKeyboard(page, button(page, words['sealer.enter']));
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel(words['contacts.name'], { exact: true })).toHaveValue('Ada Brook');
  await dialog.getByRole('radio', { name: words['contacts.confirmed.in-person'] }).check({ force: true });
  await expectAccessible(page, 'entering somebody in the address book');
  await button(page, words['contacts.save']).click();
  await expect(page.locator('.verdict').getByText(words['verdict.intact'], { exact: true })).toBeVisible();
  await expect(sealer.getByText(`Ada Brook: ${words['contacts.standing.in-person']}`)).toBeVisible();

  await checkBundle(page, forged);
  const warning = page.getByRole('alert').filter({
    hasText: filled('sealer.warning.person-key-differs.title', { name: 'Ada Brook' }),
  });
  await expect(warning).toBeVisible();
  await expect(page.locator('.verdict').getByText(words['verdict.unproven'], { exact: true })).toBeVisible();
  const above = await warning.boundingBox();
  expect(above?.y, 'the warning stands in the first screen').toBeLessThan(400);
  await expectAccessible(page, 'a key that is not the one that was confirmed');

  await reopenVault(app, reader);
  await openAddress(page, '#/settings');
  await expectFinished(page, 'settings');
});

test('a person replaces their key with the keyboard, and is told to say so', async ({ app }) => {
  const { page } = app;
  await enterNewVault(app);
  const keyOf = async () => (await call(page, 'people.list', {})).people[0]?.key;
  const before = await keyOf();
  await openAddress(page, '#/settings');
  await pressByKeyboard(page, button(page, words['keychange.start']));
  const dialog = page.getByRole('dialog');
  const given = dialog.getByLabel(words['keychange.passphrase'], { exact: true });
  await writeByKeyboard(page, given, 'not the passphrase');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(words['keychange.wrong'])).toBeVisible();
  await writeByKeyboard(page, given, passphrase);
  await expectAccessible(page, 'replacing a key');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('heading', { name: words['keychange.done'], exact: true })).toBeVisible();
  await expect(dialog.locator('.fingerprint li')).toHaveCount(16);
  await expectAccessible(page, 'a replaced key');
  expect(await keyOf()).not.toBe(before);
  const { events } = await call(page, 'vault.log', {});
  expect(events.map(({ type }) => type)).toContain('key.revoked');
});

test('an older copy of a vault is told on every page until the person says why', async ({ app }) => {
  const { page } = app;
  const path = await enterNewVault(app);
  await call(page, 'vault.lock', {});
  const copy = `${path} before`;
  await cp(path, copy, { recursive: true });
  await reopenVault(app, path);
  await call(page, 'case.new', { title: 'Harbour' });
  await call(page, 'vault.lock', {});
  await rm(path, { recursive: true });
  await rename(copy, path);
  await reopenVault(app, path);

  const sign = page.getByRole('alert').filter({ hasText: words['rollback.title'] });
  await expect(sign).toBeVisible();
  await openAddress(page, '#/settings');
  await expect(sign).toBeVisible();
  await expectAccessible(page, 'a vault that looks like an older copy');
  await button(page, words['rollback.accept']).click();
  const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'));
  await dialog.getByRole('button', { name: words['rollback.accept'], exact: true }).click();
  await expect(dialog.getByText(words['rollback.reason.needed'])).toBeVisible();
  await dialog.getByLabel(words['rollback.reason'], { exact: true }).fill('The disk was replaced.');
  await expectAccessible(page, 'accepting an older copy');
  await dialog.getByRole('button', { name: words['rollback.accept'], exact: true }).click();
  await expect(sign).toHaveCount(0);
});
