import { z } from 'zod';
import { pause, within, type Deadline } from '../clock.ts';
import { ask, hear, type DevTools } from '../devtools.ts';

/** What a page asks for, as far as waiting for it goes. */
export interface Traffic {
  /** Everything that was asked for so far. */
  readonly exchanges: { readonly length: number };
  /** Requests that still get something. */
  inFlight(): number;
}

/** How many pixels of the page are shown at once. */
export const viewport = { width: 1280, height: 800 } as const;

/** A hop that the page took by itself, without an answer of the server saying so. */
export interface OwnHop {
  readonly url: string;
  readonly kind: string;
  readonly at: string;
  readonly location: string;
}

/** The page's way from the address that was asked for to where it came to rest. */
export interface Loading {
  /** Null where the page could be opened, else the browser's word for what was wrong. */
  readonly problem: string | null;
  readonly loadedAt: string | null;
  readonly settledAt: string | null;
  readonly hops: readonly OwnHop[];
}

const navigated = z.object({ errorText: z.string().optional() });
const scheduled = z.object({
  frameId: z.string(),
  reason: z.string(),
  url: z.string(),
  disposition: z.string(),
});
const frame = z.object({
  frame: z.object({ id: z.string(), parentId: z.string().optional(), url: z.string() }),
});

/** No request for so long means that the page has settled. */
const QUIET_MS = 1000;

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
  const hops: OwnHop[] = [];
  let current = url;
  hear(tools, 'Page.frameRequestedNavigation', scheduled, (event, from) => {
    const isOwn = from === session && event.frameId === target && event.disposition === 'currentTab';
    if (isOwn)
      hops.push({ url: current, kind: event.reason, at: new Date().toISOString(), location: event.url });
  });
  hear(tools, 'Page.frameNavigated', frame, ({ frame: one }, from) => {
    if (from === session && one.parentId === undefined) current = one.url;
  });
  let loaded: (() => void) | null = null;
  const loading = new Promise<true>((resolve) => {
    loaded = () => {
      resolve(true);
    };
  });
  hear(tools, 'Page.loadEventFired', z.unknown(), (_params, from) => {
    if (from === session && current !== 'about:blank') loaded?.();
  });
  const answer = await within(ask(tools, navigated, 'Page.navigate', { url }, session), time.left(0.5));
  const problem = answer === undefined ? 'TIMED_OUT' : (answer.errorText ?? null);
  // A download or an answer without a body leaves the page where it was.
  if (problem !== null && problem !== 'TIMED_OUT') return { problem, loadedAt: null, settledAt: null, hops };
  const isLoaded = await within(loading, time.left(0.5));
  const loadedAt = isLoaded === true ? new Date().toISOString() : null;
  await onLoad();
  const isQuiet = await settle(network, () => time.left(0.6));
  return { problem, loadedAt, settledAt: isQuiet ? new Date().toISOString() : null, hops };
}

/** Waits until no request has been in flight for a second. False where the time is over before that. */
export async function settle(
  network: Traffic,
  left: () => number,
  quietMs = QUIET_MS,
): Promise<boolean> {
  let since = performance.now();
  let known = network.exchanges.length;
  while (left() > 0) {
    if (network.inFlight() > 0 || network.exchanges.length !== known) since = performance.now();
    known = network.exchanges.length;
    if (performance.now() - since >= quietMs) return true;
    await pause(50);
  }
  return false;
}
