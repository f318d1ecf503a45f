import { join } from 'node:path';
import { root } from '../../scripts/bundling/parts.ts';
import { answeringPages } from '../unit/capture/support/answering-pages.ts';
import { call } from './call.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './looks.ts';
import { checkBundle, enterNewVault } from './vault-pages.ts';
import { words } from './words.ts';

test('two captures of one address are set side by side below the verdict, and change nothing in it', async ({
  app,
}) => {
  test.setTimeout(180_000);
  const { page, folders } = app;
  const server = await answeringPages();
  try {
    await enterNewVault(app);
    const { case: caseId } = await call(page, 'case.new', { title: 'Harbour' });
    for (const path of ['/changing', '/changing', '/worked']) {
      const { replay } = await call(page, 'page.capture', {
        case: caseId,
        url: server.origin + path,
        allowPrivate: true,
        replay: path === '/worked',
      });
      expect(replay?.pictures.map(({ pixels, agree }) => pixels - agree)).toEqual(
        path === '/worked' ? [0, 0] : undefined,
      );
    }
    const { bundle } = await call(page, 'bundle.seal', { case: caseId, out: folders.work });
    await checkBundle(page, bundle);
  } finally {
    await server.close();
  }
  await expect(page.locator('.verdict').getByText(words['verdict.intact'], { exact: true })).toBeVisible();
  const card = page.getByRole('region', { name: words['pages.title'], exact: true });
  await expect(card.getByRole('heading', { level: 3 }).first()).toHaveText('AB/1 and AB/2');
  await expect(card.getByText(/^They agree in the address of the page, /)).toBeVisible();
  await expect(card.getByText(/^They differ in .* 4 lines of text\.$/)).toBeVisible();
  await expect(card.getByText('/worked')).toHaveCount(0);
  for (const fold of ['pages.lines.first', 'pages.lines.second', 'pages.table'] as const)
    await card.getByRole('button', { name: words[fold] }).click();
  await expect(card.getByText(/^dice /)).toHaveCount(2);
  const row = card.getByRole('row', { name: words['pages.field.finalUrl'] });
  await expect(row).toContainText(words['pages.result.agrees']);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const path = join(root, 'test-results/screens', `captures-compared.en-${colorScheme}.png`);
    await page.screenshot({ path, fullPage: true });
    await expectAccessible(page, `two captures side by side, ${colorScheme}`);
  }
});
