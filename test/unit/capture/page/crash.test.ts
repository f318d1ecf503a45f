import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capturePage } from '../../../../src/main/capture/capture-page.ts';
import { launchChromium } from '../../../../src/main/capture/chromium/launch.ts';
import { servePages, type PageSite } from './support/serve-pages.ts';

let site: PageSite;

beforeAll(async () => {
  site = await servePages({
    '/page': `<h1>Head</h1>${Array.from({ length: 3000 }, (_one, at) => `<p>line ${String(at)}`).join('')}`,
  });
});

afterAll(() => site.close());

describe('a page that crashes while it is recorded', () => {
  it('leaves a record of what came until then, at once, that says so', { timeout: 60_000 }, async () => {
    const start = performance.now();
    const request = {
      url: `${site.origin}/page`,
      allowPrivate: true,
      timeoutMs: 50_000,
      software: 'test',
      launch: async (window: Parameters<typeof launchChromium>[0]) => {
        const browser = await launchChromium(window);
        browser.tools.on('Page.loadEventFired', (_event, session) => {
          setTimeout(() => void browser.tools.send('Page.crash', {}, session).catch(() => undefined), 2200);
        });
        return browser;
      },
    };
    const { summary, files } = await capturePage(request, (page) => Promise.resolve(page));
    expect(performance.now() - start).toBeLessThan(30_000);
    expect(summary.complete).toBe(false);
    expect(summary.incomplete).toContainEqual({ what: 'the page', reason: 'it crashed' });
    expect(summary.counts).toMatchObject({ requests: 1, stored: 1 });
    const paths = files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['initial.png', 'settled.png', 'text.txt', 'network.jsonl']),
    );
    expect(paths).not.toContain('page.pdf');
  });
});
