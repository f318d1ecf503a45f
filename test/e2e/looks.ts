import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { root } from '../../scripts/bundling/parts.ts';
import { call } from './call.ts';
import type { Page } from '@playwright/test';

/** Every look the window can have. */
const looks = [
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
  { language: 'fr', theme: 'light' },
  { language: 'fr', theme: 'dark' },
] as const;

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails when axe finds anything on the page as it stands. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  // Legacy mode: the other one opens a page of its own, which Electron has no way to do.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(rules)
    // What React Aria says aloud about a button stays here for seconds after the button has gone.
    .exclude('[data-live-announcer]')
    .analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    nodes: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`),
  }));
  expect(found, `axe on ${where}`).toEqual([]);
}

/** Opens the page anew in each language and theme and hands it to `look`; ends in the look it began with. */
export async function inEveryLook(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  const before = await call(page, 'settings.get', {});
  for (const { language, theme } of looks) {
    await call(page, 'settings.set', { language, theme });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.reload();
    await page.waitForFunction(() => document.querySelector('h1') !== null);
    await look(`${language}-${theme}`);
  }
  await call(page, 'settings.set', before);
  await page.reload();
}

/** Takes a picture of the whole page into `test-results/screens` and asks axe, in every look. */
export async function expectFinished(page: Page, name: string): Promise<void> {
  await inEveryLook(page, async (look) => {
    await page.screenshot({
      path: join(root, 'test-results', 'screens', `${name}.${look}.png`),
      fullPage: true,
    });
    await expectAccessible(page, `${name} (${look})`);
  });
}
