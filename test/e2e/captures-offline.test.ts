import { madeWacz } from '../unit/shared/page/made-wacz.ts';
import { capturedBundle } from './captured-bundles.ts';
import { expect } from './fixtures.ts';
import { expectAccessible } from './looks.ts';
import { checkSample, chooseZip, offlineWords, readVerdict, test } from './verifier-page.ts';
import { zipOf } from './verifier-samples.ts';

test.skip(({ host }) => host !== 'browser', 'This is about the page that needs no app.');

const at = (startedAt: string, text: string) => madeWacz({ capture: { startedAt }, text });
const morning = at('2026-11-22T10:00:00.000Z', 'one\ntwo\n');
const other = madeWacz({ capture: { requestedUrl: 'https://x.example/', finalUrl: 'https://x.example/' } });
const noon = at('2026-11-22T12:00:00.000Z', 'one\n<b>three\u202e</b>\n');

test('captures of one address in a bundle are set side by side', async ({ checker: { page } }) => {
  const shown = await checkSample(page, { title: '', zip: zipOf(capturedBundle(morning, noon)) });
  expect(shown).toEqual({ verdict: 'intact', codes: [] });
  const card = page.locator('#captures');
  await expect(card.getByRole('heading', { level: 3 })).toHaveText('AB/2 and AB/5');
  await expect(card).toContainText('made 2 hours apart');
  await expect(card).toContainText('They differ in 2 lines of text.');
  for (const fold of await card.locator('details > summary').all()) await fold.click();
  await expect(card.locator('.places li').last()).toContainText('<b>three');
  await expect(card.locator('.places .mark')).toContainText('U+202E');
  const rows = card.locator('tbody tr');
  await expect(rows.filter({ hasText: 'Lines of text' })).toContainText(offlineWords['pages.result.differs']);
  await expect(rows.filter({ hasText: 'example.org:443' })).toContainText('aa'.repeat(32));
  for (const language of ['English', 'Français'])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.getByRole('button', { name: language }).click();
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expectAccessible(page, `captures side by side, ${language}, ${colorScheme}`);
    }
});

test('captures of two people are compared when their bundles are checked one after another', async ({
  checker: { page },
}) => {
  await checkSample(page, { title: '', zip: zipOf(capturedBundle(morning, other)) });
  await expect(page.locator('#captures')).toContainText(offlineWords['pages.lead.none']);
  await page.getByRole('button', { name: offlineWords['verify.again'] }).click();
  await chooseZip(page, zipOf(capturedBundle(noon, at('', 'one\n'))), 'second.zip');
  await page.getByRole('button', { name: offlineWords['verify.start'] }).click();
  await readVerdict(page);
  await expect(page.locator('#captures').getByRole('heading', { level: 3 })).toContainText([
    'bundle.zip',
    'second.zip',
  ]);
});

test('bundles that are dropped together are checked one after another', async ({ checker: { page } }) => {
  const zips = [zipOf(capturedBundle(morning, other)), zipOf(capturedBundle(noon, other))];
  const bytes = zips.map((zip) => Buffer.from(zip).toString('base64'));
  const transfer = await page.evaluateHandle((given) => {
    const dropped = new DataTransfer();
    for (const [index, one] of given.entries()) {
      const content = Uint8Array.from(atob(one), (character) => character.codePointAt(0) ?? 0);
      dropped.items.add(new File([content], `bundle-${String(index + 1)}.zip`, { type: 'application/zip' }));
    }
    return dropped;
  }, bytes);
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await expect(page.locator('#notice')).toHaveText(offlineWords['offline.several']);
  for (const name of ['bundle-1.zip', 'bundle-2.zip']) {
    await expect(page.locator('.chosen-name')).toHaveText(name);
    await page.getByRole('button', { name: offlineWords['verify.start'] }).click();
    await readVerdict(page);
    if (name === 'bundle-1.zip')
      await page.getByRole('button', { name: offlineWords['verify.again'] }).click();
  }
  await expect(page.locator('#captures').getByRole('heading', { level: 3 }).first()).toContainText(
    'bundle-2.zip',
  );
});

test('a capture that cannot be read is named, and the verdict stands', async ({ checker: { page } }) => {
  const broken = madeWacz({ behind: { 'holdfast/text.txt': 'another text\n' } });
  const zip = zipOf(capturedBundle(new TextEncoder().encode('no WACZ at all'), broken));
  expect(await checkSample(page, { title: '', zip })).toEqual({ verdict: 'intact', codes: [] });
  const card = page.locator('#captures');
  await expect(card).toContainText('AB/2 is not a captured page that this version can read.');
  await expect(card).toContainText('AB/5 cannot be compared');
});
