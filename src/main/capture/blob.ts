import { once } from 'node:events';
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  randomBytes,
  type Cipheriv,
  type Hash,
} from 'node:crypto';
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { Sha256 } from '../../shared/model/ids.ts';

/** Bytes that were recorded, however many; read as often as wanted. */
export interface Blob {
  readonly bytes: number;
  readonly sha256: Sha256;
  /** Where it lies, for those that lie in a file of a spool. */
  readonly kept?: KeptFile;
  read(): AsyncIterable<Uint8Array>;
}

/** A file of a spool, by its name, and what it is read with beside the spool's key. */
export interface KeptFile {
  readonly file: string;
  readonly iv: string;
}

/** Bytes that are still arriving. Nothing else is called while a call is pending, and no chunk is kept after its call. */
export interface BlobWriter {
  readonly bytes: number;
  write(chunk: Uint8Array): Promise<void>;
  /** What has arrived until now; more may be written afterwards. */
  soFar(): Promise<Blob>;
  end(): Promise<Blob>;
}

/** A place for bytes on their way to the record. */
export interface Spool {
  create(): BlobWriter;
  of(bytes: Uint8Array | string): Promise<Blob>;
  /** Removes everything that is kept here. What is still being written goes nowhere, and what is read fails. */
  discard(): Promise<void>;
}

/** Up to here the bytes of one blob stay in memory, and up to there those of all blobs of a spool. */
const IN_MEMORY = 64 * 1024;
const ALL_IN_MEMORY = 48 << 20;

/**
 * Keeps small bodies in memory and larger ones in files of `folder`, encrypted: what is evidence never lies in the open on a disk. Without a `key` (32 bytes)
 * it is under one that exists in this process only, and what a crash leaves behind cannot be read by anybody.
 */
export function createSpool(folder: string, key: Uint8Array = randomBytes(32)): Spool {
  const label = randomBytes(6).toString('hex');
  const files: string[] = [];
  let isOpen = true;
  const place = () => {
    if (!isOpen) return null;
    const path = join(folder, `spool-${label}-${String(files.length + 1)}`);
    files.push(path);
    return path;
  };
  const memory = { used: 0 };
  const create = () => spoolWriter(place, key, memory);
  return {
    create,
    async of(bytes) {
      const writer = create();
      await writer.write(typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
      return writer.end();
    },
    async discard() {
      isOpen = false;
      await Promise.all(files.splice(0).map((path) => rm(path, { force: true })));
    },
  };
}

/** `place` gives the next file, or null where nothing is kept any more; `memory` is what all writers of a spool hold together. */
function spoolWriter(place: () => string | null, key: Uint8Array, memory: { used: number }): BlobWriter {
  const digest: Hash = createHash('sha256');
  const held: Uint8Array[] = [];
  let spilled: {
    readonly path: string;
    readonly iv: Uint8Array;
    readonly cipher: Cipheriv;
    readonly file: WriteStream;
  } | null = null;
  let bytes = 0;
  let isDiscarded = false;
  const put = async (chunk: Uint8Array) => {
    if (spilled === null || chunk.length === 0) return;
    if (spilled.file.errored !== null) throw spilled.file.errored;
    const encrypted = spilled.cipher.update(chunk);
    const isRoomy = spilled.file.write(encrypted, () => {
      freeNow(encrypted);
    });
    if (!isRoomy) await once(spilled.file, 'drain');
  };
  return {
    get bytes() {
      return bytes;
    },
    async write(chunk) {
      bytes += chunk.length;
      if (isDiscarded) return;
      digest.update(chunk);
      const isMuch = bytes > IN_MEMORY || memory.used + chunk.length > ALL_IN_MEMORY;
      if (spilled === null && isMuch) {
        const path = place();
        if (path === null) {
          held.length = 0;
          isDiscarded = true;
          return;
        }
        const iv = randomBytes(16);
        spilled = {
          path,
          iv,
          cipher: createCipheriv('aes-256-ctr', key, iv),
          file: createWriteStream(path, { mode: 0o600 }),
        };
        // Whoever writes or ends meets the failure.
        spilled.file.on('error', () => undefined);
        for (const one of held.splice(0)) {
          memory.used -= one.length;
          await put(one);
        }
      }
      if (spilled === null) {
        memory.used += chunk.length;
        held.push(Buffer.from(chunk));
      } else await put(chunk);
    },
    async soFar() {
      const sha256 = digest.copy().digest('hex') as Sha256;
      const length = bytes;
      if (spilled === null) {
        const parts = [...held];
        return { bytes, sha256, read: () => fromMemory(parts) };
      }
      const { path, iv, file } = spilled;
      // The call comes back when everything before it has reached the file.
      await new Promise<void>((resolve, reject) => {
        file.write(Buffer.alloc(0), (error) => (error == null ? resolve() : reject(error)));
      });
      return { bytes: length, sha256, kept: keptAt(path, iv), read: () => decrypted(path, key, iv, length) };
    },
    async end() {
      const sha256 = digest.digest('hex') as Sha256;
      if (spilled === null) return { bytes, sha256, read: () => fromMemory(held) };
      const { path, iv, file } = spilled;
      file.end();
      await finished(file);
      return { bytes, sha256, kept: keptAt(path, iv), read: () => decrypted(path, key, iv, bytes) };
    },
  };
}

/** The bytes that a spool of this folder and key kept in a file, as far as they were announced. */
export function reopened(
  folder: string,
  key: Uint8Array,
  { bytes, sha256, kept }: Required<Pick<Blob, 'bytes' | 'sha256' | 'kept'>>,
): Blob {
  const path = join(folder, kept.file);
  return { bytes, sha256, kept, read: () => decrypted(path, key, Buffer.from(kept.iv, 'hex'), bytes) };
}

function keptAt(path: string, iv: Uint8Array): KeptFile {
  return { file: basename(path), iv: Buffer.from(iv).toString('hex') };
}

async function* fromMemory(held: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* held;
}

async function* decrypted(
  path: string,
  key: Uint8Array,
  iv: Uint8Array,
  bytes: number,
): AsyncGenerator<Uint8Array> {
  const cipher = createDecipheriv('aes-256-ctr', key, iv);
  for await (const chunk of createReadStream(path, { end: bytes - 1, highWaterMark: 1 << 18 })) {
    if (!(chunk instanceof Uint8Array)) continue;
    const plain = cipher.update(chunk);
    freeNow(chunk);
    yield plain;
  }
}

/**
 * Gives the memory of bytes back that nobody looks at any more. Left to the collector, what a large body goes through adds up to far more than is ever in use at a time.
 * Bytes that share their memory with others stay.
 */
export function freeNow(bytes: Uint8Array): void {
  const { buffer } = bytes;
  if (buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength) buffer.transfer(0);
}

/** Shows the parts of a blob to `look`, one after another; it keeps none of them, so that their memory can be used again at once. */
export async function eachPart(blob: Blob, look: (part: Uint8Array) => void | Promise<void>): Promise<void> {
  for await (const part of blob.read()) {
    await look(part);
    // What stands in memory only is the blob's own.
    if (blob.kept !== undefined) freeNow(part);
  }
}
