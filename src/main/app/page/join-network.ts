import type { Stored } from './cdxj.ts';
import type { FailedLine, NetworkLine } from './log-lines.ts';

/** A request of the record with what became of it: everything that its row shows beside what stands in the archive's own heads. */
export interface Asked {
  readonly n: number;
  readonly requestId: string;
  readonly url: string;
  readonly method: string;
  readonly type: string;
  status: number | null;
  fromServiceWorker: boolean;
  /** Answered out of the browser's own store: nobody was asked. */
  isFromCache: boolean;
  readonly askedAt: string;
  answeredAt: string | null;
  endedAt: string | null;
  failure: { readonly reason: string; readonly detail: string } | null;
  /** Whether the body that is stored is not all of it. */
  isCut: boolean;
  /** Whether nothing of it can be in the archive. */
  isLost: boolean;
  stored: Stored | null;
}

/**
 * Joins the lines of `network.jsonl`, of `failed.jsonl` and the index of the archive, in which no line names another: requests are numbered in the order
 * in which they were made, every hop of a redirect as one. The archive is written in that order too, so that of several answers from one address the
 * first belongs to the first request that has an answer of that status. Answers that no line speaks of become rows of their own, so that none is left out.
 */
export function joinNetwork(
  lines: Iterable<NetworkLine>,
  failed: Iterable<FailedLine>,
  stored: readonly Stored[],
): readonly Asked[] {
  const asked = requestsOf(lines);
  const byAddress = Map.groupBy(asked, ({ url }) => plain(url));
  for (const line of failed) blame(byAddress.get(plain(line.url)) ?? [], line);
  const left = Map.groupBy(stored, ({ url }) => plain(url));
  for (const [url, requests] of byAddress) {
    const answers = left.get(url) ?? [];
    for (const one of requests) {
      if (one.status === null || one.isLost) continue;
      const place = answers.findIndex(
        ({ status, method }) =>
          (status === null || status === one.status) && (method === one.method || one.method === ''),
      );
      one.stored = answers[place] ?? null;
      if (place >= 0) answers.splice(place, 1);
    }
  }
  for (const answers of left.values())
    for (const one of answers) asked.push(unspokenOf(one, asked.length + 1));
  return asked;
}

function requestsOf(lines: Iterable<NetworkLine>): Asked[] {
  const asked: Asked[] = [];
  const latest = new Map<string, Asked>();
  for (const { event, at, requestId, url, method, type, status, fromServiceWorker } of lines) {
    let one = latest.get(requestId);
    if (event === 'request' || one === undefined) {
      one = { ...bare, n: asked.length + 1, requestId, url, method, type, askedAt: at };
      asked.push(one);
      latest.set(requestId, one);
    }
    if (status !== null) {
      one.status = status;
      one.answeredAt ??= at;
    }
    one.fromServiceWorker ||= fromServiceWorker;
    one.isFromCache ||= event === 'from-cache';
    if (ENDS.has(event)) one.endedAt = at;
  }
  return asked;
}

const ENDS = new Set(['redirect', 'finished', 'from-cache', 'failed']);

const bare = {
  status: null,
  fromServiceWorker: false,
  isFromCache: false,
  answeredAt: null,
  endedAt: null,
  failure: null,
  isCut: false,
  isLost: false,
  stored: null,
};

/** Gives a line of `failed.jsonl` to the request that it speaks of: of those like it the one that was made next to its time. */
function blame(requests: readonly Asked[], { at, method, type, reason, detail, received }: FailedLine): void {
  const time = Date.parse(at);
  let nearest: Asked | null = null;
  let best = Infinity;
  for (const one of requests) {
    if (one.failure !== null || one.method !== method || one.type !== type) continue;
    const apart = Math.abs(Date.parse(one.askedAt) - time);
    if (nearest !== null && !(apart < best)) continue;
    nearest = one;
    best = apart;
  }
  if (nearest === null) return;
  nearest.failure = { reason, detail };
  nearest.isCut = received !== null;
  nearest.isLost = received === null;
}

function unspokenOf(stored: Stored, n: number): Asked {
  return {
    ...bare,
    n,
    requestId: '',
    url: stored.url,
    method: '',
    type: '',
    status: stored.status,
    askedAt: '',
    stored,
  };
}

const plain = (url: string) => url.replace(/#.*$/s, '');
