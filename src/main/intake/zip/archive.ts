import { Readable } from 'node:stream';
import { fromRandomAccessReaderPromise, RandomAccessReader, type Entry, type ZipFile } from 'yauzl';
import type { RandomAccess } from '../../../shared/bundle/random-access.ts';
import { bytesOf } from '../bytes-of.ts';
import { memberName } from './member-name.ts';

/** A file inside a ZIP, as its directory declares it. Nothing of it has been checked. */
export interface ArchiveEntry {
  /** As it reads; never used as a path of ours. */
  readonly name: string;
  /** False where the name would leave the folder or holds what no file name should. */
  readonly safe: boolean;
  readonly bytes: number;
  readonly packedBytes: number;
  readonly encrypted: boolean;
  /** The inflated bytes. Ends with an error where they are damaged or are not as many as declared. */
  open(): AsyncIterable<Uint8Array>;
}

export interface Archive {
  /** The files in the directory's order; folders are left out. */
  readonly entries: readonly ArchiveEntry[];
  /** False where the directory broke off or is longer than the limit, so that entries may be missing. */
  readonly complete: boolean;
}

/** Opens a ZIP over bytes that are already stored. Null where there is no ZIP. */
export async function openArchive(source: RandomAccess, entryLimit: number): Promise<Archive | null> {
  const zip = await fromRandomAccessReaderPromise(new StoredReader(source), source.size, {
    lazyEntries: true,
    autoClose: false,
    decodeStrings: false,
    // One entry that lies about its size would end the whole list; the bytes of each are counted when it is read.
    validateEntrySizes: false,
  }).catch(() => null);
  if (zip === null) return null;
  const entries: ArchiveEntry[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      const name = memberName(entry.fileNameRaw);
      if (name.folder && entry.uncompressedSize === 0) continue;
      if (entries.length >= entryLimit) return { entries, complete: false };
      entries.push({
        name: name.text.toWellFormed(),
        safe: name.safe,
        bytes: entry.uncompressedSize,
        packedBytes: entry.compressedSize,
        encrypted: entry.isEncrypted(),
        open: () => inflated(zip, entry),
      });
    }
  } catch {
    return { entries, complete: false };
  }
  return { entries, complete: true };
}

async function* inflated(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry);
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > entry.uncompressedSize) throw new Error('the member is longer than the archive says');
    yield chunk;
  }
  if (bytes !== entry.uncompressedSize) throw new Error('the member is shorter than the archive says');
}

class StoredReader extends RandomAccessReader {
  readonly #source: RandomAccess;

  constructor(source: RandomAccess) {
    super();
    this.#source = source;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(bytesOf(this.#source, start, end));
  }

  override close(callback: (error: Error | null) => void): void {
    callback(null);
  }
}
