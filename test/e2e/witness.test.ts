import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { call } from './call.ts';
import { expect, test } from './fixtures.ts';
import { pressByKeyboard } from './keyboard.ts';
import { expectAccessible } from './looks.ts';
import { enterNewCase, enterVaultOf, openAddress, reopenVault } from './vault-pages.ts';
import { filled, words } from './words.ts';
import type { Locator, Page } from '@playwright/test';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const field = (within: Page | Locator, name: string) => within.getByRole('textbox', { name }).first();

/** Gives a receipt by hand on the page of custody; answers with its text. */
async function giveReceipt(page: Page, caseId: string): Promise<string> {
  await openAddress(page, `#/case/${caseId}/custody`);
  await button(page, words['receipt.issue']).click();
  await button(page, words['receipt.make']).click();
  return (await page.locator('.receipt-text').textContent()) ?? '';
}

/** Takes a receipt in by hand; the dialog stays open with what became of it. */
async function takeReceipt(page: Page, text: string, lines = ''): Promise<void> {
  await button(page, words['witness.import']).click();
  const dialog = page.getByRole('dialog');
  await field(dialog, words['witness.import.text']).fill(text);
  await field(dialog, words['witness.import.from']).fill('Ada Brook');
  await field(dialog, words['witness.import.lines']).fill(lines);
  await button(page, words['witness.import.do']).click();
}

test('a witness countersigns what continues, asks for what lies between, and refuses another history', async ({
  app,
}) => {
  const { page, folders } = app;
  const dialog = page.getByRole('dialog');
  const caseId = await enterNewCase(app);
  const own = join(folders.vaults, 'Vault one');
  const first = await giveReceipt(page, caseId);
  await expect(page.locator('.qr')).toBeVisible();
  await expectAccessible(page, 'a receipt');
  await call(page, 'vault.lock', {});
  const forked = join(folders.vaults, 'forked');
  await cp(own, forked, { recursive: true });

  const witness = await enterVaultOf(app, 'Walter Wood', 'WW');
  await openAddress(page, '#/settings');
  await pressByKeyboard(page, button(page, words['witness.import']));
  await button(page, words['witness.import.do']).click();
  await expect(dialog.getByText(words['witness.import.needed'])).toBeVisible();
  await button(page, words['action.cancel']).click();
  await takeReceipt(page, first);
  await expect(dialog.getByText('It is the first receipt of this ledger')).toBeVisible();
  const countersigned = (await dialog.locator('.receipt-text').textContent()) ?? '';
  await expectAccessible(page, 'a countersignature to give back');

  await reopenVault(app, own);
  await openAddress(page, `#/case/${caseId}/custody`);
  await page.getByRole('button', { name: words['witnesses.title'] }).click();
  await expect(page.getByText(words['witnesses.empty'])).toBeVisible();
  await takeReceipt(page, countersigned);
  await expect(dialog.getByText('is recorded in its ledger')).toBeVisible();
  await button(page, words['action.done']).click();
  await expect(page.getByRole('grid', { name: words['witnesses.title'] }).getByRole('row')).toHaveCount(2);
  await expectAccessible(page, 'who countersigned receipts of a case');

  const second = await giveReceipt(page, caseId);
  await openAddress(page, `#/case/${caseId}/custody`);
  await page.getByRole('button', { name: words['witnesses.title'] }).click();
  await button(page, words['witnesses.lines']).click();
  await dialog.getByRole('button', { name: words['folder.choose'] }).click();
  await button(page, words['chooser.choose-folder']).click();
  await dialog.getByRole('button', { name: words['witnesses.lines'], exact: true }).click();
  const lines = (await dialog.locator('bdi.mono').textContent()) ?? '';

  // The same vault as it was before, in which something else was done since.
  await reopenVault(app, forked);
  for (let n = 0; n < 4; n += 1) await call(page, 'receipt.issue', { case: caseId });
  const other = await call(page, 'receipt.issue', { case: caseId });
  const otherLines = join(folders.work, 'other lines.txt');
  await call(page, 'ledger.export', { case: caseId, out: otherLines });

  await reopenVault(app, witness);
  await openAddress(page, '#/settings');
  await takeReceipt(page, second);
  await expect(dialog.getByText(words['error.CONTINUITY_MISSING.happened'])).toBeVisible();
  await field(dialog, words['witness.import.lines']).fill(lines);
  await button(page, words['witness.import.do']).click();
  await expect(dialog.getByText('which was seen before')).toBeVisible();
  await button(page, words['action.done']).click();
  await takeReceipt(page, other.text, otherLines);
  const refusal = dialog.getByText(words['error.INCONSISTENT_WITH_RECEIPT.happened']);
  await expect(refusal).toBeInViewport();
  await expectAccessible(page, 'a receipt of another history');
});

test('the words of a receipt are compared as they are read out', async ({ app }) => {
  const { page } = app;
  const caseId = await enterNewCase(app);
  const receipt = await call(page, 'receipt.issue', { case: caseId });
  await openAddress(page, `#/case/${caseId}/custody`);
  await page.getByRole('button', { name: words['witnesses.title'] }).click();
  await pressByKeyboard(page, button(page, words['receipt.words.check']));
  const told = field(page.getByRole('dialog'), words['receipt.words.label']);
  await expect(told).toBeFocused();
  await page.keyboard.type('wolf autumn');
  await button(page, words['receipt.words.do']).click();
  await expect(page.getByText(words['receipt.words.wrong'])).toBeVisible();
  await told.fill(receipt.words.map((word) => word.slice(0, 3)).join(' '));
  await button(page, words['receipt.words.do']).click();
  await expect(page.getByText(filled('receipt.words.found', { seq: receipt.seq }))).toBeVisible();
  await expectAccessible(page, 'words that are those of a receipt');
});
