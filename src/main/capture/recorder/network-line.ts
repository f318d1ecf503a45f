import type { Exchange } from './exchange.ts';
import type { Line } from './log-lines.ts';

/** A line of `network.jsonl`: what happened to a request, now. */
export function lineOf(event: string, one: Exchange, more: object): Line {
  const { requestId, url, method, type } = one;
  const fromServiceWorker = one.answer?.fromServiceWorker ?? false;
  const status = one.answer?.status ?? null;
  return {
    at: new Date().toISOString(),
    event,
    requestId,
    url,
    method,
    status,
    type,
    fromServiceWorker,
    ...more,
  };
}
