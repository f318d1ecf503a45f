import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Blob } from '../../../../src/main/capture/blob.ts';
import type { BrowsingBrowser } from '../../../../src/main/capture/browse/browsing-browser.ts';
import { chromiumSource } from '../../../../src/main/capture/browse/chromium-source.ts';
import { openBrowsing, type BrowsingSession } from '../../../../src/main/capture/browse/session.ts';
import type { CapturedPage } from '../../../../src/main/capture/capture-page.ts';
import { createGuard } from '../../../../src/main/capture/guard/guard.ts';
import { zipEntries } from '../support/read-zip.ts';
import { someoneAt, type Someone } from './support/person.ts';
import { secrets, signInSite, type SignInSite } from './support/sign-in-site.ts';

interface Taken {
  readonly summary: CapturedPage['summary'];
  readonly files: ReadonlyMap<string, Buffer>;
  readonly zip: ReadonlyMap<string, Buffer>;
}

const nobody = { changed: () => undefined, used: () => undefined };

let site: SignInSite;
let browser: BrowsingBrowser;
let session: BrowsingSession;
let someone: Someone;

async function bytesOf(blob: Blob): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of blob.read()) parts.push(part);
  return Buffer.concat(parts);
}

function take(window: string | null = null): Promise<Taken> {
  const wanted = {
    window,
    timeoutMs: 20_000,
    software: 'Holdfast test',
    clock: { source: 'system', offsetMs: null },
  };
  return session.capture(wanted, async ({ summary, files, wacz }) => {
    const read = await Promise.all(files.map(async ({ path, blob }) => [path, await bytesOf(blob)] as const));
    return { summary, files: new Map(read), zip: zipEntries(await bytesOf(wacz)) };
  });
}

const text = ({ files }: Taken, path: string) => files.get(path)?.toString('utf8') ?? '';
const asked = (taken: Taken) => [
  ...new Set(
    text(taken, 'network.jsonl')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => new URL((JSON.parse(line) as { url: string }).url).pathname),
  ),
];
const current = () => {
  const [window] = session.windows();
  if (window === undefined) throw new Error('there is no window');
  return window;
};

/** Secrets that stand somewhere in what was taken, as they are or in base64, compressed or not. */
function leaks({ files, zip }: Taken): readonly string[] {
  const forms = Object.values(secrets).flatMap((one) => [
    one,
    Buffer.from(one).toString('base64').replace(/=+$/, ''),
  ]);
  return [...files, ...zip].flatMap(([name, bytes]) => {
    const plain = name.endsWith('.gz') ? gunzipSync(bytes) : bytes;
    return forms.filter((form) => plain.includes(form)).map((form) => `${name}: ${form}`);
  });
}

beforeAll(async () => {
  site = await signInSite();
  const guard = createGuard(true);
  browser = await chromiumSource({ seen: false }).open({ locale: 'en', guard, keepable: false });
  session = await openBrowsing(browser, guard, nobody);
  for (let tries = 0; session.windows().length === 0 && tries < 800; tries++) await delay(25);
  someone = await someoneAt(browser.tools, current().id);
}, 60_000);

afterAll(async () => {
  await browser.close();
  await site.close();
});

describe('a browsing window in which somebody signs in', () => {
  let home: Taken;

  beforeAll(async () => {
    await session.go(`${site.origin}/`);
    await someone.click('#who');
    await someone.type('someone');
    await someone.click('#word');
    await someone.type(secrets.password);
    await someone.press('Enter');
    await someone.sees('document.querySelectorAll("#list li").length === 2');
    await someone.click('#more');
    home = await take();
  }, 60_000);

  it('keeps what they saw, and asks for nothing again', () => {
    expect(home.summary).toMatchObject({
      requestedUrl: `${site.origin}/login`,
      finalUrl: `${site.origin}/home`,
      status: 200,
      title: 'Your messages',
      profile: 'signed-in',
      toolsOpened: false,
      redirects: [{ url: `${site.origin}/login`, status: 302, location: '/home' }],
    });
    expect(text(home, 'text.txt').split('\n')).toEqual(
      expect.arrayContaining(['Welcome back', 'first message', 'shown by a click', 'the very end']),
    );
    expect(site.asked.filter((one) => one === 'GET /home')).toHaveLength(1);
    expect(site.asked.filter((one) => one === 'GET /api/messages')).toHaveLength(1);
    for (const name of ['initial.png', 'settled.png', 'full.png'])
      expect(home.files.get(name)?.subarray(1, 4).toString()).toBe('PNG');
  });

  it('records the way from the request that led to the page, and nothing of the page before', () => {
    expect(asked(home)).toEqual(expect.arrayContaining(['/login', '/home', '/api/messages']));
    expect(asked(home)).not.toContain('/early');
    expect(asked(home)).not.toContain('/before.png');
    expect(home.zip.get('archive/data.warc.gz')).toBeDefined();
    const archive = gunzipSync(home.zip.get('archive/data.warc.gz') ?? Buffer.alloc(0)).toString('utf8');
    expect(archive).toContain('second message');
    expect(archive).not.toContain('Only before signing in');
  });

  it('has no secret of the session in any byte, typed, set, sent in a header or sent by a page before', () => {
    expect(leaks(home)).toEqual([]);
    expect(text(home, 'console.jsonl')).toContain('early was [withheld');
  });

  it('says how much the person did, and never what', () => {
    const lines = text(home, 'console.jsonl');
    expect(lines).toContain('the person used the page: 1 clicks, 0 keys');
    expect(lines).toContain('holdfast-script');
    expect(lines).not.toContain('someone');
  });

  it('can be captured a second time as it stands then, still without asking again', async () => {
    await someone.click('#more');
    const again = await take();
    expect(text(again, 'text.txt').match(/shown by a click/g)).toHaveLength(2);
    expect(asked(again)).toEqual(asked(home));
    expect(site.asked.filter((one) => one === 'GET /home')).toHaveLength(1);
    expect(leaks(again)).toEqual([]);
  });

  it('keeps the next page by itself, and the spool of the one before is gone', async () => {
    await someone.click('#other');
    await someone.sees('document.title === "Another page"');
    const other = await take();
    expect(other.summary).toMatchObject({ finalUrl: `${site.origin}/other`, title: 'Another page' });
    expect(asked(other)).toEqual(['/other', '/other.png']);
    expect(leaks(other)).toEqual([]);
    expect((await readdir(browser.folder)).filter((name) => name.startsWith('spool'))).toEqual([]);
  });

  it('stays where it was when an address turns out to be a download, and says so', async () => {
    await session.go(`${site.origin}/file`);
    await expect.poll(() => site.asked).toContain('GET /file');
    await delay(1000);
    const other = await take();
    expect(other.summary).toMatchObject({ title: 'Another page', complete: false });
    expect(text(other, 'console.jsonl')).toContain('download-denied');
  });

  it('never takes a page of the browser itself for the page, where nobody answered', async () => {
    await session.go('http://127.0.0.1:4/nobody');
    await expect.poll(() => session.windows()[0]?.address).toBe('http://127.0.0.1:4/nobody');
    const nobodyThere = await take();
    expect(nobodyThere.summary).toMatchObject({ status: null, complete: false });
    expect(nobodyThere.summary.incomplete.map(({ what }) => what)).toContain('the page');
    expect([...nobodyThere.files.keys()].filter((path) => path.endsWith('.png'))).toEqual([]);
    expect(text(nobodyThere, 'failed.jsonl')).toContain('/nobody');
  });

  it('gives a window that a page opens a record of its own', async () => {
    await session.go(`${site.origin}/home`);
    await someone.sees('document.querySelectorAll("#list li").length === 2');
    await someone.click('#window');
    await expect.poll(() => session.windows().map(({ title }) => title)).toContain('A window');
    const [first, second] = session.windows();
    expect(first).toMatchObject({ title: 'A window' });
    const inside = await take();
    expect(asked(inside)).toEqual(['/window', '/window.png']);
    const outside = await take(second?.id ?? null);
    expect(asked(outside)).not.toContain('/window.png');
    expect(text(outside, 'console.jsonl')).toContain('window-opened');
    expect(leaks(inside)).toEqual([]);
    expect(leaks(outside)).toEqual([]);
  });
});

describe('a browsing window and what it may not reach', () => {
  it('refuses an address of this machine, given or followed by a page, and captures nothing where nothing is shown', async () => {
    const strict = createGuard(false);
    const other = await chromiumSource({ seen: false }).open({ locale: 'en', guard: strict, keepable: true });
    try {
      const careful = await openBrowsing(other, strict, nobody);
      await expect(careful.go(`${site.origin}/other`)).rejects.toMatchObject({ code: 'ADDRESS_REFUSED' });
      await expect.poll(() => careful.windows().length).toBe(1);
      const wanted = {
        window: null,
        timeoutMs: 5000,
        software: 'Holdfast test',
        clock: { source: 'system', offsetMs: null },
      };
      const nothing = careful.capture(wanted, () => Promise.resolve());
      await expect(nothing).rejects.toMatchObject({ code: 'NOTHING_SHOWN' });
      const before = site.asked.length;
      const at = await someoneAt(other.tools, careful.windows()[0]?.id ?? '');
      await at.sees(`(() => { location.href = ${JSON.stringify(`${site.origin}/other`)}; return true; })()`);
      await delay(700);
      expect(site.asked.length).toBe(before);
    } finally {
      await other.close();
    }
    expect(existsSync(other.folder)).toBe(false);
  });
});
