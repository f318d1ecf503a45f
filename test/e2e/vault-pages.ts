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
export async function enterNewVault({ page, folders }: OpenApp): Promise<string> {
  const path = join(folders.vaults, 'Vault one');
  await call(page, 'vault.create', {
    path,
    name: 'Ada Brook',
    initials: 'AB',
    role: 'counsellor',
    organisation: null,
    passphrase,
  });
  await openCases(page);
  return path;
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
