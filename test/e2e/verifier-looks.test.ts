import { join } from 'node:path';
import { root } from '../../scripts/bundling/parts.ts';
import { text } from '../tamper/build-bundle.ts';
import { expectAccessible } from './looks.ts';
import { checkSample, test } from './verifier-page.ts';
import { zipOf, type Sample } from './verifier-samples.ts';

test.skip(({ host }) => host !== 'browser', 'This is about the page that needs no app.');

const views: readonly (readonly [name: string, sample: Sample | null])[] = [
  ['form', null],
  ['intact', { title: '', zip: zipOf() }],
  [
    'altered',
    { title: '', zip: zipOf({ all: (files) => files.set('data/exhibits/ab-2/foto-1.png', text('x')) }) },
  ],
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
