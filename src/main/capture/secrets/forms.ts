import { createHash } from 'node:crypto';

/** Shorter pieces of base64 are met by chance. */
const LEAST_OF_BASE64 = 6;
/** Shorter forms are looked for nowhere. */
export const LEAST_OF_ANY = 4;

/** The ways in which a secret may be written in words: as it is, in addresses, forms, JSON, HTML, mail, hexadecimal, base64 at any of three offsets, and as its bare hash. */
export function formsOf(secret: string): readonly string[] {
  const all = readings(secret).flatMap((one) => [
    ...written(one),
    ...inBase64(Buffer.from(one)),
    ...inBase64(Buffer.from(one, 'utf16le')),
  ]);
  return [...new Set(all)].filter((one) => one.length >= LEAST_OF_ANY);
}

/** The same in bytes, with the ways in which only bytes are written. */
export function byteFormsOf(secret: string): readonly Buffer[] {
  const only = readings(secret).flatMap((one) => {
    const wide = Buffer.from(one, 'utf16le');
    return [Buffer.from(one, 'latin1'), wide, Buffer.from(wide).swap16()];
  });
  return [...formsOf(secret).map((form) => Buffer.from(form)), ...only];
}

/** A value that is written as in an address means another one too. */
function readings(secret: string): readonly string[] {
  const decoded = decodedAddress(secret);
  return decoded === null || decoded === secret ? [secret] : [secret, decoded];
}

function written(secret: string): readonly string[] {
  const inUrl = encodeURIComponent(secret.toWellFormed());
  const strict = inUrl.replaceAll(/[!'()*~._-]/g, percent);
  const json = JSON.stringify(secret).slice(1, -1);
  const hash = createHash('sha256').update(secret).digest();
  const hex = Buffer.from(secret).toString('hex');
  return [
    secret,
    ...[inUrl, strict].flatMap((one) => [
      one,
      one.replaceAll('%20', '+'),
      one.replaceAll(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
      encodeURIComponent(one),
    ]),
    encodeURI(secret.toWellFormed()),
    json,
    json.replaceAll('/', String.raw`\/`),
    JSON.stringify(json).slice(1, -1),
    secret.replaceAll(/[^\x20-\x7e]|[<>&'"]/g, unicode),
    ...inHtml(secret),
    quotedPrintable(secret),
    hex,
    hex.toUpperCase(),
    hash.toString('hex'),
    hash.toString('hex').toUpperCase(),
    hash.toString('base64').replace(/=+$/, ''),
    hash.toString('base64url'),
  ];
}

const percent = (one: string) => `%${one.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
const unicode = (one: string) => String.raw`\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`;

function inHtml(secret: string): readonly string[] {
  const text = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const attribute = text.replaceAll('"', '&quot;');
  return [
    text,
    attribute,
    attribute.replaceAll("'", '&#39;'),
    attribute.replaceAll("'", '&#x27;'),
    text.replaceAll('"', '&#34;').replaceAll("'", '&#39;'),
  ];
}

/** RFC 2045 section 6.7, without the breaks of lines. */
function quotedPrintable(secret: string): string {
  return [...Buffer.from(secret)]
    .map((byte) =>
      byte >= 33 && byte <= 126 && byte !== 61
        ? String.fromCharCode(byte)
        : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .join('');
}

function inBase64(bytes: Buffer): readonly string[] {
  return [0, 1, 2].flatMap((offset) => {
    const padded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    // Characters that also carry bits of what stands before or after the secret are not compared.
    const own = padded.slice(Math.ceil((offset * 4) / 3), Math.floor(((offset + bytes.length) * 8) / 6));
    if (own.length < LEAST_OF_BASE64) return [];
    return [own, own.replaceAll('+', '-').replaceAll('/', '_'), encodeURIComponent(own)];
  });
}

function decodedAddress(secret: string): string | null {
  try {
    return decodeURIComponent(secret);
  } catch {
    return null;
  }
}
