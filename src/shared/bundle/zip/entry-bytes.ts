import { EntryError } from '../file-source.ts';
import type { RandomAccess } from '../random-access.ts';
import type { Crc32 } from './crc32.ts';
import { STORED, type PlacedEntry } from './entry.ts';

/** What reading entries needs from the platform. */
export interface ZipTools {
  readonly crc32: Crc32;
  /**
   * Inflates one raw deflate stream (RFC 1951). Rejects with EntryError `AMBIGUOUS_ZIP` where the stream is damaged, cut off, or followed by
   * further bytes; hands on what its source throws. It may yield large pieces, but never much more than it was given to begin with.
   */
  inflateRaw(packed: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
}

const PIECE = 256 * 1024;

/**
 * The content of an entry, held to the size and checksum that the archive declares: SIZE_LIMIT_EXCEEDED as soon as there is more,
 * AMBIGUOUS_ZIP at the end for less or for another CRC.
 */
export async function* readEntryBytes(
  access: RandomAccess,
  entry: PlacedEntry,
  tools: ZipTools,
): AsyncGenerator<Uint8Array, void, undefined> {
  const packed = packedBytes(access, entry);
  let crc = 0;
  let length = 0;
  for await (const piece of entry.method === STORED ? packed : tools.inflateRaw(packed)) {
    length += piece.length;
    if (length > entry.bytes) {
      throw new EntryError(
        'SIZE_LIMIT_EXCEEDED',
        'An entry of the ZIP file unpacks to more than it declares.',
      );
    }
    crc = tools.crc32(piece, crc);
    yield piece;
  }
  if (length !== entry.bytes || crc !== entry.crc) {
    throw new EntryError(
      'AMBIGUOUS_ZIP',
      'An entry of the ZIP file has not the size or the checksum that it declares.',
    );
  }
}

async function* packedBytes(
  access: RandomAccess,
  entry: PlacedEntry,
): AsyncGenerator<Uint8Array, void, undefined> {
  const end = entry.start + entry.packed;
  for (let at = entry.start; at < end; at += PIECE) yield access.read(at, Math.min(at + PIECE, end));
}
