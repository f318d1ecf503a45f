import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../scripts/bundling/parts.ts';
import { call } from './call.ts';
import { expect, test } from './fixtures.ts';
import { pressByKeyboard, tabTo, writeByKeyboard } from './keyboard.ts';
import { expectAccessible, expectFinished } from './looks.ts';
import { enterNewCase, openAddress } from './vault-pages.ts';
import { words } from './words.ts';
import type { Page } from '@playwright/test';
import type { ItemSummary } from '../../src/shared/model/item.ts';
import type { OpenApp } from './fixtures.ts';

const sample = (name: string): string => join(root, 'assets', 'samples', name);

/** A case with a chat, a picture and a document, taken in by a call. */
async function enterFilledCase(
  app: OpenApp,
): Promise<{ caseId: string; item: (kind: string) => ItemSummary }> {
  const caseId = await enterNewCase(app);
  const paths = ['chats/android-en.txt', 'house.jpg', 'work-agreement.pdf'].map(sample);
  await call(app.page, 'item.add', { case: caseId, paths });
  const { items } = await call(app.page, 'item.list', { case: caseId });
  return {
    caseId,
    item(kind) {
      const found = items.find((candidate) => candidate.kind === kind);
      if (found === undefined) throw new Error(`the case holds no ${kind}`);
      return found;
    },
  };
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('by keyboard alone: preserve, read, look, hand over and verify', async ({ app }) => {
  const { page, folders } = app;
  await enterNewCase(app);

  // The system's own dialog cannot be driven; what it answers with arrives in this field.
  await tabTo(page, button(page, words['evidence.preserve']));
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(['chats/android-en.txt', 'house.jpg'].map(sample));
  await expect(button(page, words['action.done'])).toBeFocused();
  await expect(
    page.getByRole('region', { name: words['intake.done.taken'] }).getByText('AB/2'),
  ).toBeVisible();
  await page.keyboard.press('Enter');

  const cards = page.getByRole('grid', { name: words['evidence.list'] });
  await tabTo(page, cards.getByRole('row').first());
  await page.keyboard.press('Enter');
  const feed = page.getByRole('feed');
  await tabTo(page, feed.getByRole('article').first());
  await page.keyboard.press('ArrowDown');
  await expect(feed.locator('[data-n="2"]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: words['transcript.source'] })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('passport');
  await page.keyboard.press('Enter');
  await expect(feed.locator('mark').first()).toBeVisible();

  const { cases } = await call(page, 'case.list', {});
  const caseId = cases[0]?.id ?? '';
  const { items } = await call(page, 'item.list', { case: caseId });
  await openAddress(page, `#/case/${caseId}/item/${items[1]?.id ?? ''}`);
  expect(await page.locator('main img').count(), 'a picture is never shown unasked').toBe(0);
  await pressByKeyboard(page, button(page, words['image.show']));
  await pressByKeyboard(page, button(page, words['image.show.confirm']));
  const picture = page.locator('main img');
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await expect(picture).toHaveCount(0);

  await openAddress(page, `#/case/${caseId}/hand-over`);
  await pressByKeyboard(page, button(page, words['action.continue']));
  await writeByKeyboard(page, page.getByLabel(words['handover.whom.recipient']), 'Ms Ionescu');
  await pressByKeyboard(page, button(page, words['action.continue']));
  await pressByKeyboard(page, button(page, words['folder.choose']));
  await pressByKeyboard(page, button(page, words['chooser.choose-folder']));
  await pressByKeyboard(page, button(page, words['action.continue']));
  await pressByKeyboard(page, button(page, words['handover.seal']));
  await expect(page.getByText(words['handover.done.title'])).toBeVisible();
  const bundle = (await readdir(folders.home)).find((name) => name.endsWith('.zip'));

  await openAddress(page, '#/verify');
  await writeByKeyboard(
    page,
    page.getByLabel(words['verify.bundle.path']),
    join(folders.home, bundle ?? 'no bundle was written'),
  );
  await pressByKeyboard(page, button(page, words['verify.start']));
  await expect(page.getByRole('alert').getByText(words['verdict.intact'])).toBeVisible();

  const { events } = await call(page, 'case.log', { case: caseId });
  const types = events.map(({ type }) => type);
  expect(types.filter((type) => type === 'item.viewed')).toHaveLength(1);
  expect(types).toContain('bundle.sealed');
});

test('files dropped on the window are preserved, and what is dropped twice is said to be', async ({
  app,
}) => {
  const { page } = app;
  await enterNewCase(app);
  const dropped = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    for (const name of ['one.txt', 'two.txt']) transfer.items.add(new File(['the same words'], name));
    return transfer;
  });
  await page.dispatchEvent('main', 'dragenter', { dataTransfer: dropped });
  await expect(page.getByText(words['evidence.drop.title'])).toBeVisible();
  await page.dispatchEvent('main', 'drop', { dataTransfer: dropped });
  await expect(page.getByText(words['evidence.drop.title'])).toHaveCount(0);
  await expect(button(page, words['action.done'])).toBeVisible();
  await expect(page.getByText('The same bytes are already here as AB/1')).toBeVisible();
  await expectAccessible(page, 'what became of what was dropped');
});

test('a bundle is checked without a vault: its sealer is confirmed, and one changed byte is told', async ({
  app,
}) => {
  const { page, folders } = app;
  const { caseId } = await enterFilledCase(app);
  const sealed = await call(page, 'bundle.seal', { case: caseId, out: folders.work });
  await call(page, 'vault.lock', {});
  const verdict = page.getByRole('alert');
  const check = async (path: string): Promise<void> => {
    await openAddress(page, '#/verify');
    await page.getByLabel(words['verify.bundle.path']).fill(path);
    await button(page, words['verify.start']).click();
  };

  await check(sealed.bundle);
  await expect(verdict.getByText(words['verify.unproven.because.UNKNOWN_SIGNER'])).toBeVisible();
  await expectAccessible(page, 'a bundle whose sealer is not known yet');
  await button(page, words['verify.confirm.matches']).click();
  await expect(verdict.getByText(words['verdict.intact'])).toBeVisible();
  await expectAccessible(page, 'an intact bundle');

  const bytes = await readFile(sealed.bundle);
  const at = bytes.indexOf('Exif');
  expect(at).toBeGreaterThan(0);
  bytes[at] = 0x45 ^ 1;
  const altered = join(folders.work, 'altered.zip');
  await writeFile(altered, bytes);
  await check(altered);
  await expect(verdict.getByText(words['verdict.altered'])).toBeVisible();
  await expectAccessible(page, 'an altered bundle');
});

test('the pages of a case are finished in every look', async ({ app }) => {
  test.setTimeout(300_000);
  const { page } = app;
  const { caseId, item } = await enterFilledCase(app);
  const empty = await call(page, 'case.new', { title: 'Empty' });
  const pages = {
    'evidence-empty': `#/case/${empty.case}/evidence`,
    evidence: `#/case/${caseId}/evidence`,
    chat: `#/case/${caseId}/item/${item('chat').id}`,
    picture: `#/case/${caseId}/item/${item('image').id}`,
    file: `#/case/${caseId}/item/${item('file').id}`,
    timeline: `#/case/${caseId}/timeline`,
    search: `#/case/${caseId}/search`,
    custody: `#/case/${caseId}/custody`,
    'hand-over': `#/case/${caseId}/hand-over`,
    verify: '#/verify',
  };
  for (const [name, address] of Object.entries(pages)) {
    await openAddress(page, address);
    await expectFinished(page, name);
  }
});
