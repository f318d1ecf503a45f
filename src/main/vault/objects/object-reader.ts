import type { ObjectId } from '../../../shared/model/ids.ts';
import type { FileOperations, OpenFile } from '../../node/durable.ts';
import { explain, VaultError } from '../errors.ts';
import { CHUNK, chunkCount, openChunk, storedLength, TAG } from './chunk.ts';
import { placeOf } from './layout.ts';

/** An object opened for reading. Every byte it gives has passed its chunk's tag. */
export interface ObjectReader {
  /** Length of the plaintext. */
  readonly bytes: number;
  /**
   * The plaintext from `start` up to, not including, `end`; only the chunks it lies in are decrypted.
   * Rejects with OBJECT_DAMAGED, and with a RangeError for a range outside the object.
   */
  read(start: number, end: number): Promise<Uint8Array>;
  /** The plaintext from `start` to `end` in order, one chunk at a time; the next is fetched while one is being used. */
  stream(start?: number, end?: number): AsyncGenerator<Uint8Array>;
  close(): Promise<void>;
}

export interface ObjectToOpen {
  readonly id: ObjectId;
  readonly key: Uint8Array;
  readonly bytes: number;
}

function damaged(): VaultError {
  return new VaultError(
    'OBJECT_DAMAGED',
    'a stored file is not what was written: its encrypted bytes were changed or cut',
  );
}

/**
 * Opens an object whose record is known. Rejects with OBJECT_MISSING where the file is not there and with OBJECT_DAMAGED where its
 * length is not the one its record implies.
 */
export async function openObject(
  files: FileOperations,
  vaultFolder: string,
  object: ObjectToOpen,
): Promise<ObjectReader> {
  const place = placeOf(vaultFolder, object.id);
  const found = await files.inspect(place.file);
  if (found === null) throw new VaultError('OBJECT_MISSING', 'a stored file is missing from the vault');
  if (found.kind !== 'file' || found.bytes !== storedLength(object.bytes)) throw damaged();
  const file = await files.open(place.file, 'read').catch((error: unknown) => {
    throw explain(error);
  });
  return new ChunkedReader(file, object);
}

class ChunkedReader implements ObjectReader {
  readonly bytes: number;
  #file: OpenFile;
  #key: Uint8Array;
  #associated: Uint8Array;
  #chunks: number;
  /** The chunk read last: readers of containers take many small ranges in a row. */
  #recent: { readonly index: number; readonly plaintext: Uint8Array } | null = null;

  constructor(file: OpenFile, object: ObjectToOpen) {
    this.bytes = object.bytes;
    this.#file = file;
    this.#key = object.key;
    this.#associated = new TextEncoder().encode(object.id);
    this.#chunks = chunkCount(object.bytes);
  }

  async read(start: number, end: number): Promise<Uint8Array> {
    this.#checkRange(start, end);
    if (start === end) return new Uint8Array(0);
    const first = Math.floor(start / CHUNK);
    const last = Math.floor((end - 1) / CHUNK);
    if (first === last) return (await this.#chunk(first)).slice(start - first * CHUNK, end - first * CHUNK);
    const result = new Uint8Array(end - start);
    for (let index = first; index <= last; index += 1) {
      const base = index * CHUNK;
      const part = (await this.#chunk(index)).subarray(Math.max(0, start - base), end - base);
      result.set(part, Math.max(base, start) - start);
    }
    return result;
  }

  async *stream(start = 0, end = this.bytes): AsyncGenerator<Uint8Array> {
    this.#checkRange(start, end);
    const first = Math.floor(start / CHUNK);
    // An empty object still has its one chunk, whose tag says that nothing was cut away.
    const last = start === end ? first : Math.floor((end - 1) / CHUNK);
    if (start === end && this.bytes > 0) return;
    // One room for what lies on the disk serves all chunks: each is decrypted into its own bytes before the next is read.
    const room = Buffer.allocUnsafeSlow(Math.min(CHUNK + TAG, storedLength(this.bytes)));
    let next = this.#load(first, room);
    for (let index = first; index <= last; index += 1) {
      const plaintext = await next;
      if (index < last) {
        next = this.#load(index + 1, room);
        next.catch(() => undefined);
      }
      const base = index * CHUNK;
      if (plaintext.length > 0) yield plaintext.subarray(Math.max(0, start - base), end - base);
    }
  }

  async close(): Promise<void> {
    this.#recent?.plaintext.fill(0);
    this.#recent = null;
    await this.#file.close();
  }

  #checkRange(start: number, end: number): void {
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start || end > this.bytes) {
      throw new RangeError('range outside the object');
    }
  }

  async #chunk(index: number): Promise<Uint8Array> {
    if (this.#recent?.index === index) return this.#recent.plaintext;
    const plaintext = await this.#load(index);
    this.#recent = { index, plaintext };
    return plaintext;
  }

  async #load(index: number, room?: Uint8Array): Promise<Uint8Array> {
    const position = index * (CHUNK + TAG);
    const last = index === this.#chunks - 1;
    const length = last ? storedLength(this.bytes) - position : CHUNK + TAG;
    // Not zeroed first: it is filled from the file, or refused.
    const stored = room?.subarray(0, length) ?? Buffer.allocUnsafeSlow(length);
    const got = await this.#file.read(stored, length, position);
    const plaintext = got === length ? openChunk(this.#key, this.#associated, index, last, stored) : null;
    if (plaintext === null) throw damaged();
    return plaintext;
  }
}
