import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { sha256, type ObjectId, type Sha256 } from '../../../shared/model/ids.ts';
import { createDurableFile, type DurableFile, type FileOperations } from '../../node/durable.ts';
import { createEarlyFlush, type EarlyFlush } from '../../node/early-flush.ts';
import { explain } from '../errors.ts';
import { CHUNK, sealChunk, TAG } from './chunk.ts';
import { placeOf } from './layout.ts';

/** An object that is whole on the medium but has no record yet. `sha256` is over the plaintext. */
export interface StoredObject {
  readonly id: ObjectId;
  readonly key: Uint8Array;
  readonly bytes: number;
  readonly sha256: Sha256;
}

/** Writes that may be under way while the next chunk is hashed and encrypted; more gains nothing and costs memory. */
const WRITES_IN_FLIGHT = 3;
/** Up to this size a chunk is joined with its tag for one write; beyond, copying a megabyte for sixteen bytes would be a tenth of the time. */
const JOINED = 64 << 10;
/** What a buffer holds at first: thousands of small files must not each take, and zero, room for a whole chunk. */
const FIRST = 32 << 10;

/** Collects arbitrary pieces into whole chunks. A full chunk is held back until more follows: only then is it known not to be the last. */
class ChunkBuffer {
  #buffer = new Uint8Array(FIRST);
  #filled = 0;

  *add(piece: Uint8Array): Generator<Uint8Array> {
    let at = 0;
    while (at < piece.length) {
      if (this.#filled === CHUNK) {
        yield this.#buffer;
        this.#filled = 0;
      }
      const take = Math.min(CHUNK - this.#filled, piece.length - at);
      this.#grow(this.#filled + take);
      this.#buffer.set(piece.subarray(at, at + take), this.#filled);
      this.#filled += take;
      at += take;
    }
  }

  #grow(needed: number): void {
    if (needed <= this.#buffer.length) return;
    const larger = new Uint8Array(needed <= CHUNK / 4 ? CHUNK / 4 : CHUNK);
    larger.set(this.#buffer.subarray(0, this.#filled));
    this.#buffer.fill(0);
    this.#buffer = larger;
  }

  rest(): Uint8Array {
    return this.#buffer.subarray(0, this.#filled);
  }

  clear(): void {
    this.#buffer.fill(0);
  }
}

/** Keeps a few writes under way and hands the first failure to whoever waits next. */
class WriteQueue {
  #file: DurableFile;
  #pending: Promise<void>[] = [];
  #position = 0;
  #flush: EarlyFlush;

  constructor(file: DurableFile) {
    this.#file = file;
    this.#flush = createEarlyFlush(file);
  }

  async write(body: Uint8Array, tag: Uint8Array): Promise<void> {
    if (this.#pending.length >= WRITES_IN_FLIGHT) await this.#pending.shift();
    const position = this.#position;
    this.#position += body.length + TAG;
    const write =
      body.length <= JOINED
        ? this.#file.write(Buffer.concat([body, tag]), position)
        : Promise.all([this.#file.write(body, position), this.#file.write(tag, position + body.length)]).then(
            () => undefined,
          );
    write.catch(() => undefined);
    this.#pending.push(write);
    this.#flush.wrote(body.length + TAG);
  }

  async drain(): Promise<void> {
    await Promise.all(this.#pending);
    await this.#flush.settled();
  }

  /** Waits until nothing is under way any more, whatever became of it, so that the file can be removed. */
  async settle(): Promise<void> {
    await Promise.allSettled([...this.#pending, this.#flush.settled()]);
  }
}

export interface WriteOptions {
  readonly signal?: AbortSignal;
  /** Hears the bytes of plaintext taken so far. */
  readonly onProgress?: (bytes: number) => void;
}

/** Who makes the object's name durable: the writer, or a caller that syncs the folder once for many. */
export type FolderSync = 'each' | 'by-caller';

/**
 * Streams plaintext into an encrypted object: hashed and encrypted in memory, then temporary file, fsync, rename, fsync of the folder
 * (formats.md, "Vault"). Nothing but ciphertext reaches the disk. On failure or abort nothing stays behind.
 * Rejects with `VaultError` when the disk refuses, with the signal's reason when aborted, and with the source's own error.
 */
export async function writeObject(
  files: FileOperations,
  vaultFolder: string,
  id: ObjectId,
  key: Uint8Array,
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: WriteOptions = {},
  folderSync: FolderSync = 'each',
): Promise<StoredObject> {
  const { signal, onProgress } = options;
  signal?.throwIfAborted();
  const place = placeOf(vaultFolder, id);
  const file = await startFile(files, place);
  const queue = new WriteQueue(file);
  const buffer = new ChunkBuffer();
  const hash = createHash('sha256');
  const associated = new TextEncoder().encode(id);
  let index = 0;
  let bytes = 0;
  try {
    for await (const piece of source) {
      signal?.throwIfAborted();
      hash.update(piece);
      bytes += piece.length;
      for (const chunk of buffer.add(piece)) {
        await explaining(queue.write(...sealChunk(key, associated, index, false, chunk)));
        index += 1;
      }
      onProgress?.(bytes);
    }
    signal?.throwIfAborted();
    await explaining(queue.write(...sealChunk(key, associated, index, true, buffer.rest())));
    await explaining(queue.drain());
    await explaining(folderSync === 'each' ? file.commit() : file.place());
  } catch (error) {
    await queue.settle();
    await file.abort();
    // Only the last fsync, of the folder, can fail when the file has its name already; the id is new, so nothing else can lie there.
    await files.remove(place.file).catch(() => undefined);
    throw error;
  } finally {
    buffer.clear();
  }
  return { id, key, bytes, sha256: sha256.parse(hash.digest('hex')) };
}

/** Errors of the disk get their sentence here; errors of the source keep their own. */
async function explaining<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw explain(error);
  }
}

async function startFile(
  files: FileOperations,
  place: { readonly folder: string; readonly file: string },
): Promise<DurableFile> {
  const create = () => createDurableFile(files, place.file);
  try {
    return await create().catch(async (error: unknown) => {
      // The first object of its folder; every other one finds it there, and need not ask.
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
      await files.makeFolder(place.folder);
      await files.syncFolder(dirname(place.folder));
      return create();
    });
  } catch (error) {
    throw explain(error);
  }
}
