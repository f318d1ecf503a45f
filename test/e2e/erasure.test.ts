import { join } from 'node:path';
import { root } from '../../scripts/bundling/parts.ts';
import { call } from './call.ts';
import { expect, test } from './fixtures.ts';
import { pressByKeyboard, writeByKeyboard } from './keyboard.ts';
import { expectAccessible, expectFinished } from './looks.ts';
import { checkBundle, enterNewCase, openAddress } from './vault-pages.ts';
import { filled, words } from './words.ts';
import type { Locator } from '@playwright/test';

const field = (within: Locator, name: string) => within.getByRole('textbox', { name }).first();

test('an item is erased with the keyboard: its number, a certificate and a tombstone remain', async ({
  app,
}) => {
  const { page, folders } = app;
  const caseId = await enterNewCase(app);
  const paths = ['house.jpg', 'work-agreement.pdf'].map((name) => join(root, 'assets', 'samples', name));
  await call(page, 'item.add', { case: caseId, paths });
  const { items } = await call(page, 'item.list', { case: caseId });
  const item = items.find(({ exhibit }) => exhibit === 'AB/2');
  const before = await call(page, 'bundle.seal', { case: caseId, out: folders.work, recipient: 'The court' });
  await openAddress(page, `#/case/${caseId}/item/${item?.id ?? ''}`);

  const fold = page.getByRole('button', { name: words['erasure.open'], exact: true });
  await fold.click();
  const erase = page.getByRole('button', { name: filled('erasure.do', { exhibit: 'AB/2' }), exact: true });
  await pressByKeyboard(page, erase);
  const dialog = page.getByRole('alertdialog');
  await expect(
    dialog.getByRole('button', { name: filled('erasure.do', { exhibit: 'AB/2' }) }),
  ).toBeDisabled();
  await writeByKeyboard(page, field(dialog, words['erasure.reason']), 'It was asked for.');
  const confirm = field(dialog, filled('erasure.confirm', { exhibit: 'AB/2' }));
  await writeByKeyboard(page, confirm, 'AB/2');
  await expectAccessible(page, 'erasing an item');
  await page.keyboard.press('Enter');

  const sheet = page.getByRole('article', { name: words['certificate.title'] });
  await expect(sheet).toBeVisible();
  await expect(
    sheet.getByText(before.bundle.split(/[\\/]/u).at(-1)?.replace('.zip', '') ?? ''),
  ).toBeVisible();
  await expect(page.getByText('work-agreement.pdf')).toHaveCount(0);
  await expectFinished(page, 'certificate-of-erasure');

  const after = await call(page, 'bundle.seal', { case: caseId, out: folders.work });
  await checkBundle(page, after.bundle);
  await expect(page.getByText('1 here, 0 left out, 1 erased')).toBeVisible();
  await expect(page.getByText(words['finding.ERASED.title'], { exact: true }).first()).toBeVisible();
});
