import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildVerifierPage } from '../../scripts/bundling/verifier-page.ts';
import { root } from '../../scripts/bundling/parts.ts';
import { pageCatalogues } from '../../src/verifier/texts/texts.ts';
import { sealerKeys } from '../tamper/build-bundle.ts';
import { expect, test as base } from './fixtures.ts';
import type { Sample } from './verifier-samples.ts';
import { expectCalm, watchPage, type Watch } from './watch-page.ts';
import type { Page } from '@playwright/test';

/** What stands on the offline page while it speaks English. */
export const offlineWords = pageCatalogues.en;

/** The offline page, opened from its file with no network. */
export interface OfflinePage {
  readonly page: Page;
  readonly watch: Watch;
  /** How many workers the page has started so far. */
  readonly workers: () => number;
}

/** `checker` is a fresh page. After each test it fails if the page broke its policy, wrote an error or asked anybody for anything. */
export const test = base.extend<{ checker: OfflinePage }, { pageFile: string }>({
  pageFile: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures that a fixture needs from its pattern
    async ({}, use, { workerIndex }) => {
      const folder = join(root, 'test-results', `verifier-${workerIndex}`);
      await mkdir(folder, { recursive: true });
      const file = join(folder, 'holdfast-verify.html');
      await writeFile(file, await buildVerifierPage());
      await use(file);
    },
    { scope: 'worker' },
  ],
  checker: async ({ launch, pageFile, contextOptions }, use) => {
    const context = await (await launch()).newContext({ ...contextOptions, offline: true });
    const page = await context.newPage();
    const watch = await watchPage(page);
    let workers = 0;
    page.on('worker', () => (workers += 1));
    const { href } = pathToFileURL(pageFile);
    await page.goto(href);
    await use({ page, watch, workers: () => workers });
    await context.close();
    expectCalm(watch, href.slice(0, href.lastIndexOf('/')));
  },
});

/** What the page shows of a verdict. */
export interface ShownVerdict {
  readonly verdict: string | null;
  /** Each once, sorted. */
  readonly codes: readonly (string | null)[];
}

export async function chooseZip(page: Page, zip: Uint8Array, name = 'bundle.zip'): Promise<void> {
  const buffer = Buffer.from(zip);
  await page.locator('#bundle-file').setInputFiles({ name, mimeType: 'application/zip', buffer });
  await expect(page.locator('.chosen-name')).toHaveText(name);
}

/** Enters everything that belongs to a sample, checks it, and reads the verdict. Begins and ends on any view of the page. */
export async function checkSample(page: Page, sample: Sample): Promise<ShownVerdict> {
  await page.reload();
  await chooseZip(page, sample.zip);
  await page.locator('#trust').fill((sample.trust ?? [sealerKeys.fingerprint]).join('\n'));
  if (sample.receipt !== undefined || sample.tsaRoot !== undefined) {
    await page.getByText(offlineWords['offline.more']).click();
    await page.locator('#receipt').fill(sample.receipt ?? '');
    await page.locator('#tsa-root').fill(sample.tsaRoot ?? '');
  }
  await page.getByRole('button', { name: offlineWords['verify.start'] }).click();
  return readVerdict(page);
}

export async function readVerdict(page: Page): Promise<ShownVerdict> {
  await expect(page.locator('#verdict-title')).toBeFocused();
  const verdict = await page.locator('.verdict').getAttribute('data-verdict');
  const codes = await page.locator('.finding details > p code').allTextContents();
  return { verdict, codes: [...new Set(codes)].toSorted() };
}
