import { chromium, test as base } from '@playwright/test';
import { makeFolders, removeFolders } from './folders.ts';
import { startLoopbackProcess } from './loopback-process.ts';
import { openElectron } from './electron-process.ts';
import { expectCalm, watchPage } from './watch-page.ts';
import { findChromium } from '../../src/main/capture/chromium/find-chromium.ts';
import type { Browser, Page } from '@playwright/test';
import type { Folders } from './folders.ts';
import type { Watch } from './watch-page.ts';

/** What a project of the configuration decides. */
export interface Options {
  /** Where the app runs. */
  host: 'browser' | 'electron';
  /** Whether browsing windows can be seen. */
  browsing: 'seen' | 'unseen';
}

/** The app, open and empty, for one test. */
export interface OpenApp {
  readonly page: Page;
  readonly folders: Folders;
  /** `http://127.0.0.1:<port>` or `app://holdfast`. */
  readonly origin: string;
  readonly watch: Watch;
}

/**
 * `app` is a fresh app on folders of its own. After each test it is ended, which must succeed, and the test fails if the page broke
 * its policy, wrote an error or asked anybody else for anything.
 */
export const test = base.extend<
  Options & { folders: Folders; app: OpenApp },
  { launch: () => Promise<Browser> }
>({
  host: ['browser', { option: true }],
  browsing: ['seen', { option: true }],

  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures that a fixture needs from its pattern
  folders: async ({}, use) => {
    const folders = await makeFolders();
    await use(folders);
    await removeFolders(folders);
  },

  // Playwright's own `browser` would be started for Electron too, and would be looked for where Playwright downloads it.
  launch: [
    // oxlint-disable-next-line no-empty-pattern -- as above
    async ({}, use) => {
      const launched: Promise<Browser>[] = [];
      await use(async () => {
        if (launched.length === 0) launched.push(findChromium().then((found) => chromium.launch(found)));
        return Promise.any(launched);
      });
      for (const browser of launched) await (await browser).close();
    },
    { scope: 'worker' },
  ],

  app: async ({ host, browsing, folders, launch, contextOptions }, use) => {
    if (host === 'electron') {
      const opened = await openElectron(folders);
      const watch = await watchPage(opened.page);
      await opened.page.reload();
      await use({ page: opened.page, folders, origin: 'app://holdfast', watch });
      await opened.close();
      expectCalm(watch, 'app://holdfast');
      return;
    }
    const loopback = await startLoopbackProcess(folders, [], browsing);
    const browser = await launch();
    const context = await browser.newContext({ ...contextOptions });
    const page = await context.newPage();
    const watch = await watchPage(page);
    const { origin } = new URL(loopback.url);
    await page.goto(loopback.url);
    // The first page stands only when the token has been exchanged and the core has answered.
    await page.getByRole('heading', { level: 1 }).waitFor();
    await use({ page, folders, origin, watch });
    await context.close();
    base.expect(await loopback.stop(), loopback.said()).toBe(0);
    base.expect(loopback.said(), 'what the host wrote to the terminal').toBe('');
    expectCalm(watch, origin);
  },
});

export { expect } from '@playwright/test';
