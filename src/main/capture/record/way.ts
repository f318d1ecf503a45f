import type { OwnHop } from '../page/hops.ts';
import type { Exchange } from '../recorder/exchange.ts';
import { fieldOf } from '../recorder/exchange.ts';
import { isRedirect } from '../warc/archive.ts';

/** One step on the way to the page; `status` is null where the page itself, and no server, led on. */
export interface Hop {
  readonly url: string;
  readonly status: number | null;
  readonly location: string;
  readonly at: string;
  readonly kind?: string;
}

/** The answer that is the page, and the hops before it. */
export interface Way {
  readonly redirects: readonly Hop[];
  readonly main: Exchange | null;
}

/** Follows the documents of the page's own frame from the address that was asked for; `documents` are those of the session of the page. */
export function wayOf(exchanges: readonly Exchange[], ownHops: readonly OwnHop[], finalUrl: string): Way {
  const plain = (url: string) => url.replace(/#.*$/s, '');
  const documents = exchanges.filter(({ type }) => type === 'Document');
  const first = documents[0]?.requestId;
  const starts = new Set(ownHops.map(({ location }) => plain(location)));
  const ids = new Set(
    documents
      .filter((one) => one.requestId === first || starts.has(plain(one.url)))
      .map(({ requestId }) => requestId),
  );
  const own = documents.filter(({ requestId }) => ids.has(requestId));
  const served = own.filter(isRedirect).map((one): Hop => ({
    url: one.url,
    status: one.answer?.status ?? null,
    location: fieldOf(one.answer?.fields ?? [], 'location') ?? '',
    at: one.startedAt,
  }));
  const moved = ownHops.map(({ url, location, kind, at }): Hop => ({
    url,
    status: null,
    location,
    at,
    kind,
  }));
  const redirects = [...served, ...moved].sort((left, right) => left.at.localeCompare(right.at));
  const arrived = own.filter((one) => !isRedirect(one));
  const final = arrived.filter((one) => plain(one.url) === plain(finalUrl));
  // A page that wanted to load itself again is what was answered, and not what was denied to it.
  const main = final.findLast(({ answer }) => answer !== null) ?? final.at(-1) ?? arrived.at(-1) ?? null;
  return { redirects, main };
}
