import type { Exchange } from './exchange.ts';

/** A body without news for this long does not keep a page from being settled. */
const STALLED_MS = 3000;

/** A body that has come for so long at such a rate is a stream, and may have no end. */
const TRICKLE_MS = 6000;
const TRICKLE_BYTES_PER_S = 16 << 10;

/** Which requests are on their way. */
export interface Flight {
  begins(one: Exchange): void;
  answers(one: Exchange): void;
  /** Something came for a request. */
  hears(requestId: string): void;
  readonly ends: (one: Exchange) => void;
  /** Requests that a page still waits for: neither streams nor those of which nothing was heard for a while. */
  readonly count: () => number;
}

/** `received` tells the bytes that came for a request. */
export function createFlight(received: (requestId: string) => number): Flight {
  const open = new Map<string, Exchange>();
  const news = new Map<string, number>();
  const answered = new Map<string, number>();
  const isStream = ({ requestId, type }: Exchange, now: number) => {
    if (type === 'EventSource') return true;
    const since = now - (answered.get(requestId) ?? now);
    return since > TRICKLE_MS && received(requestId) / (since / 1000) < TRICKLE_BYTES_PER_S;
  };
  return {
    begins(one) {
      open.set(one.requestId, one);
      news.set(one.requestId, performance.now());
    },
    answers({ requestId }) {
      news.set(requestId, performance.now());
      answered.set(requestId, performance.now());
    },
    hears(requestId) {
      if (open.has(requestId)) news.set(requestId, performance.now());
    },
    ends({ requestId }) {
      open.delete(requestId);
      news.delete(requestId);
      answered.delete(requestId);
    },
    count() {
      const now = performance.now();
      const isWaitedFor = (one: Exchange) =>
        (news.get(one.requestId) ?? 0) > now - STALLED_MS && !isStream(one, now);
      return [...open.values()].filter(isWaitedFor).length;
    },
  };
}
