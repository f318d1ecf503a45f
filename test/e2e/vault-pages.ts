import { join } from 'node:path';
import { expect } from '@playwright/test';
import { call } from './call.ts';
import { words } from './words.ts';
import type { Page } from '@playwright/test';
import type { CaseId } from '../../src/shared/model/ids.ts';
import type { OpenApp } from './fixtures.ts';

/** A passphrase that every rule accepts. */
export const passphrase = 'quiet harbour winter lantern 7';

/** A vault made by a call, with the window at its list of cases: for tests that are about something behind it. */
export async function enterNewVault(app: OpenApp): Promise<string> {
  return enterVaultOf(app, 'Ada Brook', 'AB', 'Vault one');
}

/** A vault of somebody else beside those that are there, entered in place of the one that was open; answers with its path. */
export async function enterVaultOf(
  { page, folders }: OpenApp,
  name: string,
  initials: string,
  folder = name,
): Promise<string> {
  const path = join(folders.vaults, folder);
  await call(page, 'vault.lock', {});
  await call(page, 'vault.create', {
    path,
    name,
    initials,
    role: 'counsellor',
    organisation: null,
    passphrase,
  });
  await openCases(page);
  return path;
}

/** Opens a vault in place of the one that is open, with the window at its list of cases. */
export async function reopenVault({ page }: OpenApp, path: string): Promise<void> {
  await call(page, 'vault.lock', {});
  await call(page, 'vault.open', { path, passphrase });
  await openCases(page);
}

/** A case made by a call, with the window at its evidence. */
export async function enterNewCase(app: OpenApp, title = 'Harbour'): Promise<CaseId> {
  await enterNewVault(app);
  const made = await call(app.page, 'case.new', { title });
  await openAddress(app.page, `#/case/${made.case}/evidence`);
  return made.case;
}

async function openCases(page: Page): Promise<void> {
  await openAddress(page, '#/cases');
  await expect(page.getByRole('heading', { level: 1, name: words['place.cases'] })).toBeVisible();
}

/** Goes to a page of the window by its address, and loads it anew so that it knows what calls have changed. */
export async function openAddress(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, address);
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Enters the passphrase on the page that unlocks. */
export async function unlock(page: Page, given = passphrase): Promise<void> {
  await page.getByLabel(words['unlock.passphrase'], { exact: true }).fill(given);
  await page.getByRole('button', { name: words['unlock.submit'] }).click();
}

/** Has a bundle checked by the page that verifies, and waits for the verdict. */
export async function checkBundle(page: Page, path: string): Promise<void> {
  await openAddress(page, '#/verify');
  await page.getByLabel(words['verify.bundle.path']).fill(path);
  await page.getByRole('button', { name: words['verify.start'], exact: true }).click();
  await page.locator('.verdict').waitFor();
}
