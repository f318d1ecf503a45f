import { crc32 } from 'node:zlib';

/** One entry of a ZIP, with every field that a tampering test may want to set against the rest. */
export interface ZipPart {
  readonly name: string;
  /** The bytes as they are stored in the archive. */
  readonly packed: Uint8Array;
  readonly method?: number;
  readonly bytes?: number;
  readonly crc?: number;
  readonly flags?: number;
  readonly modified?: number;
  readonly madeBy?: number;
  readonly needed?: number;
  readonly external?: number;
  readonly internal?: number;
  readonly centralExtra?: Uint8Array;
  readonly localExtra?: Uint8Array;
  readonly comment?: Uint8Array;
  readonly localName?: string;
  readonly local?: Partial<LocalFields>;
  readonly descriptor?: Uint8Array;
  /** Bytes between this entry and the next. */
  readonly gap?: Uint8Array;
}

export interface LocalFields {
  readonly needed: number;
  readonly flags: number;
  readonly method: number;
  readonly modified: number;
  readonly crc: number;
  readonly packed: number;
  readonly bytes: number;
}

export interface ZipFrame {
  readonly comment?: Uint8Array;
  readonly before?: Uint8Array;
  readonly after?: Uint8Array;
  /** Forces the ZIP64 end records, which a small archive does not need. */
  readonly zip64?: boolean;
  readonly entriesStated?: number;
}

const none = new Uint8Array();

/** Packs a ZIP from raw parts: exactly what is asked for, right or wrong. */
export function buildZip(parts: readonly ZipPart[], frame: ZipFrame = {}): Uint8Array {
  const before = frame.before ?? none;
  const chunks: Uint8Array[] = [before];
  const directory: Uint8Array[] = [];
  let at = before.length;
  for (const part of parts) {
    const fields = fieldsOf(part);
    const local = localHeader(part, fields);
    const pieces = [local, part.packed, part.descriptor ?? none, part.gap ?? none];
    directory.push(centralHeader(part, fields, at));
    chunks.push(...pieces);
    at += lengthOf(pieces);
  }
  const central = lengthOf(directory);
  chunks.push(...directory);
  if (frame.zip64 === true) chunks.push(end64(parts.length, central, at));
  chunks.push(
    end(frame.entriesStated ?? parts.length, central, at, frame.zip64 === true, frame.comment ?? none),
  );
  chunks.push(frame.after ?? none);
  return new Uint8Array(Buffer.concat(chunks));
}

function fieldsOf(part: ZipPart): LocalFields {
  return {
    needed: part.needed ?? 10,
    flags: part.flags ?? 0,
    method: part.method ?? 0,
    modified: part.modified ?? 0x00210000,
    crc: part.crc ?? crc32(part.packed),
    packed: part.packed.length,
    bytes: part.bytes ?? part.packed.length,
  };
}

function localHeader(part: ZipPart, central: LocalFields): Uint8Array {
  const fields = { ...central, ...part.local };
  const name = Buffer.from(part.localName ?? part.name);
  const extra = part.localExtra ?? none;
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(fields.needed, 4);
  header.writeUInt16LE(fields.flags, 6);
  header.writeUInt16LE(fields.method, 8);
  header.writeUInt32LE(fields.modified, 10);
  header.writeUInt32LE(fields.crc, 14);
  header.writeUInt32LE(fields.packed, 18);
  header.writeUInt32LE(fields.bytes, 22);
  header.writeUInt16LE(name.length, 26);
  header.writeUInt16LE(extra.length, 28);
  return Buffer.concat([header, name, extra]);
}

function centralHeader(part: ZipPart, fields: LocalFields, offset: number): Uint8Array {
  const name = Buffer.from(part.name);
  const extra = part.centralExtra ?? none;
  const comment = part.comment ?? none;
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(part.madeBy ?? 0x032d, 4);
  header.writeUInt16LE(fields.needed, 6);
  header.writeUInt16LE(fields.flags, 8);
  header.writeUInt16LE(fields.method, 10);
  header.writeUInt32LE(fields.modified, 12);
  header.writeUInt32LE(fields.crc, 16);
  header.writeUInt32LE(fields.packed, 20);
  header.writeUInt32LE(fields.bytes, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt16LE(comment.length, 32);
  header.writeUInt16LE(part.internal ?? 0, 36);
  header.writeUInt32LE((part.external ?? 0o100644 << 16) >>> 0, 38);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, name, extra, comment]);
}

function end(
  entries: number,
  size: number,
  start: number,
  isLarge: boolean,
  comment: Uint8Array,
): Uint8Array {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(isLarge ? 0xffff : entries, 8);
  record.writeUInt16LE(isLarge ? 0xffff : entries, 10);
  record.writeUInt32LE(isLarge ? 0xffffffff : size, 12);
  record.writeUInt32LE(isLarge ? 0xffffffff : start, 16);
  record.writeUInt16LE(comment.length, 20);
  return Buffer.concat([record, comment]);
}

function end64(entries: number, size: number, start: number): Uint8Array {
  const record = Buffer.alloc(76);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(45, 12);
  record.writeUInt16LE(45, 14);
  record.writeBigUInt64LE(BigInt(entries), 24);
  record.writeBigUInt64LE(BigInt(entries), 32);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(start), 48);
  record.writeUInt32LE(0x07064b50, 56);
  record.writeBigUInt64LE(BigInt(start + size), 64);
  record.writeUInt32LE(1, 72);
  return record;
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0);
}
