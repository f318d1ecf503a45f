import type { Placed } from './record.ts';

/** One answer of the archive, for the index. */
export interface Indexed extends Placed {
  readonly url: string;
  readonly date: string;
  readonly mime: string;
  readonly status: number;
  readonly payload: string;
  readonly method: string;
  /** The body of a request that was no GET, as indexes write it; null where it has none that they could. */
  readonly requestBody: string | null;
}

/** The index of a WARC file, CDXJ 0.1.0: one line an answer, sorted by the reversed name of the host and then by time. */
export function cdxj(entries: readonly Indexed[], filename: string): string {
  const lines = entries.map(
    ({ url, date, mime, status, payload, method, requestBody, offset, length, digest }) => {
      const about = {
        url,
        mime,
        status,
        digest: `sha256:${payload}`,
        length,
        offset,
        filename,
        recordDigest: `sha256:${digest}`,
        ...(method === 'GET' ? {} : { method }),
        ...(requestBody === null ? {} : { requestBody }),
      };
      return `${sortable(keyOf(url, method, requestBody))} ${date.replaceAll(/\D/g, '').slice(0, 14)} ${JSON.stringify(about)}\n`;
    },
  );
  return lines.sort((left, right) => Buffer.compare(Buffer.from(left), Buffer.from(right))).join('');
}

/** Answers to other methods than GET are found under an address that names the method and the body, as other readers of WARC ask for them. */
function keyOf(url: string, method: string, requestBody: string | null): string {
  if (method === 'GET') return url;
  return `${url}${url.includes('?') ? '&' : '?'}__wb_method=${method}&${requestBody ?? ''}`;
}

/** An address as indexes sort it: the host from its end, a closing bracket, the path, the query in order. */
function sortable(url: string): string {
  const { hostname, port, pathname, search } = new URL(url);
  const isNumber = /^[\d.]+$/.test(hostname) || hostname.startsWith('[');
  const host = isNumber
    ? hostname
    : hostname
        .replace(/^www\d*\./, '')
        .split('.')
        .toReversed()
        .join(',');
  const query = search === '' ? '' : `?${search.slice(1).split('&').toSorted().join('&')}`;
  return `${host}${port === '' ? '' : `:${port}`})${pathname}${query}`.toLowerCase().replaceAll(' ', '%20');
}
