import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowsingBrowser } from '../../../../src/main/capture/browse/browsing-browser.ts';
import { openBrowsing, type BrowsingSession } from '../../../../src/main/capture/browse/session.ts';
import { answerOf, isTakenByTools } from '../../../../src/main/capture/browse/view-commands.ts';
import { viewSource } from '../../../../src/main/capture/browse/view-source.ts';
import { capturePage } from '../../../../src/main/capture/capture-page.ts';
import { createGuard } from '../../../../src/main/capture/guard/guard.ts';
import { someoneAt } from './support/person.ts';
import { pretendedShell, type PretendedShell } from './support/pretended-views.ts';
import { secrets, signInSite, type SignInSite } from './support/sign-in-site.ts';

const nobody = { changed: () => undefined, used: () => undefined };

let site: SignInSite;
beforeAll(async () => {
  site = await signInSite();
});
afterAll(() => site.close());

describe('what a view does for a command of the browser', () => {
  it.each([
    ['Target.setAutoAttach', {}, { kind: 'announce' }],
    ['Target.setDiscoverTargets', {}, { kind: 'seen-to' }],
    ['Browser.setDownloadBehavior', { behavior: 'deny' }, { kind: 'seen-to' }],
    ['Browser.getVersion', {}, { kind: 'version' }],
    ['Storage.getCookies', {}, { kind: 'cookies' }],
    ['Target.closeTarget', { targetId: 'T' }, { kind: 'close', target: 'T' }],
    ['Target.getTargetInfo', { targetId: 'T' }, { kind: 'page', target: 'T' }],
    ['Browser.close', {}, { kind: 'end' }],
  ] as const)('is decided for %s', (method, params, expected) => {
    expect(answerOf(method, params)).toEqual(expected);
  });

  it.each(['Storage.setCookies', 'Target.createBrowserContext', 'Browser.crash', 'Anything.else'])(
    'is a refusal for %s',
    (method) => {
      expect(answerOf(method)).toEqual({ kind: 'refused' });
    },
  );

  it('tells developer tools from a page that is gone', () => {
    expect(['target closed', 'target_closed', 'render process gone'].map(isTakenByTools)).toEqual([
      false,
      false,
      false,
    ]);
    expect(['replaced with devtools', 'canceled_by_user', ''].map(isTakenByTools)).toEqual([
      true,
      true,
      true,
    ]);
  });
});

describe('views of a shell, through the debugger of their page alone', () => {
  let shell: PretendedShell;
  let browser: BrowsingBrowser;
  let session: BrowsingSession;

  beforeAll(async () => {
    const guard = createGuard(true);
    shell = pretendedShell(guard);
    browser = await viewSource(shell).open({ locale: 'en', guard, keepable: false });
    session = await openBrowsing(browser, guard, nobody);
    await expectWindow();
  }, 60_000);
  afterAll(() => browser.close());

  const expectWindow = async () => {
    for (let tries = 0; session.windows().length === 0; tries++) {
      if (tries > 800) throw new Error('no window was announced');
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  };

  it('are recorded and captured after a person signed in, as a browser of its own is', async () => {
    await session.go(`${site.origin}/`);
    const { tools } = shell;
    if (tools === null) throw new Error('there is no browser');
    const someone = await someoneAt(tools, session.windows()[0]?.id ?? '');
    await someone.click('#word');
    await someone.type(secrets.password);
    await someone.press('Enter');
    await someone.sees('document.querySelectorAll("#list li").length === 2');
    await expect.poll(() => session.windows()[0]?.title).toBe('Your messages');
    const wanted = {
      window: null,
      timeoutMs: 20_000,
      software: 'Holdfast test',
      clock: { source: 'system', offsetMs: null },
    };
    const before = site.asked.length;
    const { summary, text } = await session.capture(wanted, async (page) => {
      const file = page.files.find(({ path }) => path === 'text.txt');
      const parts: Uint8Array[] = [];
      for await (const part of file?.blob.read() ?? []) parts.push(part);
      return { summary: page.summary, text: Buffer.concat(parts).toString('utf8') };
    });
    expect(summary).toMatchObject({
      finalUrl: `${site.origin}/home`,
      profile: 'signed-in',
      browser: { product: 'Chrome', version: '156.0.0.0' },
      toolsOpened: false,
    });
    expect(text).toContain('second message');
    expect(text).not.toContain(secrets.cookie);
    expect(site.asked.length).toBe(before);
    expect(shell.strayed).toEqual([]);
  }, 60_000);

  it('say so when developer tools take the debugger away, and are gone then', async () => {
    shell.detach('replaced with devtools');
    expect(session.toolsOpened).toBe(true);
    expect(session.windows()).toEqual([]);
  });
});

describe('a capture by itself in a view', () => {
  it('is made by the same code', async () => {
    const guard = createGuard(true);
    const shell = pretendedShell(guard);
    const request = {
      url: `${site.origin}/other`,
      allowPrivate: true,
      timeoutMs: 20_000,
      software: 'Holdfast test',
    };
    const views = viewSource(shell);
    const launch: typeof views.openAlone = async (wanted) => views.openAlone(wanted);
    const summary = await capturePage({ ...request, launch }, (page) => Promise.resolve(page.summary));
    expect(summary).toMatchObject({
      finalUrl: `${site.origin}/other`,
      title: 'Another page',
      profile: 'clean',
    });
    expect(shell.strayed).toEqual([]);
  }, 60_000);
});
