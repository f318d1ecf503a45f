import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildBundle, sealerKeys, text } from '../tamper/build-bundle.ts';
import { buildZip } from '../tamper/build-zip.ts';
import { expect } from './fixtures.ts';
import { expectAccessible } from './looks.ts';
import { checkSample, chooseZip, offlineWords as words, test } from './verifier-page.ts';
import { partsOf, zipOf } from './verifier-samples.ts';
import type { Page } from '@playwright/test';

test.skip(({ host }) => host !== 'browser', 'This is about the page that needs no app.');

const refusals: readonly (readonly [title: string, content: Uint8Array, said: string])[] = [
  ['something that is no bundle', text('hello'), words['error.NOT_A_BUNDLE.happened']],
  ['an empty file', new Uint8Array(), words['error.NOT_A_BUNDLE.happened']],
  ['an encrypted bundle', text('age-encryption.org/v1\n'), words['offline.error.BUNDLE_ENCRYPTED']],
];
for (const [title, content, said] of refusals) {
  test(`${title} gets no verdict but an explanation`, async ({ checker: { page } }) => {
    await chooseZip(page, content);
    await page.getByRole('button', { name: words['verify.start'] }).click();
    await expect(page.locator('#notice')).toBeFocused();
    await expect(page.locator('#notice')).toContainText(said);
    await expectAccessible(page, title);
  });
}

test('a receipt that is none, and a file that changed meanwhile, get no verdict either', async ({
  checker: { page },
  folders,
}) => {
  await chooseZip(page, zipOf());
  await page.getByText(words['offline.more']).click();
  await page.locator('#receipt').fill('hello');
  await page.getByRole('button', { name: words['verify.start'] }).click();
  await expect(page.locator('#notice')).toContainText(words['error.RECEIPT_UNREADABLE.happened']);

  await page.reload();
  const file = join(folders.work, 'bundle.zip');
  await writeFile(file, zipOf());
  await page.locator('#bundle-file').setInputFiles(file);
  await writeFile(file, zipOf({ all: (files) => files.delete('bagit.txt') }));
  await page.getByRole('button', { name: words['verify.start'] }).click();
  await expect(page.locator('#notice')).toContainText(words['offline.error.FILE_UNREADABLE']);
});

test('a person who chose nothing is told so and led there', async ({ checker: { page } }) => {
  await page.getByRole('button', { name: words['verify.start'] }).click();
  await expect(page.getByText(words['verify.bundle.needed'])).toBeVisible();
  await expect(page.getByRole('button', { name: words['verify.bundle.choose'] })).toBeFocused();
});

test('where the browser starts no worker, the page does the work itself', async ({
  checker: { page, workers },
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  expect(await checkSample(page, { title: '', zip: zipOf() })).toEqual({ verdict: 'intact', codes: [] });
  expect(workers()).toBe(0);
});

test('a large file leaves memory flat, and can be given up at once', async ({
  checker: { page, workers },
  folders,
}) => {
  test.skip(process.platform !== 'linux', 'memory of a process is read from /proc');
  test.setTimeout(180_000);
  const size = 400 * 1024 * 1024;
  const { files } = buildBundle({
    evidence: (evidence) => evidence.set('data/exhibits/ab-2/foto-1.png', new Uint8Array(size)),
  });
  const file = join(folders.work, 'large.zip');
  await writeFile(file, buildZip(partsOf(files)));
  const before = await peakMemory(page);

  await page.locator('#bundle-file').setInputFiles(file);
  await page.locator('#trust').fill(sealerKeys.fingerprint);
  const start = page.getByRole('button', { name: words['verify.start'] });
  await start.click();
  await page.getByRole('button', { name: words['action.cancel'] }).click();
  await expect(page.locator('#notice')).toContainText(words['offline.cancelled']);
  await start.click();
  await expect(page.locator('progress')).toBeVisible();
  // The page answers while it works.
  await page.getByRole('button', { name: 'Français' }).click();
  await expect(page.locator('#running h2')).not.toHaveText(words['verify.running']);
  await expect(page.locator('#verdict-title')).toBeVisible({ timeout: 120_000 });
  // Only the item's record, which still states the small file, does not fit.
  await expect(page.locator('.verdict')).toHaveAttribute('data-verdict', 'altered');
  expect((await peakMemory(page)) - before).toBeLessThan(size / 2);
  expect(workers()).toBe(4);
});

/** The most memory that the page's process ever had, in bytes. */
async function peakMemory(page: Page): Promise<number> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('the page has no browser');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const peaks = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(async ({ id }) => {
      const status = await readFile(`/proc/${id}/status`, 'utf8');
      return Number(/VmHWM:\s*(\d+)/u.exec(status)?.[1] ?? 0) * 1024;
    });
  return Math.max(...(await Promise.all(peaks)));
}

const attempts: readonly (readonly [title: string, directive: string, attempt: () => void])[] = [
  ['a request', 'connect-src', () => void fetch('http://127.0.0.2/').catch(() => undefined)],
  [
    'a picture from elsewhere',
    'img-src',
    () => document.body.append(Object.assign(new Image(), { src: 'http://127.0.0.2/x.png' })),
  ],
  ['markup out of a string', 'require-trusted-types-for', () => void (document.body.innerHTML = '<p>x</p>')],
  [
    'a worker that is not the page',
    'require-trusted-types-for',
    () => void new Worker('data:text/javascript,1'),
  ],
  [
    'a style of somebody else',
    'style-src-elem',
    () =>
      document.head.append(
        Object.assign(document.createElement('style'), { textContent: 'p { color: red }' }),
      ),
  ],
];
for (const [title, directive, attempt] of attempts) {
  test(`the page's policy stops ${title}`, async ({ checker: { page, watch } }) => {
    await page.evaluate(attempt).catch(() => undefined);
    await expect.poll(() => watch.violations.map((said) => said.split(' ')[0])).toContain(directive);
    watch.violations.length = 0;
    watch.errors.length = 0;
    watch.requests.length = 0;
  });
}
