import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BrowserSource, BrowsingBrowser } from '../../../../src/main/capture/browse/browsing-browser.ts';
import { chromiumSource } from '../../../../src/main/capture/browse/chromium-source.ts';
import type { BrowsingState } from '../../../../src/shared/contract/browse-methods.ts';
import type { CaseId } from '../../../../src/shared/model/ids.ts';
import { someoneAt } from '../../capture/browse/support/person.ts';
import { secrets, signInSite, type SignInSite } from '../../capture/browse/support/sign-in-site.ts';
import { findWord } from '../support/find-words.ts';
import { startApp, type TestApp } from '../with-app.ts';

let site: SignInSite;
let app: TestApp;
let matter: CaseId;
let opened: BrowsingBrowser[] = [];

/** Browsers without a window, which the test can reach as a person would. */
const unseen = chromiumSource({ seen: false });
const source: BrowserSource = {
  ...unseen,
  async open(wanted) {
    const browser = await unseen.open(wanted);
    opened.push(browser);
    return browser;
  },
};

beforeAll(async () => {
  site = await signInSite();
});
afterAll(() => site.close());
beforeEach(async () => {
  opened = [];
  app = await startApp(undefined, undefined, { browsers: source });
  matter = (await app.call('case.new', { title: 'a case' })).case;
});
afterEach(() => app.end());

const open = (
  more: { readonly profile?: string; readonly keepable?: boolean; readonly path?: string } = {},
) => {
  const { path = '/', ...rest } = more;
  return app.call('browse.open', { case: matter, url: site.origin + path, allowPrivate: true, ...rest });
};

async function signIn(state: BrowsingState): Promise<void> {
  const browser = opened.at(-1);
  if (browser === undefined) throw new Error('no browser was opened');
  await expect.poll(async () => (await app.call('browse.list', {})).sessions[0]?.windows.length).toBe(1);
  const sessions = (await app.call('browse.list', {})).sessions;
  const window = sessions.find(({ session }) => session === state.session)?.windows[0];
  const someone = await someoneAt(browser.tools, window?.id ?? '');
  await someone.click('#word');
  await someone.type(secrets.password);
  await someone.press('Enter');
  await someone.sees('document.querySelectorAll("#list li").length === 2');
}

const events = async () => (await app.call('case.log', { case: matter })).events;

function* filesUnder(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* filesUnder(path);
    else yield path;
  }
}

describe('a browsing window of a case', () => {
  it('captures what is shown as an item of the case, and no secret reaches the folder of the vault', async () => {
    const state = await open();
    expect(state).toMatchObject({ case: matter, captured: 0, canKeep: false, profile: null });
    await signIn(state);
    const taken = await app.call('browse.capture', { session: state.session, timeoutMs: 20_000 });
    expect(taken).toMatchObject({ finalUrl: `${site.origin}/home`, status: 200 });
    expect(taken.replay).not.toBeNull();
    const [item] = taken.items;
    const shown = await app.call('item.get', { item: item?.id ?? '' });
    expect(shown.derived.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['page-picture', 'page-text']),
    );
    const [now] = (await app.call('browse.list', {})).sessions;
    expect(now).toMatchObject({ captured: 1, isCapturing: false });
    const found = [...filesUnder(app.folder)].flatMap((path) =>
      Object.values(secrets).flatMap((one) => findWord(readFileSync(path), one)),
    );
    expect(found).toEqual([]);
    expect(app.events.some(({ event }) => event === 'browse-changed')).toBe(true);
  }, 60_000);

  it('is closed with its profile destroyed when it is asked to, and answers nobody afterwards', async () => {
    const { session } = await open();
    const [browser] = opened;
    await app.call('browse.close', { session });
    expect(existsSync(browser?.folder ?? '')).toBe(false);
    expect((await app.call('browse.list', {})).sessions).toEqual([]);
    await expect(app.call('browse.capture', { session })).rejects.toMatchObject({ code: 'BROWSER_GONE' });
  });

  it('is gone with its profile when its browser dies', async () => {
    await open({ keepable: true });
    const [browser] = opened;
    await browser?.tools.send('Browser.crash').catch(() => undefined);
    await expect.poll(async () => (await app.call('browse.list', {})).sessions).toEqual([]);
    await expect.poll(() => existsSync(browser?.folder ?? '')).toBe(false);
  });

  it('keeps what it has got when its browser dies in the middle of a capture, and says what is missing', async () => {
    const state = await open();
    await signIn(state);
    const taking = app.call('browse.capture', { session: state.session, timeoutMs: 20_000 });
    await expect.poll(async () => (await app.call('browse.list', {})).sessions[0]?.isCapturing).toBe(true);
    await opened[0]?.tools.send('Browser.crash').catch(() => undefined);
    const taken = await taking;
    expect(taken).toMatchObject({ complete: false, items: [{ exhibit: 'AB/1' }] });
    expect(taken.counts.stored).toBeGreaterThan(0);
    await expect.poll(() => existsSync(opened[0]?.folder ?? '')).toBe(false);
  }, 60_000);

  it('stops a capture when it is cancelled, and the window stays', async () => {
    const state = await open();
    await signIn(state);
    const job = crypto.randomUUID();
    const refused = app.call('browse.capture', { session: state.session, timeoutMs: 20_000, job }).then(
      () => null,
      (error: unknown) => error,
    );
    await expect.poll(async () => (await app.call('browse.list', {})).sessions[0]?.isCapturing).toBe(true);
    await app.call('job.cancel', { job });
    expect(await refused).toMatchObject({ code: 'CANCELLED' });
    expect((await app.call('item.list', { case: matter })).items).toEqual([]);
    expect((await app.call('browse.list', {})).sessions).toMatchObject([{ isCapturing: false, captured: 0 }]);
  }, 60_000);

  it('is gone with its profile when the vault locks', async () => {
    await open({ keepable: true });
    const [browser] = opened;
    await app.call('vault.lock', {});
    expect(existsSync(browser?.folder ?? '')).toBe(false);
    expect((await app.call('browse.list', {})).sessions).toEqual([]);
  });

  it('is not opened for an address that may not be asked, and nothing is started', async () => {
    const wanted = { case: matter, url: `${site.origin}/` };
    await expect(app.call('browse.open', wanted)).rejects.toMatchObject({ code: 'ADDRESS_REFUSED' });
    expect(opened).toEqual([]);
  });
});

describe('a case whose captures go through a proxy', () => {
  it('opens no window past it where the proxy is not there', async () => {
    await app.call('proxy.set', { case: matter, proxy: 'socks5://127.0.0.1:9' });
    await expect(open()).rejects.toMatchObject({ code: 'PROXY_UNREACHABLE' });
    expect(opened).toEqual([]);
  });
});

describe('a sign-in that is kept on purpose', () => {
  it('cannot be kept where nobody said so when the window was opened', async () => {
    const { session } = await open();
    const keep = app.call('browse.close', { session, keep: 'the account' });
    await expect(keep).rejects.toMatchObject({ code: 'NOT_AVAILABLE' });
    expect((await app.call('browse.list', {})).sessions).toHaveLength(1);
  });

  it('is encrypted in the vault, signs in again, and is destroyed for good', async () => {
    const first = await open({ keepable: true });
    await signIn(first);
    await app.call('browse.close', { session: first.session, keep: 'the account' });
    expect(existsSync(opened[0]?.folder ?? '')).toBe(false);
    const { profiles } = await app.call('browse.profiles', { case: matter });
    expect(profiles).toMatchObject([{ name: 'the account' }]);
    const [kept] = profiles;
    const found = [...filesUnder(app.folder)].flatMap((path) =>
      [secrets.cookie, secrets.hidden, 'the account'].flatMap((one) => findWord(readFileSync(path), one)),
    );
    expect(found).toEqual([]);

    const again = await open({ profile: kept?.id ?? '', path: '/home' });
    expect(again).toMatchObject({ canKeep: true, profile: { name: 'the account' } });
    await expect
      .poll(async () => (await app.call('browse.list', {})).sessions[0]?.windows[0]?.title)
      .toBe('Your messages');
    const someone = await someoneAt(
      opened[1]?.tools ?? never(),
      again.windows[0]?.id ?? (await firstWindow()),
    );
    await someone.sees('localStorage.kept === "yes"');
    await app.call('browse.close', { session: again.session });

    expect((await app.call('vault.check', {})).verdict).toBe('intact');
    await app.call('browse.deleteProfile', { profile: kept?.id ?? '' });
    expect(await app.call('browse.profiles', { case: matter })).toEqual({ profiles: [] });
    await expect(open({ profile: kept?.id ?? '' })).rejects.toMatchObject({ code: 'PROFILE_NOT_FOUND' });
    expect((await app.call('vault.check', {})).verdict).toBe('intact');
    expect(
      (await events())
        .filter(({ type }) => type === 'request.recorded')
        .map(({ details }) => [Object.keys(details ?? {}), Object.values(details ?? {})]),
    ).toEqual([
      [['keptSignIn'], [kept?.id]],
      [['usedSignIn'], [kept?.id]],
      [['deletedSignIn'], [kept?.id]],
    ]);
  }, 60_000);

  it('belongs to its case alone', async () => {
    const first = await open({ keepable: true });
    await app.call('browse.close', { session: first.session, keep: 'the account' });
    const [kept] = (await app.call('browse.profiles', { case: matter })).profiles;
    const other = (await app.call('case.new', { title: 'another case' })).case;
    const stolen = app.call('browse.open', { case: other, profile: kept?.id ?? '' });
    await expect(stolen).rejects.toMatchObject({ code: 'PROFILE_NOT_FOUND' });
    expect(await app.call('browse.profiles', { case: other })).toEqual({ profiles: [] });
  });
});

async function firstWindow(): Promise<string> {
  return (await app.call('browse.list', {})).sessions[0]?.windows[0]?.id ?? '';
}

function never(): never {
  throw new Error('no browser was opened');
}
