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

/** Waits until no request has been in flight for a second. False where the time is over before that. */
export async function settle(network: Traffic, left: () => number, quietMs = QUIET_MS): Promise<boolean> {
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

/** Waits until what was asked has been answered, at most `ms`; not at all where nothing is under way. */
export async function calm(network: Traffic, ms: number): Promise<void> {
  const end = performance.now() + ms;
  while (network.inFlight() > 0 && performance.now() < end) await pause(15);
}
