import type { Withholding } from './withholding.ts';

/** A page that is saved as a message (RFC 2557), with marks where secrets stood in its parts, however these are coded. Null where a part that is no text holds one: it cannot be marked. */
export function withoutSecrets(mhtml: string, hide: Withholding): string | null {
  const [, head = '', rest = ''] = /^([\s\S]*?\r?\n)\r?\n([\s\S]*)$/.exec(mhtml) ?? [];
  const boundary = /boundary="?([^"\r\n;]+)"?/i.exec(head)?.[1];
  if (boundary === undefined) return hide.text(mhtml) === mhtml ? mhtml : null;
  const pieces = rest.split(`--${boundary}`);
  const kept: string[] = [];
  for (const [index, piece] of pieces.entries()) {
    const part = index === 0 || piece.startsWith('--') ? hide.text(piece) : partOf(piece, hide);
    if (part === null) return null;
    kept.push(part);
  }
  return `${headers(head, hide)}\r\n${kept.join(`--${boundary}`)}`;
}

function partOf(piece: string, hide: Withholding): string | null {
  const [, head = '', body = ''] = /^([\s\S]*?\r?\n)\r?\n([\s\S]*)$/.exec(piece) ?? [];
  const coding = /^content-transfer-encoding:\s*(\S+)/im.exec(head)?.[1]?.toLowerCase() ?? '';
  const top = `${headers(head, hide)}\r\n`;
  if (coding === 'quoted-printable') {
    const plain = decodeQuoted(body);
    const hidden = hide.bytes(plain);
    return top + (hidden === plain ? body : encodeQuoted(hidden));
  }
  if (coding === 'base64') return hide.holds(Buffer.from(body, 'base64')) ? null : top + body;
  return top + hide.text(body);
}

/** Long fields are folded (RFC 5322 section 2.2.3) and words in them may be coded (RFC 2047): both are undone where a secret stands in them. */
function headers(head: string, hide: Withholding): string {
  const unfolded = head.replaceAll(/\r?\n[ \t]+/g, ' ');
  const words = unfolded.replaceAll(/=\?utf-8\?Q\?([^?]*)\?=\s?/gi, (_all, coded: string) =>
    decodeQuoted(coded.replaceAll('_', '=20')).toString('utf8'),
  );
  const hidden = hide.text(words);
  return hidden === words ? hide.text(head) : hidden;
}

/** RFC 2045 section 6.7. */
function decodeQuoted(body: string): Buffer {
  const joined = body.replaceAll(/=[ \t]*\r?\n/g, '');
  const parts: Buffer[] = [];
  let done = 0;
  for (const match of joined.matchAll(/=([0-9A-Fa-f]{2})/g)) {
    parts.push(Buffer.from(joined.slice(done, match.index)), Buffer.from(match[1] ?? '', 'hex'));
    done = match.index + 3;
  }
  return Buffer.concat([...parts, Buffer.from(joined.slice(done))]);
}

const LINE = 72;

function encodeQuoted(bytes: Buffer): string {
  let line = '';
  let out = '';
  for (const byte of bytes) {
    if (byte === 13) continue;
    if (byte === 10) {
      out += `${line}\r\n`;
      line = '';
      continue;
    }
    const isPlain = byte >= 32 && byte <= 126 && byte !== 61;
    const one = isPlain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    if (line.length + one.length > LINE) {
      out += `${line}=\r\n`;
      line = '';
    }
    line += one;
  }
  // A space at the end of a line would be lost.
  return (out + line).replaceAll(/ (?=\r\n)/g, '=20');
}
