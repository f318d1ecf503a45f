import { EntryError, VerifyError } from '../bundle/file-source.ts';
import { accessBytes, type RandomAccess } from '../bundle/random-access.ts';
import { readArchive } from '../bundle/zip/archive.ts';
import type { Crc32 } from '../bundle/zip/crc32.ts';
import { STORED, type PlacedEntry } from '../bundle/zip/entry.ts';
import { readEntryBytes, type ZipTools } from '../bundle/zip/entry-bytes.ts';
import { CodedError } from '../model/error.ts';

/**
 * Why the record of a page cannot be read. `NOT_A_RECORD`: no WACZ of Holdfast · `RECORD_DAMAGED`: a file of it is absent, cut off or not what it
 * should be · `RECORD_TOO_LARGE`: a file is larger than any capture writes. The message names no path.
 */
export class PageRecordError extends CodedError<'NOT_A_RECORD' | 'RECORD_DAMAGED' | 'RECORD_TOO_LARGE'> {}

/** The files of a WACZ. Every byte is in an attacker's hands. */
export interface WaczFiles {
  readonly names: readonly string[];
  /** How large a file says it is; null where there is none of that name. */
  bytesOf(name: string): number | null;
  /** A whole file of at most `most` bytes. Rejects with PageRecordError. */
  read(name: string, most: number): Promise<Uint8Array>;
  /** A file to be read from anywhere; WACZ 1.1.1 stores the archive without compression for that. Rejects with PageRecordError. */
  open(name: string): RandomAccess;
}

/** More files than this are in no capture. */
const MOST_FILES = 20_000;

/** Opens a WACZ: a ZIP whose files are stored as they are. Rejects with PageRecordError. */
export async function openWacz(access: RandomAccess, crc32: Crc32): Promise<WaczFiles> {
  const { entries } = await readArchive(access, () => undefined).catch((cause: unknown) => {
    if (!(cause instanceof VerifyError)) throw cause;
    throw new PageRecordError('NOT_A_RECORD', 'this is no captured page: it is not a WACZ file', { cause });
  });
  if (entries.length > MOST_FILES)
    throw new PageRecordError('RECORD_TOO_LARGE', 'this WACZ file holds more files than any capture writes');
  const places = new Map<string, PlacedEntry>();
  for (const { name, kind, placed } of entries)
    if (kind === 'file' && placed?.method === STORED) places.set(name, placed);
  const find = (name: string): PlacedEntry => {
    const place = places.get(name);
    if (place === undefined)
      throw new PageRecordError('RECORD_DAMAGED', 'a file that every capture has is not in this WACZ file');
    return place;
  };
  const tools: ZipTools = { crc32, inflateRaw: refuseInflating };
  return {
    names: [...places.keys()],
    bytesOf: (name) => places.get(name)?.bytes ?? null,
    async read(name, most) {
      const place = find(name);
      if (place.bytes > most)
        throw new PageRecordError(
          'RECORD_TOO_LARGE',
          'a file of this WACZ is larger than any capture writes',
        );
      const whole = new Uint8Array(place.bytes);
      let at = 0;
      try {
        for await (const piece of readEntryBytes(access, place, tools)) {
          whole.set(piece, at);
          at += piece.length;
        }
      } catch (cause) {
        if (!(cause instanceof EntryError || cause instanceof RangeError)) throw cause;
        throw new PageRecordError('RECORD_DAMAGED', 'a file of this WACZ is damaged', { cause });
      }
      return whole;
    },
    open(name) {
      const { start, bytes } = find(name);
      if (start + bytes > access.size) return accessBytes(new Uint8Array());
      return { size: bytes, read: (from, to) => access.read(start + from, start + to) };
    },
  };
}

function refuseInflating(): AsyncIterable<Uint8Array> {
  throw new VerifyError('NOT_A_BUNDLE', 'a file of a WACZ is stored as it is');
}
