import { z } from 'zod';
import { pause, within, type Deadline } from '../clock.ts';
import { ask, hear, type DevTools } from '../devtools.ts';
import { endEndlessScripts } from './endless.ts';
import { followHops, type Hops, type OwnHop } from './hops.ts';
import { whenGone } from './gone.ts';
import { settle, type Traffic } from './settle.ts';
import { holdPage } from './hold.ts';

/** How many pixels of the page are shown at once. */
export const viewport = { width: 1280, height: 800 } as const;

/** The page's way from the address that was asked for to where it came to rest. */
export interface Loading {
  /** Null where the page could be opened, else the browser's word for what was wrong. */
  readonly problem: string | null;
  readonly loadedAt: string | null;
  readonly settledAt: string | null;
  readonly hops: readonly OwnHop[];
  /** Scripts that had to be ended, since the page would not have answered any more. */
  readonly endedScripts?: number;
  /** The address that was shown in the end, or that could not be. */
  readonly arrivedAt?: string;
  /** Set where the page kept changing its document: it was stopped from doing so. */
  readonly isRestless?: boolean;
}

const navigated = z.object({ errorText: z.string().optional() });

/** A page that changes its document more often than this will not come to rest. */
const MOST_HOPS = 12;

/**
 * Goes to `url` once and waits until the page has loaded and then asks for nothing more, each within its part of the time. `onLoad` is called in
 * between, when the page has loaded.
 */
export async function openPage(
  tools: DevTools,
  session: string,
  target: string,
  url: string,
  network: Traffic,
  time: Deadline,
  onLoad: () => Promise<void>,
): Promise<Loading> {
  const hops = followHops(tools, session, target, url);
  const page = { isLoaded: false, isGone: false };
  hear(tools, 'Page.loadEventFired', z.unknown(), (_params, from) => {
    if (from === session && hops.current() !== 'about:blank') page.isLoaded = true;
  });
  const hold = holdPage(tools, session, target);
  void whenGone(tools, { session, target }).then(() => (page.isGone = true));
  const endless = endEndlessScripts(tools, session, time);
  try {
    const answer = await within(ask(tools, navigated, 'Page.navigate', { url }, session), time.left(0.5));
    const problem = answer === undefined ? 'TIMED_OUT' : (answer.errorText ?? null);
    // A download or an answer without a body leaves the page where it was.
    if (problem !== null && problem !== 'TIMED_OUT')
      return { problem, loadedAt: null, settledAt: null, hops: hops.all };
    while (!page.isLoaded && !page.isGone && !isRestless(hops) && time.left(0.5) > 0) await pause(10);
    const loadedAt = page.isLoaded ? new Date().toISOString() : null;
    if (!hops.isBroken()) await onLoad();
    const isQuiet = await settle(network, () => (page.isGone || isRestless(hops) ? 0 : time.left(0.6)));
    hold.begin();
    return {
      problem: hops.isBroken() ? 'the page that it led to could not be shown' : problem,
      loadedAt,
      settledAt: isQuiet ? new Date().toISOString() : null,
      hops: hops.all,
      endedScripts: endless.ended(),
      isRestless: isRestless(hops),
      arrivedAt: hops.current(),
    };
  } finally {
    endless.stop();
  }
}

function isRestless(hops: Hops): boolean {
  const documents = hops.all.filter(({ kind }) => kind !== 'fragment' && kind !== 'historyApi');
  return documents.length > MOST_HOPS;
}
