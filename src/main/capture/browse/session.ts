import { createSpool } from '../blob.ts';
import { CaptureError } from '../capture-error.ts';
import type { CapturedPage } from '../capture-page.ts';
import { deadline, within } from '../clock.ts';
import { ask, hear, tell } from '../devtools.ts';
import { gather } from '../gather.ts';
import { acceptAddress, type Guard } from '../guard/guard.ts';
import { lacksOfLoading } from '../page/arrival.ts';
import { settle } from '../page/settle.ts';
import { assemble } from '../record/assemble.ts';
import { listed, type CaptureSummary } from '../record/capture-json.ts';
import { followWorkers } from '../recorder/workers.ts';
import type { BrowsingBrowser } from './browsing-browser.ts';
import { cookiesOf, type Cookie } from './cookies.ts';
import { rememberPlace } from './place-on-page.ts';
import { createPasswords, linesOfUse } from './person.ts';
import { windowSize } from './window-size.ts';
import { followWindows, type BrowsingListener, type BrowsingWindow } from './windows.ts';
import { z } from 'zod';

/** A window as it stands now. */
export interface WindowState {
  readonly id: string;
  readonly address: string;
  readonly title: string;
  readonly isLoading: boolean;
  /** Requests recorded of the document that is shown. */
  readonly requests: number;
}

/** A browser that a person uses and whose pages can be captured as they are shown. */
export interface BrowsingSession {
  /** The windows, the one that was used last first. */
  windows(): readonly WindowState[];
  readonly toolsOpened: boolean;
  readonly ended: Promise<void>;
  /** Goes to an address in the window that was used last. Rejects with ADDRESS_UNREADABLE or ADDRESS_REFUSED. */
  go(url: string): Promise<void>;
  /**
   * Captures what a window shows, without loading it again, and hands the record to `work`; its bytes are there until that ends. Without `window`
   * it is the one that was used last. Rejects with NOTHING_SHOWN where it shows no web page, and with BROWSER_GONE.
   */
  capture<Value>(wanted: CaptureShown, work: (page: CapturedPage) => Promise<Value>): Promise<Value>;
  /** Every cookie of the session: what a profile on disk would not keep. */
  cookies(): Promise<readonly Cookie[]>;
}

export interface CaptureShown {
  readonly window: string | null;
  readonly timeoutMs: number;
  readonly software: string;
  /** By how much this machine's clock was last found to be off, and by whom. */
  readonly clock: CaptureSummary['clock'];
}

const navigated = z.object({ errorText: z.string().optional() });

/** Records everything from now on. Rejects where the browser is gone. */
export async function openBrowsing(
  { tools, folder, chains, context, isSandboxed, ended }: BrowsingBrowser,
  guard: Guard,
  listener: BrowsingListener,
): Promise<BrowsingSession> {
  const remembered = new Set<string>();
  const passwords = createPasswords();
  const remember = (secrets: readonly string[]) => {
    for (const one of secrets) remembered.add(one);
  };
  // Known as early as can be: a browser that dies in the middle of a capture can tell no more.
  const rememberCookies = async () => {
    const all = await cookiesOf(tools, context).catch(() => []);
    remember(all.map(({ value }) => value));
  };
  hear(tools, 'Page.loadEventFired', z.unknown(), () => void rememberCookies());
  const workers = followWorkers(tools);
  hear(tools, 'Network.requestWillBeSent', z.unknown(), () => {
    listener.changed();
  });
  const windows = await followWindows(tools, { guard, folder, passwords, remember, listener });
  const where = context === null ? {} : { browserContextId: context };
  tell(tools, 'Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true, ...where });

  const conditions = { badCertificates: 'refused' as const, sandbox: isSandboxed };
  const captureIn = async <Value>(
    window: BrowsingWindow,
    { timeoutMs, software, clock }: CaptureShown,
    work: (page: CapturedPage) => Promise<Value>,
  ): Promise<Value> => {
    const time = deadline(timeoutMs);
    const spool = createSpool(folder);
    const { page, sessions } = window;
    const shown = window.documents.current;
    const { record, loadedAt, use } = shown;
    // Until everything is kept the page is left alone: a click in between would show something that was never seen so.
    tell(tools, 'Page.bringToFront', {}, page.session);
    tell(tools, 'Input.setIgnoreInputEvents', { ignore: true }, page.session);
    window.documents.isHeld = true;
    const release = shown.hold();
    const goBack = await rememberPlace(tools, page);
    try {
      const isQuiet = await settle(record.network, () => Math.min(5000, time.left(0.2)), 500);
      const problem = shown.problem();
      const settledAt = isQuiet && problem === null ? new Date().toISOString() : null;
      const requestedUrl = record.network.exchanges[0]?.url ?? window.address;
      await rememberCookies();
      const origin = URL.parse(window.address)?.origin ?? '';
      const own = () => workers().filter(({ scope }) => scope.startsWith(`${origin}/`));
      const loading = { problem, loadedAt, settledAt, hops: [] };
      const gathered = await gather(
        { tools, page, sessions, document: record, workers: own },
        {
          requestedUrl,
          loading,
          profile: 'signed-in',
          viewport: await windowSize(tools, page.session),
          toolsOpened: windows.toolsOpened,
          pictures: problem === null ? shown.pictures : [],
          secrets: [...remembered],
          passwords: passwords.all(),
        },
        { time, timeoutMs, guard, spool, chains, clock, conditions },
      );
      if (window.documents.current !== shown)
        throw new CaptureError('PAGE_LEFT', 'the window went to another page while it was captured');
      const lines = linesOfUse(use, record.startedAt);
      const console = [...lines, ...gathered.logs.console].toSorted((left, right) =>
        left.at.localeCompare(right.at),
      );
      const missing = [...gathered.missing, ...lacksOfLoading(loading)];
      const whole = { ...gathered, missing, logs: { ...gathered.logs, console } };
      const { summary, files, wacz, salt } = await assemble(whole, software, spool);
      return await work({ summary, files, wacz, listed: listed(files), salt });
    } finally {
      await within(goBack(), 1000);
      window.documents.isHeld = false;
      tell(tools, 'Input.setIgnoreInputEvents', { ignore: false }, page.session);
      await spool.discard();
      await release();
    }
  };
  const meant = (id: string | null) => {
    const window = id === null ? windows.latest() : (windows.all.get(id) ?? null);
    if (window === null) throw new CaptureError('BROWSER_GONE', 'this browsing window was closed');
    return window;
  };

  return {
    ended,
    get toolsOpened() {
      return windows.toolsOpened;
    },
    windows: () =>
      [...windows.all.values()]
        .toSorted((left, right) => right.turn - left.turn)
        .map(({ page: { target: id }, address, title, isLoading, documents }) => ({
          id,
          address,
          title,
          isLoading,
          requests: documents.current.record.network.exchanges.length,
        })),
    async go(url) {
      const address = await acceptAddress(url, guard);
      const { page } = meant(null);
      tell(tools, 'Page.bringToFront', {}, page.session);
      // The answer comes when the page does; what is wrong with it stands in the window.
      ask(tools, navigated, 'Page.navigate', { url: address }, page.session).catch(() => undefined);
    },
    async capture(wanted, work) {
      const window = meant(wanted.window);
      if (!/^https?:/.test(window.address))
        throw new CaptureError('NOTHING_SHOWN', 'this window shows no web page: open one first');
      return captureIn(window, wanted, work);
    },
    cookies: () => cookiesOf(tools, context),
  };
}
