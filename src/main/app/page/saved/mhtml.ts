import { decodeBase64 } from '../../../chats/email/base64.ts';
import { headEnd, headFields } from '../../../chats/email/head.ts';
import { decodeQuotedPrintable } from '../../../chats/email/quoted-printable.ts';

/** One resource of a saved page. */
export interface SavedPart {
  /** Lower case, without parameters. */
  readonly mediaType: string;
  /** The whole field, with its parameters. */
  readonly contentType: string;
  readonly location: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A saved page: its own document first, and everything that it can name. */
export interface SavedArchive {
  readonly main: SavedPart | null;
  /** The part of an address, or of `cid:…`; undefined where the saved page holds none. */
  find(address: string): SavedPart | undefined;
}

/** More parts than these are of no page that a browser showed. */
const MOST_PARTS = 50_000;

/** Reads MHTML (RFC 2557) as browsers write it: one multipart/related whose first part is the page. What is none of it has no parts. */
export function readMhtml(bytes: Uint8Array): SavedArchive {
  const end = headEnd(bytes);
  const type = end === null ? '' : (headFields(bytes.subarray(0, end)).get('content-type') ?? '');
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(type);
  const places = new Map<string, SavedPart>();
  let main: SavedPart | null = null;
  for (const stretch of partsBetween(bytes, boundary?.[1] ?? boundary?.[2] ?? '')) {
    const { part, id } = partOf(stretch);
    main ??= part;
    for (const name of [keyOf(part.location), id === '' ? '' : `cid:${id}`])
      if (name !== '' && !places.has(name)) places.set(name, part);
  }
  return { main, find: (address) => places.get(keyOf(address)) };
}

const keyOf = (address: string) => (address.startsWith('cid:') ? address : address.replace(/#.*$/s, ''));

function* partsBetween(bytes: Uint8Array, boundary: string): Generator<Uint8Array> {
  if (boundary === '') return;
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const mark = Buffer.from(`--${boundary}`, 'latin1');
  let start = -1;
  let count = 0;
  for (let at = whole.indexOf(mark); at >= 0; at = whole.indexOf(mark, at + mark.length)) {
    // A boundary stands at the beginning of a line.
    if (at > 0 && whole[at - 1] !== 0x0a) continue;
    if (start >= 0) {
      yield whole.subarray(start, Math.max(start, at - (whole[at - 2] === 0x0d ? 2 : 1)));
      if (++count >= MOST_PARTS) return;
    }
    const lineEnd = whole.indexOf(0x0a, at);
    if (lineEnd < 0 || whole.toString('latin1', at + mark.length, at + mark.length + 2) === '--') return;
    start = lineEnd + 1;
  }
  // The last mark is missing: what there is of the last part is shown.
  if (start >= 0) yield whole.subarray(start);
}

function partOf(stretch: Uint8Array): { readonly part: SavedPart; readonly id: string } {
  const end = headEnd(stretch) ?? stretch.length;
  const fields = headFields(stretch.subarray(0, end));
  const contentType = fields.get('content-type') ?? 'text/html';
  return {
    part: {
      contentType,
      mediaType: contentType.split(';')[0]?.trim().toLowerCase() ?? '',
      location: fields.get('content-location') ?? '',
      bytes: decoded(stretch.subarray(end), fields.get('content-transfer-encoding') ?? ''),
    },
    id: (fields.get('content-id') ?? '').replace(/^<|>$/g, ''),
  };
}

function decoded(body: Uint8Array, coding: string): Uint8Array<ArrayBuffer> {
  switch (coding.trim().toLowerCase()) {
    case 'quoted-printable':
      return decodeQuotedPrintable(body);
    case 'base64':
      return decodeBase64(body);
    default:
      return Uint8Array.from(body);
  }
}
