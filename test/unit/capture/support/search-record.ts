import { createHash } from 'node:crypto';
import { gunzipSync, inflateSync } from 'node:zlib';
import { zipEntries } from './read-zip.ts';

/** A piece of a record, unpacked as far as it goes. */
interface Piece {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Where any of `secrets` stands in files of a record: as it is or coded, also in members of ZIP and gzip, streams of PDF and parts of MIME. */
export function leaksIn(files: ReadonlyMap<string, Buffer>, secrets: readonly string[]): readonly string[] {
  const sought = secrets.flatMap((secret) => codings(secret).map(([how, bytes]) => ({ secret, how, bytes })));
  const found = new Set<string>();
  for (const piece of [...files].flatMap(([name, bytes]) => unpack({ name, bytes })))
    for (const { secret, how, bytes } of sought)
      if (piece.bytes.includes(bytes)) found.add(`${piece.name}: ${secret} ${how}`);
  return [...found];
}

function codings(secret: string): readonly (readonly [string, Buffer])[] {
  const plain = Buffer.from(secret);
  const base64 = [0, 1, 2].map((offset) => {
    const all = Buffer.concat([Buffer.alloc(offset), plain]).toString('base64');
    return [`base64+${String(offset)}`, Buffer.from(all.slice(offset === 0 ? 0 : offset + 1, -4))] as const;
  });
  const hash = createHash('sha256').update(secret).digest();
  return [
    ['as it is', plain],
    ['in addresses', Buffer.from(encodeURIComponent(secret))],
    ['in hexadecimal', Buffer.from(plain.toString('hex'))],
    ['in UTF-16', Buffer.from(secret, 'utf16le')],
    ['hashed', Buffer.from(hash.toString('hex'))],
    ['hashed in base64', Buffer.from(hash.toString('base64').slice(0, 40))],
    ...base64,
  ];
}

function unpack(piece: Piece): readonly Piece[] {
  const { name, bytes } = piece;
  const inner = (part: string, content: Buffer) => unpack({ name: `${name} > ${part}`, bytes: content });
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004')
    return [piece, ...[...zipEntries(bytes)].flatMap(([part, content]) => inner(part, content))];
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return [piece, ...inner('gzip', gunzipSync(bytes))];
  if (bytes.subarray(0, 5).toString() === '%PDF-')
    return [piece, ...streams(bytes).flatMap((one) => inner('stream', one))];
  if (name.endsWith('.mhtml'))
    return [piece, ...parts(bytes.toString('latin1')).flatMap((one) => inner('part', one))];
  return [piece];
}

function streams(pdf: Buffer): readonly Buffer[] {
  return pdf
    .toString('latin1')
    .split(/stream\r?\n/)
    .flatMap((one) => {
      try {
        return [inflateSync(Buffer.from(one.split('endstream')[0] ?? '', 'latin1'))];
      } catch {
        return [];
      }
    });
}

function parts(mhtml: string): readonly Buffer[] {
  const joined = mhtml
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  const coded = [
    ...mhtml.matchAll(/Content-Transfer-Encoding: base64[\s\S]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/g),
  ].map(([, one = '']) => Buffer.from(one, 'base64'));
  return [Buffer.from(joined, 'latin1'), ...coded];
}
