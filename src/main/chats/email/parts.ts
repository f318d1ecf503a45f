import { headEnd, headFields } from './head.ts';

const LF = 0x0a;
/** Deeper nesting than this is made on purpose; what lies below is one part. */
const DEPTH = 30;
const PARTS = 10_000;

/** A part of a message that holds no others: its place in the message's bytes, without the line end that belongs to the boundary. */
export interface MailPart {
  readonly type: string;
  readonly disposition: string;
  readonly encoding: string;
  readonly start: number;
  readonly end: number;
}

/** The leaves of a message's tree of parts (RFC 2046, section 5.1), in their order. */
export function mailParts(bytes: Uint8Array): MailPart[] {
  const leaves: MailPart[] = [];
  walk(bytes, 0, bytes.length, 'text/plain', 0, leaves);
  return leaves;
}

function walk(
  bytes: Uint8Array,
  start: number,
  end: number,
  usual: string,
  depth: number,
  leaves: MailPart[],
): void {
  if (leaves.length >= PARTS) return;
  const own = bytes.subarray(start, end);
  const headLength = headEnd(own) ?? own.length;
  const fields = headFields(own.subarray(0, headLength));
  const contentType = fields.get('content-type') ?? usual;
  const type = (contentType.split(';')[0] ?? '').trim().toLowerCase();
  const boundary = /\bboundary\s*=\s*(?:"([^"]*)"|([^\s;]+))/iu.exec(contentType);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (type.startsWith('multipart/') && mark !== undefined && mark !== '' && depth < DEPTH) {
    const inner = type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
    for (const part of between(bytes, start + headLength, end, mark)) {
      walk(bytes, part.start, part.end, inner, depth + 1, leaves);
    }
    return;
  }
  leaves.push({
    type,
    disposition: (fields.get('content-disposition') ?? '').split(';')[0]?.trim().toLowerCase() ?? '',
    encoding: (fields.get('content-transfer-encoding') ?? '').trim().toLowerCase(),
    start: start + headLength,
    end,
  });
}

function between(
  bytes: Uint8Array,
  from: number,
  end: number,
  mark: string,
): { readonly start: number; readonly end: number }[] {
  const delimiter = new TextEncoder().encode(`--${mark}`);
  const parts: { start: number; end: number }[] = [];
  let open: number | null = null;
  for (let at = from; at < end;) {
    const found = bytes.indexOf(LF, at);
    const lineEnd = found < 0 || found >= end ? end : found + 1;
    const kind = delimits(bytes, at, lineEnd, delimiter);
    if (kind !== 'no') {
      if (open !== null) parts.push({ start: open, end: Math.max(open, lineStartBefore(bytes, at)) });
      open = kind === 'part' ? lineEnd : null;
      if (kind === 'last') return parts;
    }
    at = lineEnd;
  }
  if (open !== null) parts.push({ start: open, end });
  return parts;
}

function delimits(
  bytes: Uint8Array,
  from: number,
  to: number,
  delimiter: Uint8Array,
): 'no' | 'part' | 'last' {
  if (to - from < delimiter.length || bytes[from] !== 0x2d) return 'no';
  for (let at = 0; at < delimiter.length; at += 1) if (bytes[from + at] !== delimiter[at]) return 'no';
  let rest = from + delimiter.length;
  const last = bytes[rest] === 0x2d && bytes[rest + 1] === 0x2d;
  if (last) rest += 2;
  while (rest < to) {
    const byte = bytes[rest] ?? 0;
    if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0d && byte !== LF) return 'no';
    rest += 1;
  }
  return last ? 'last' : 'part';
}

/** The line end before a boundary belongs to the boundary. */
function lineStartBefore(bytes: Uint8Array, at: number): number {
  if (bytes[at - 1] !== LF) return at;
  return bytes[at - 2] === 0x0d ? at - 2 : at - 1;
}
