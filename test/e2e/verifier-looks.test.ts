import { join } from 'node:path';
import { root } from '../../scripts/bundling/parts.ts';
import { text } from '../tamper/build-bundle.ts';
import { expect } from './fixtures.ts';
import { expectAccessible } from './looks.ts';
import { checkSample, test } from './verifier-page.ts';
import { received, zipOf, type Sample } from './verifier-samples.ts';

test.skip(({ host }) => host !== 'browser', 'This is about the page that needs no app.');

test('a bundle that was handed over before shows the way it came', async ({ checker: { page } }) => {
  const shown = await checkSample(page, { title: '', zip: zipOf(received) });
  expect(shown).toEqual({ verdict: 'intact', codes: [] });
  const way = page.locator('#way');
  await expect(way.getByRole('heading', { level: 4 })).toHaveText(['Stage 1', 'Stage 2']);
  await expect(way).toContainText('An organisation');
  await expect(way.locator('.mark')).toContainText(['U+202E']);
  await expect(way).toContainText('Counsellor and Investigator');
});

const views: readonly (readonly [name: string, sample: Sample | null])[] = [
  ['form', null],
  ['intact', { title: '', zip: zipOf() }],
  [
    'altered',
    { title: '', zip: zipOf({ all: (files) => files.set('data/exhibits/ab-2/foto-1.png', text('x')) }) },
  ],
  ['received', { title: '', zip: zipOf(received) }],
  ['unproven', { title: '', zip: zipOf(), trust: [] }],
];
for (const [name, sample] of views) {
  test(`the ${name} view is finished in both languages and both themes`, async ({ checker: { page } }) => {
    if (sample !== null) await checkSample(page, sample);
    for (const language of ['English', 'Français']) {
      await page.getByRole('button', { name: language }).click();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const look = `${name}.${language === 'English' ? 'en' : 'fr'}-${colorScheme}`;
        await page.screenshot({
          path: join(root, 'test-results/screens', `offline-${look}.png`),
          fullPage: true,
        });
        await expectAccessible(page, `the offline page, ${look}`);
      }
    }
  });
}
