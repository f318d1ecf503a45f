import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { root } from '../../scripts/bundling/parts.ts';
import { call } from './call.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible, expectFinished } from './looks.ts';
import { checkBundle, enterNewCase, enterVaultOf, openAddress } from './vault-pages.ts';
import { filled, words } from './words.ts';
import type { Locator, Page } from '@playwright/test';
import type { OpenApp } from './fixtures.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const field = (within: Page | Locator, name: string) => within.getByRole('textbox', { name }).first();
const sample = (name: string): string => join(root, 'assets', 'samples', name);

/** A case with a chat and a picture in the vault of Ada Brook. */
async function enterFilledCase(app: OpenApp): Promise<string> {
  const caseId = await enterNewCase(app);
  const paths = ['chats/android-en.txt', 'house.jpg'].map(sample);
  await call(app.page, 'item.add', { case: caseId, paths });
  return caseId;
}

/** Goes on from the step "to whom" to the sealed bundle in the person's home. */
async function sealAtHome({ page, folders }: OpenApp): Promise<string> {
  await button(page, words['action.continue']).click();
  await button(page, words['folder.choose']).click();
  await button(page, words['chooser.choose-folder']).click();
  await button(page, words['action.continue']).click();
  await button(page, words['handover.seal']).click();
  await expect(page.getByText(words['handover.done.title'])).toBeVisible();
  const name = (await readdir(folders.home)).find((one) => /\.(zip|age)$/u.test(one));
  return join(folders.home, name ?? 'no bundle was written');
}

test('a bundle is received into another vault, its way is told, and an altered one is refused', async ({
  app,
}) => {
  const { page, folders } = app;
  const caseId = await enterFilledCase(app);
  const { people } = await call(page, 'people.list', {});
  const sealed = await call(page, 'bundle.seal', { case: caseId, out: folders.work });
  const bytes = await readFile(sealed.bundle);
  bytes[bytes.indexOf('Exif')] = 0x44;
  const altered = join(folders.work, 'altered.zip');
  await writeFile(altered, bytes);

  await enterVaultOf(app, 'Boris Weiss', 'BW');
  const { case: here } = await call(page, 'case.new', { title: 'From the harbour' });
  await openAddress(page, `#/case/${here}/custody`);
  await button(page, words['receive.action']).click();
  const dialog = page.getByRole('dialog');
  await field(dialog, words['receive.path']).fill(altered);
  await button(page, words['receive.take']).click();
  await expect(dialog.getByText(words['error.BUNDLE_ALTERED.happened'])).toBeInViewport();
  await expect(button(page, words['receive.anyway'])).toBeInViewport();
  await expectAccessible(page, 'an altered bundle that is refused');

  await field(dialog, words['receive.path']).fill(sealed.bundle);
  await expect(button(page, words['receive.anyway'])).toHaveCount(0);
  await field(dialog, words['receive.from']).fill('Ada Brook, at her office');
  await dialog.getByRole('button', { name: words['receive.more'] }).click();
  await field(dialog, words['receive.trust']).fill(people[0]?.key ?? '');
  await button(page, words['receive.take']).click();
  const way = page.getByRole('grid', { name: filled('way.of', { exhibit: 'BW/1' }) });
  await expect(way.getByRole('row')).toHaveCount(3);
  await expect(way.getByText('Ada Brook, at her office')).toBeVisible();
  await expect(way.getByText(words['verdict.intact'], { exact: true })).toBeVisible();
  await expectFinished(page, 'received');

  const onward = await call(page, 'bundle.seal', { case: here, out: folders.work });
  await checkBundle(page, onward.bundle);
  await expect(page.getByRole('region', { name: words['way.title'] }).getByRole('row')).toHaveCount(3);
});

test('some messages of a chat are handed over, and how many are withheld is told', async ({ app }) => {
  const { page } = app;
  const caseId = await enterFilledCase(app);
  await openAddress(page, `#/case/${caseId}/hand-over`);
  await page.getByRole('radio', { name: words['handover.what.chosen'] }).check({ force: true });
  await page
    .getByRole('row')
    .filter({ hasText: 'android-en.txt' })
    .getByRole('checkbox')
    .check({ force: true });
  await page.getByRole('button', { name: words['extract.title'] }).click();
  const places = field(page, filled('extract.messages', { exhibit: 'AB/1' }));
  await places.fill('2-6, 1000');
  await expect(page.getByText(filled('extract.wrong', { count: 42 }))).toBeVisible();
  await places.fill('2-6, 10');
  await expect(page.getByText('AB/1: 6 of 42 messages', { exact: false })).toBeVisible();
  // What came with a message goes with it, unless somebody says no.
  await expect(page.getByRole('checkbox', { name: words['handover.attachments'] })).toBeChecked();
  await expectAccessible(page, 'choosing messages');
  await button(page, words['action.continue']).click();
  const bundle = await sealAtHome(app);
  await checkBundle(page, bundle);
  await expect(page.getByText('6 messages of 42', { exact: false })).toBeVisible();
  await expectAccessible(page, 'the verdict over a part of a chat');
});

test('a bundle for one recipient opens with their key, and without it says why not', async ({ app }) => {
  const { page } = app;
  const caseId = await enterFilledCase(app);
  const identity = await generateIdentity();
  await openAddress(page, `#/case/${caseId}/hand-over`);
  await button(page, words['action.continue']).click();
  await page.getByRole('checkbox', { name: words['handover.whom.encrypt'] }).check({ force: true });
  await field(page, words['handover.whom.keys']).fill(await identityToRecipient(identity));
  const bundle = await sealAtHome(app);

  await openAddress(page, '#/verify');
  await field(page, words['verify.bundle.path']).fill(bundle);
  await button(page, words['verify.start']).click();
  await expect(page.getByText(words['error.IDENTITY_REFUSED.happened'])).toBeVisible();
  await page.getByRole('button', { name: words['verify.more'] }).click();
  await field(page, words['verify.identity']).fill(identity);
  await button(page, words['verify.start']).click();
  await expect(page.locator('.verdict').getByText(words['verdict.intact'], { exact: true })).toBeVisible();
});

test('a bundle dropped on the page that verifies is checked where it lies', async ({ app }) => {
  const { page, folders } = app;
  const caseId = await enterFilledCase(app);
  const sealed = await call(page, 'bundle.seal', { case: caseId, out: folders.work });
  await call(page, 'vault.lock', {});
  await openAddress(page, '#/verify');
  const bytes = await readFile(sealed.bundle, 'base64');
  const drop = async (names: readonly string[]): Promise<void> => {
    const dropped = await page.evaluateHandle(
      ([encoded, files]) => {
        const transfer = new DataTransfer();
        const content = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
        for (const name of files) transfer.items.add(new File([content], name));
        return transfer;
      },
      [bytes, names] as const,
    );
    await page.dispatchEvent('main', 'dragenter', { dataTransfer: dropped });
    await expect(page.getByText(words['verify.drop.title'])).toBeVisible();
    await page.dispatchEvent('main', 'drop', { dataTransfer: dropped });
  };
  await drop(['one.zip', 'two.zip']);
  await expect(page.getByText(words['verify.drop.one'])).toBeVisible();
  await drop(['bundle.zip']);
  await expect(page.getByText(words['verify.dropped'])).toBeVisible();
  await expectAccessible(page, 'a dropped bundle');
  await button(page, words['verify.start']).click();
  const verdict = page.locator('.verdict');
  await expect(verdict.getByText(words['verify.unproven.because.UNKNOWN_SIGNER'])).toBeVisible();
  await button(page, words['verify.confirm.matches']).click();
  await expect(verdict.getByText(words['verdict.intact'], { exact: true })).toBeVisible();
});
