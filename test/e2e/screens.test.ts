import { chromium } from '@playwright/test';
import { findChromium } from '../../src/main/capture/chromium/find-chromium.ts';
import { call } from './call.ts';
import { expect, test, type OpenApp } from './fixtures.ts';
import { startLoopbackProcess } from './loopback-process.ts';
import { expectAccessible } from './looks.ts';
import { enterNewCase } from './vault-pages.ts';
import { expectCalm, watchPage } from './watch-page.ts';

/** What makes Chromium show a made-up camera, and answer its own questions. */
const media = [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--auto-select-desktop-capture-source=Entire screen',
  '--auto-accept-this-tab-capture',
];

test.beforeEach(({ host }) => {
  test.skip(host === 'electron', 'made-up cameras are given to the browser by its command line');
});

/** The app in a browser that has a camera. */
async function withCamera(
  folders: OpenApp['folders'],
  work: (app: OpenApp) => Promise<void>,
  args: readonly string[] = media,
): Promise<void> {
  const loopback = await startLoopbackProcess(folders);
  const found = await findChromium();
  const browser = await chromium.launch({ ...found, args: [...found.args, ...args] });
  const page = await browser.newPage({ locale: 'en-GB' });
  const watch = await watchPage(page);
  const { origin } = new URL(loopback.url);
  await page.goto(loopback.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  try {
    await work({ page, folders, origin, watch });
    expectCalm(watch, origin);
  } finally {
    await browser.close();
    await loopback.stop();
  }
}

const open = async ({ page }: OpenApp, entry: RegExp): Promise<void> => {
  await page.getByRole('button', { name: 'Capture', exact: true }).click();
  await page.getByRole('menuitem', { name: entry }).click();
};

test('a phone is photographed in a series that keeps its order and says what was left out', async ({
  folders,
}) => {
  await withCamera(folders, async (app) => {
    const { page } = app;
    const caseId = await enterNewCase(app);
    await open(app, /With a camera/);
    const dialog = page.getByRole('dialog', { name: 'Take pictures with a camera' });
    await expectAccessible(page, 'the dialog of the camera');
    await page.keyboard.press('Enter');
    const shutter = dialog.getByRole('button', { name: 'Take a picture' });
    await expect(shutter).toBeVisible();
    await dialog.getByRole('checkbox', { name: /Best still/ }).press('Space');
    await expect
      .poll(() => page.evaluate(() => document.querySelector('video')?.videoWidth ?? 0))
      .toBeGreaterThan(0);
    for (const count of [1, 2, 3]) {
      await shutter.press('Enter');
      await expect(
        dialog.getByText(count === 1 ? '1 picture' : `${String(count)} pictures`, { exact: true }),
      ).toBeVisible();
    }
    await dialog.getByRole('button', { name: 'Take out picture 2' }).click();
    await expect(dialog.getByText('3 taken, 2 to be kept')).toBeVisible();
    await dialog.getByRole('button', { name: 'Only a part of picture 2' }).click();
    const part = page.getByRole('dialog', { name: 'Only a part of the picture' });
    await part.getByLabel('From the left').fill('10');
    await part.getByLabel('From the top').fill('20');
    await part.getByLabel('Width').fill('100');
    await part.getByLabel('Height').fill('50');
    await expectAccessible(page, 'the dialog that chooses a part');
    await part.getByRole('button', { name: 'Use this part' }).click();
    await expect(dialog.getByText('100 × 50 pixels')).toBeVisible();
    await expectAccessible(page, 'the dialog of the camera with pictures');
    await dialog.getByLabel('Name of the pictures').fill('phone of A');
    await dialog.getByRole('button', { name: 'Keep 2 pictures' }).click();
    await expect(page.getByText('They are kept in their order as AB/1 to AB/2.')).toBeVisible();

    const { items } = await call(page, 'item.details', { case: caseId });
    expect(items.map(({ name, mediaType, kind }) => [name, mediaType, kind])).toEqual([
      ['phone of A 1.png', 'image/png', 'image'],
      ['phone of A 2.png', 'image/png', 'image'],
    ]);
    const [first, second] = items.map(({ acquired }) => acquired);
    expect(first).toMatchObject({
      method: 'camera',
      how: { method: 'camera', encoding: 'png', region: null, series: { place: 1, of: 2, taken: 3 } },
    });
    expect(second).toMatchObject({
      how: { width: 100, height: 50, region: { x: 10, y: 20 }, series: { place: 2, of: 2, taken: 3 } },
    });
    expect(items[1]?.image).toEqual({ width: 100, height: 50 });
    const { verdict } = await call(page, 'vault.check', {});
    expect(verdict).toBe('intact');
  });
});

test('the best still of the camera is kept as the camera gave it', async ({ folders }) => {
  await withCamera(folders, async (app) => {
    const { page } = app;
    const caseId = await enterNewCase(app);
    await open(app, /With a camera/);
    await page.getByRole('button', { name: 'Switch the camera on' }).click();
    await page.getByRole('button', { name: 'Take a picture' }).click();
    await expect(page.getByText('1 picture', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Keep 1 picture' }).click();
    await expect(page.getByText('It is kept as AB/1.')).toBeVisible();
    const [item] = (await call(page, 'item.details', { case: caseId })).items;
    expect(item?.acquired.how).toMatchObject({ method: 'camera', encoding: 'as-given', series: null });
  });
});

test('a refused camera is said in words, and pictures that are not kept are not lost unasked', async ({
  folders,
}) => {
  await withCamera(
    folders,
    async (app) => {
      const { page } = app;
      await enterNewCase(app);
      await open(app, /With a camera/);
      await page.getByRole('button', { name: 'Switch the camera on' }).click();
      await expect(page.getByText(/It was not allowed|There is no camera/)).toBeVisible();
    },
    ['--deny-permission-prompts'],
  );
});

test('a screen is photographed, and said so when it is not shown any more', async ({ folders }) => {
  await withCamera(folders, async (app) => {
    const { page } = app;
    const caseId = await enterNewCase(app);
    await open(app, /This screen/);
    const dialog = page.getByRole('dialog', { name: 'Capture this screen' });
    await dialog.getByRole('button', { name: 'Choose what to show…' }).click();
    await dialog.getByRole('button', { name: 'Take a picture' }).click();
    await expect(dialog.getByText('1 picture', { exact: true })).toBeVisible();
    // The person stops it with the browser's own button: the track ends without the page having asked.
    await page.evaluate(() => {
      const { srcObject } = document.querySelector('video') ?? {};
      if (srcObject instanceof MediaStream)
        for (const track of srcObject.getTracks()) track.dispatchEvent(new Event('ended'));
    });
    await expect(dialog.getByText('It is not shown any more')).toBeVisible();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByText('1 picture was taken and is not kept. It will be gone.')).toBeVisible();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
    await dialog.getByRole('button', { name: 'Keep 1 picture' }).click();
    await expect(page.getByText('It is kept as AB/1.')).toBeVisible();
    const [item] = (await call(page, 'item.details', { case: caseId })).items;
    expect(item?.acquired.how).toMatchObject({ encoding: 'png', series: null });
    expect(['screen', 'window']).toContain(item?.acquired.method);
  });
});
