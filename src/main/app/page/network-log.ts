import type { Parsed } from '../../../shared/contract/index.ts';
import type { NetworkRow, PageLogStretch } from '../../../shared/contract/page-rows.ts';
import type { Asked } from './join-network.ts';
import type { NetworkIndex, PageIndex } from './page-index.ts';
import { WARC, type PageRecord } from './record.ts';
import { valueOf, withWarcRecord, type HeadFields } from './warc-record.ts';

type Question = Omit<Parsed<'page.log'>, 'item' | 'log'>;

/** A stretch of the list of requests. What stands only in the archive's heads is read for the rows that are shown. */
export async function networkStretch(
  record: PageRecord,
  index: PageIndex,
  { offset, limit, query, filter }: Question,
): Promise<PageLogStretch> {
  const { rows, unreadable } = await index.network(record);
  const sought = query.toLowerCase();
  const found = rows.filter((one) => {
    if (filter.type !== undefined && one.type !== filter.type) return false;
    if (filter.status !== undefined && statusOf(one) !== filter.status) return false;
    if (filter.stored !== undefined && storedOf(one) !== filter.stored) return false;
    if (filter.fromServiceWorker !== undefined && one.fromServiceWorker !== filter.fromServiceWorker)
      return false;
    return one.url.toLowerCase().includes(sought);
  });
  const shown: NetworkRow[] = [];
  for (const one of found.slice(offset, offset + limit)) shown.push(await rowOf(record, one));
  return { log: 'network', total: rows.length, matching: found.length, unreadable, rows: shown };
}

/** The request of that number, or null. */
export function askedOf({ rows }: NetworkIndex, n: number): Asked | null {
  return rows[n - 1] ?? null;
}

/** The first digit of a status, or `none`. */
export function statusOf({ status }: Asked): '1' | '2' | '3' | '4' | '5' | 'none' {
  const digit = String(status ?? '').at(0);
  return digit === '1' || digit === '2' || digit === '3' || digit === '4' || digit === '5' ? digit : 'none';
}

/** What became of a request. */
export function storedOf({ stored, isCut }: Asked): NetworkRow['stored'] {
  if (stored === null) return 'none';
  return isCut ? 'cut' : 'whole';
}

/** A request as it is shown, with what its record in the archive says. */
export async function rowOf(record: PageRecord, one: Asked): Promise<NetworkRow> {
  const { stored } = one;
  const head =
    stored === null || !record.has(WARC)
      ? null
      : await withWarcRecord(record.open(WARC), stored, ({ fields, http, bodyBytes }) =>
          Promise.resolve({ fields, http, bodyBytes }),
        );
  return shownRow(one, head);
}

/** The same from a head that was read already; null where there is none. */
export function shownRow(
  one: Asked,
  head: { readonly fields: HeadFields; readonly http: HeadFields; readonly bodyBytes: number } | null,
): NetworkRow {
  const { stored, n, requestId, url, method, type, status, fromServiceWorker, failure } = one;
  const warc = head?.fields ?? [];
  const end = one.endedAt ?? one.answeredAt;
  const took = end === null ? Number.NaN : Date.parse(end) - Date.parse(one.askedAt);
  return {
    n,
    requestId,
    url,
    method,
    type,
    status,
    mediaType: stored?.mime ?? null,
    fromServiceWorker,
    fromCache: one.isFromCache,
    // A record may say of itself that it was cut where no line does, as that of a stream without end.
    stored: valueOf(warc, 'warc-truncated') === null ? storedOf(one) : 'cut',
    failure,
    bytes: head?.bodyBytes ?? null,
    sha256: stored?.payload ?? null,
    address: valueOf(warc, 'warc-ip-address'),
    protocols: warc.filter(([name]) => name.toLowerCase() === 'warc-protocol').map(([, value]) => value),
    askedAt: one.askedAt,
    answeredAt: one.answeredAt,
    endedAt: one.endedAt,
    tookMs: Number.isNaN(took) ? null : took,
    record:
      stored === null
        ? null
        : {
            offset: stored.offset,
            length: stored.length,
            digest: stored.digest,
            id: valueOf(warc, 'warc-record-id')?.replace(/^<|>$/g, '') ?? null,
          },
  };
}
