import { Readable } from 'node:stream';
import { fromRandomAccessReaderPromise, RandomAccessReader, type Entry, type ZipFile } from 'yauzl';
import { bytesOf, type RandomAccess } from '../random-access.ts';

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

/** Opens a ZIP over bytes that are already stored. Names stay raw bytes here: they are judged by `memberName`. */
export function openZip(source: RandomAccess): Promise<ZipFile> {
  return fromRandomAccessReaderPromise(new StoredReader(source), source.size, {
    lazyEntries: true,
    autoClose: false,
    decodeStrings: false,
    // One entry that lies about its size would end the whole list; `readMembers` counts the bytes of each itself.
    validateEntrySizes: false,
  });
}

export type { Entry, ZipFile };
