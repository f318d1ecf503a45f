import { z } from 'zod';
import { hear, type DevTools } from '../devtools.ts';

/** A hop that the page took by itself, without an answer of the server saying so. */
export interface OwnHop {
  readonly url: string;
  readonly kind: string;
  readonly at: string;
  readonly location: string;
}

/** Where the page has come to, and by which hops of its own. */
export interface Hops {
  readonly all: readonly OwnHop[];
  /** The address that is shown, or that could not be shown. */
  current(): string;
  /** Whether the browser shows a page of its own in place of one that it could not open. */
  isBroken(): boolean;
}

const requested = z.object({
  frameId: z.string(),
  reason: z.string(),
  url: z.string(),
  disposition: z.string(),
});
const navigated = z.object({
  frame: z.object({
    id: z.string(),
    parentId: z.string().optional(),
    url: z.string(),
    unreachableUrl: z.string().optional(),
  }),
});
const within = z.object({ frameId: z.string(), url: z.string(), navigationType: z.string().optional() });

/** Hops that are listed: pages can change their address without end. */
const MOST = 60;

/**
 * Follows the page's own frame from `start` on: where its scripts, its links and refreshes take it (`kind` is the browser's word for the reason), and changes of the address without a new document (`fragment`, `historyApi`).
 */
export function followHops(tools: DevTools, session: string, target: string, start: string): Hops {
  const all: OwnHop[] = [];
  let current = start;
  let isBroken = false;
  const take = (kind: string, location: string) => {
    if (all.length < MOST) all.push({ url: current, kind, at: new Date().toISOString(), location });
  };
  hear(tools, 'Page.frameRequestedNavigation', requested, (event, from) => {
    if (from === session && event.frameId === target && event.disposition === 'currentTab')
      take(event.reason, event.url);
  });
  hear(tools, 'Page.frameNavigated', navigated, ({ frame }, from) => {
    if (from !== session || frame.parentId !== undefined) return;
    isBroken = frame.unreachableUrl !== undefined;
    current = frame.unreachableUrl ?? frame.url;
  });
  hear(tools, 'Page.navigatedWithinDocument', within, ({ frameId, url, navigationType }, from) => {
    if (from !== session || frameId !== target || url === current) return;
    take(navigationType ?? 'sameDocument', url);
    current = url;
  });
  return { all, current: () => current, isBroken: () => isBroken };
}
