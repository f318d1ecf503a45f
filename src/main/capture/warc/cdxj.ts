import type { Placed } from './record.ts';

/** One answer of the archive, for the index. */
export interface Indexed extends Placed {
  readonly url: string;
  readonly date: string;
  readonly mime: string;
  readonly status: number;
  readonly payload: string;
}

/** The index of a WARC file, CDXJ 0.1.0: one line an answer, sorted by the reversed name of the host and then by time. */
export function cdxj(entries: readonly Indexed[], filename: string): string {
  const lines = entries.map(({ url, date, mime, status, payload, offset, length, digest }) => {
    const about = {
      url,
      mime,
      status,
      digest: `sha256:${payload}`,
      length,
      offset,
      filename,
      recordDigest: `sha256:${digest}`,
    };
    return `${sortable(url)} ${date.replaceAll(/\D/g, '').slice(0, 14)} ${JSON.stringify(about)}\n`;
  });
  return lines.sort((left, right) => Buffer.compare(Buffer.from(left), Buffer.from(right))).join('');
}

/** An address as indexes sort it: the host from its end, a closing bracket, the path. */
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
  return `${host}${port === '' ? '' : `:${port}`})${pathname}${search}`.toLowerCase().replaceAll(' ', '%20');
}
