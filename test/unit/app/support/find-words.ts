import { gunzipSync, inflateRawSync } from 'node:zlib';

/**
 * Where a text stands in a file, whatever it is wrapped in: plain in any case, as UTF-16, in hex, in base64 at any offset, as HTML or JSON
 * escapes, and all of that inside deflated or gzipped parts. Answers with the ways in which it was found.
 */
export function findWord(bytes: Uint8Array, word: string): readonly string[] {
  const found = new Set<string>();
  for (const [where, part] of partsOf(Buffer.from(bytes), 'file', 0)) {
    for (const [how, needle] of needlesOf(word)) {
      if (part.includes(needle)) found.add(`${where}: ${how}`);
    }
    const lower = part.toString('utf8').toLowerCase();
    if (lower.includes(word.toLowerCase())) found.add(`${where}: in another case`);
    if (lower.normalize('NFD').includes(word.toLowerCase().normalize('NFD')))
      found.add(`${where}: decomposed`);
  }
  return [...found];
}

/** The same for raw bytes, such as a digest: plain, hex and base64. */
export function findBytes(bytes: Uint8Array, wanted: Uint8Array): readonly string[] {
  const found = new Set<string>();
  for (const [where, part] of partsOf(Buffer.from(bytes), 'file', 0)) {
    for (const [how, needle] of encodingsOf(Buffer.from(wanted)))
      if (part.includes(needle)) found.add(`${where}: ${how}`);
    if (part.toString('latin1').toLowerCase().includes(Buffer.from(wanted).toString('hex')))
      found.add(`${where}: hex`);
  }
  return [...found];
}

function* needlesOf(word: string): Generator<readonly [string, Buffer]> {
  const utf8 = Buffer.from(word, 'utf8');
  yield* encodingsOf(utf8);
  yield ['utf-16le', Buffer.from(word, 'utf16le')];
  yield ['utf-16be', Buffer.from(word, 'utf16le').swap16()];
  const codes = Array.from(word, (sign) => sign.codePointAt(0) ?? 0);
  yield ['html escapes', Buffer.from(codes.map((code) => `&#${String(code)};`).join(''))];
  yield [
    'json escapes',
    Buffer.from(codes.map((code) => `\\u${code.toString(16).padStart(4, '0')}`).join('')),
  ];
  yield ['percent escapes', Buffer.from(encodeURIComponent(word))];
}

function* encodingsOf(plain: Buffer): Generator<readonly [string, Buffer]> {
  yield ['plain', plain];
  yield ['hex', Buffer.from(plain.toString('hex'))];
  // The letters in the middle are the same whatever stands around; those at either end are not.
  for (const shift of [0, 1, 2]) {
    const padded = Buffer.concat([Buffer.alloc(shift), plain])
      .toString('base64')
      .replace(/=+$/, '');
    const inner = padded.slice(shift === 0 ? 0 : shift + 1, -1);
    if (inner.length >= 6) yield [`base64 at ${String(shift)}`, Buffer.from(inner)];
  }
}

/** The file itself, and everything in it that unpacks, down to four levels. */
function* partsOf(bytes: Buffer, where: string, depth: number): Generator<readonly [string, Buffer]> {
  yield [where, bytes];
  if (depth >= 4) return;
  for (let at = bytes.indexOf('PK\u0003\u0004'); at >= 0; at = bytes.indexOf('PK\u0003\u0004', at + 4)) {
    if (at + 30 > bytes.length || bytes.readUInt16LE(at + 8) !== 8) continue;
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    yield* unpacked(() => inflateRawSync(bytes.subarray(start)), `${where}/deflated`, depth);
  }
  for (let at = bytes.indexOf('\u001f\u008b\b', 0, 'latin1'); at >= 0;) {
    const start = at;
    yield* unpacked(() => gunzipSync(bytes.subarray(start)), `${where}/gzipped`, depth);
    at = bytes.indexOf('\u001f\u008b\b', at + 3, 'latin1');
  }
  for (const [run] of bytes.toString('latin1').matchAll(/[A-Za-z0-9+/]{64,}={0,2}/g))
    yield [`${where}/base64 run`, Buffer.from(run, 'base64')];
}

function* unpacked(unpack: () => Buffer, where: string, depth: number): Generator<readonly [string, Buffer]> {
  let part: Buffer;
  try {
    part = unpack();
  } catch {
    return;
  }
  yield* partsOf(part, where, depth + 1);
}
