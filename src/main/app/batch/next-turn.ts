import type { BatchEntry } from '../../../shared/model/batch.ts';

type Waiting = Omit<BatchEntry, 'tries'>;

/** What is to be done now with the addresses that wait. */
export type Turn =
  | { readonly do: 'capture'; readonly entry: Waiting }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'nothing' };

/**
 * The first address of a list whose server may be asked again: no server is asked within `delayMs` of being asked before. `asked` holds the
 * time of each host's last answer, on the same clock as `now`.
 */
export function nextTurn(
  waiting: readonly Waiting[],
  asked: ReadonlyMap<string, number>,
  delayMs: number,
  now: number,
): Turn {
  let soonest = Infinity;
  for (const entry of waiting) {
    const last = asked.get(hostOf(entry.url));
    const ready = last === undefined ? now : last + delayMs;
    if (ready <= now) return { do: 'capture', entry };
    soonest = Math.min(soonest, ready);
  }
  return soonest === Infinity ? { do: 'nothing' } : { do: 'wait', ms: Math.ceil(soonest - now) };
}

/** The host of an address; the address itself where it has none. */
export function hostOf(url: string): string {
  return URL.parse(url)?.hostname ?? url;
}
