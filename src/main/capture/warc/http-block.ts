import { announcedLength, fieldOf, type Exchange, type Fields } from '../recorder/exchange.ts';

/** Prefix of fields that no longer fit the body as it is stored, as other writers of WARC use it. */
const ORIGINAL = 'x-orig-';

/**
 * The head of an answer as it is stored. Bodies are stored decoded, so what speaks of their encoding or of another length stands under another name.
 * A status line says HTTP/1.1 also where the protocol was another one, as WARC readers expect; `WARC-Protocol` says which it was.
 */
export function answerHead(exchange: Exchange, fields: Fields, bodyBytes: number): Buffer {
  const { answer, headerBlock } = exchange;
  const given = headerBlock?.split(/\r?\n/)[0] ?? '';
  const line = given.startsWith('HTTP/1.')
    ? given
    : `HTTP/1.1 ${String(answer?.status ?? 0)} ${answer?.statusText ?? ''}`;
  const announced = announcedLength(exchange);
  const renamed = fields.map(([name, value]): readonly [string, string] => {
    const lower = name.toLowerCase();
    const isCoding = lower === 'content-encoding' || lower === 'transfer-encoding';
    const isOtherLength = lower === 'content-length' && announced !== bodyBytes;
    return isCoding || isOtherLength ? [ORIGINAL + lower, value] : [name, value];
  });
  return head(line, renamed, isLatin(exchange) ? 'latin1' : 'utf8');
}

/** The head of a request, with the path as it was asked for. */
export function requestHead(exchange: Exchange, fields: Fields, url: string): Buffer {
  const { host = '', pathname = '/', search = '' } = URL.parse(url) ?? {};
  const plain = fields.filter(([name]) => !name.startsWith(':'));
  const named = fieldOf(plain, 'host') === null ? [['Host', host] as const, ...plain] : plain;
  return head(`${exchange.method} ${pathname}${search} HTTP/1.1`, named, 'utf8');
}

/** Over HTTP/1 the browser gives the raw block except where it holds bytes that are no UTF-8: it has read those as Latin-1. */
function isLatin({ answer, headerBlock }: Exchange): boolean {
  return headerBlock === null && answer?.protocol.startsWith('http/1') === true;
}

function head(line: string, fields: Fields, coding: 'latin1' | 'utf8'): Buffer {
  const lines = [line, ...fields.map(([name, value]) => `${name}: ${value}`)];
  const text = lines.map((one) => `${one.replaceAll(/[\r\n\0]+/g, ' ')}\r\n`).join('');
  const fits = coding === 'latin1' && Buffer.from(text, 'latin1').toString('latin1') === text;
  return Buffer.from(`${text}\r\n`, fits ? 'latin1' : 'utf8');
}
