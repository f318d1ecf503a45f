import { EntryError, type FileSource } from '../bundle/file-source.ts';
import { crc32 } from '../bundle/zip/crc32.ts';
import { STORED, type PlacedEntry } from '../bundle/zip/entry.ts';
import { createZipSource } from '../bundle/zip/zip-source.ts';
import { accessBlob } from './blob-access.ts';
import { readThrough, type BlobLike } from './blob.ts';
import { digestFile, type FileReading } from './digest.ts';
import { inflateRaw } from './inflate.ts';

/** Smaller files are read faster from the stretch of memory that holds their neighbours too. In bytes. */
const LARGE = 1024 * 1024;

/** A bundle's ZIP file in a browser. `onBytes` is told of all content that is read, as it comes. */
export function createBlobZipSource(blob: BlobLike, onBytes: (count: number) => void): FileSource {
  const zip = createZipSource(accessBlob(blob), { crc32, inflateRaw });

  async function* read(path: string): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const piece of zip.read(path)) {
      onBytes(piece.length);
      yield piece;
    }
  }
  const reading =
    (path: string): FileReading =>
    async (take) => {
      const place = zip.locate(path);
      if (place !== null && isLargeAndStored(place)) return readStored(blob, place, onBytes, take);
      for await (const piece of read(path)) take(piece);
    };

  return {
    kind: 'zip',
    list: (report) => zip.list(report),
    read,
    async *digests(files, signal) {
      for (const { path, bytes } of files) {
        signal?.throwIfAborted();
        yield await digestFile(path, bytes, reading(path));
      }
    },
  };
}

function isLargeAndStored({ method, packed, bytes }: PlacedEntry): boolean {
  return method === STORED && packed === bytes && bytes >= LARGE;
}

/** What `readEntryBytes` does with a stored entry, without a buffer for each piece. */
async function readStored(
  blob: BlobLike,
  place: PlacedEntry,
  onBytes: (count: number) => void,
  take: (bytes: Uint8Array) => void,
): Promise<void> {
  let crc = 0;
  await readThrough(blob, place.start, place.start + place.bytes, (piece) => {
    crc = crc32(piece, crc);
    take(piece);
    onBytes(piece.length);
  });
  if (crc !== place.crc) {
    throw new EntryError(
      'AMBIGUOUS_ZIP',
      'An entry of the ZIP file has not the size or the checksum that it declares.',
    );
  }
}
