import { pause } from '../clock.ts';

/** What a page asks for, as far as waiting for it goes. */
export interface Traffic {
  /** Everything that was asked for so far. */
  readonly exchanges: { readonly length: number };
  /** Requests that still get something. */
  inFlight(): number;
}

/** No request for so long means that the page has settled. */
const QUIET_MS = 1000;

/** A page that has begun to ask anew so often, for so long, asks at intervals and will not stop. */
const MOST_PAUSES = 10;
const PAUSES_MS = 6000;

/** Waits until no request has been in flight for a second. False where the time is over before that, and where a page asks at intervals for ever. */
export async function settle(network: Traffic, left: () => number, quietMs = QUIET_MS): Promise<boolean> {
  let since = performance.now();
  let known = network.exchanges.length;
  const start = since;
  let pauses = 0;
  let wasQuiet = false;
  while (left() > 0) {
    const isQuiet = network.inFlight() === 0;
    if (wasQuiet && network.exchanges.length !== known) pauses++;
    if (pauses > MOST_PAUSES && performance.now() - start > PAUSES_MS) return false;
    wasQuiet = isQuiet;
    if (!isQuiet || network.exchanges.length !== known) since = performance.now();
    known = network.exchanges.length;
    if (performance.now() - since >= quietMs) return true;
    await pause(50);
  }
  return false;
}

/** Waits until what was asked has been answered, at most `ms`; not at all where nothing is under way. */
export async function calm(network: Traffic, ms: number): Promise<void> {
  const end = performance.now() + ms;
  while (network.inFlight() > 0 && performance.now() < end) await pause(15);
}
