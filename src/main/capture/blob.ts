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
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { Sha256 } from '../../shared/model/ids.ts';

/** Bytes that were recorded, however many; read as often as wanted. */
export interface Blob {
  readonly bytes: number;
  readonly sha256: Sha256;
  read(): AsyncIterable<Uint8Array>;
}

/** Bytes that are still arriving. Nothing else is called while a call is pending. */
export interface BlobWriter {
  readonly bytes: number;
  write(chunk: Uint8Array): Promise<void>;
  end(): Promise<Blob>;
}

/** A place for bytes on their way to the record. */
export interface Spool {
  create(): BlobWriter;
  of(bytes: Uint8Array | string): Promise<Blob>;
}

/** Up to here bytes stay in memory. */
const IN_MEMORY = 64 * 1024;

/**
 * Keeps small bodies in memory and larger ones in files of `folder`, encrypted under a key that exists in this process only: what is evidence never lies
 * in the open on a disk, and what a crash leaves behind cannot be read by anybody.
 */
export function createSpool(folder: string): Spool {
  const key = randomBytes(32);
  let count = 0;
  const create = () => spoolWriter(() => join(folder, `spool-${String(++count)}`), key);
  return {
    create,
    async of(bytes) {
      const writer = create();
      await writer.write(typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
      return writer.end();
    },
  };
}

function spoolWriter(place: () => string, key: Uint8Array): BlobWriter {
  const digest: Hash = createHash('sha256');
  const held: Uint8Array[] = [];
  let spilled: {
    readonly path: string;
    readonly iv: Uint8Array;
    readonly cipher: Cipheriv;
    readonly file: WriteStream;
  } | null = null;
  let bytes = 0;
  const put = async (chunk: Uint8Array) => {
    if (spilled === null || chunk.length === 0) return;
    if (!spilled.file.write(spilled.cipher.update(chunk))) await once(spilled.file, 'drain');
  };
  return {
    get bytes() {
      return bytes;
    },
    async write(chunk) {
      bytes += chunk.length;
      digest.update(chunk);
      if (spilled === null && bytes > IN_MEMORY) {
        const path = place();
        const iv = randomBytes(16);
        spilled = {
          path,
          iv,
          cipher: createCipheriv('aes-256-ctr', key, iv),
          file: createWriteStream(path, { mode: 0o600 }),
        };
        for (const one of held.splice(0)) await put(one);
      }
      if (spilled === null) held.push(chunk);
      else await put(chunk);
    },
    async end() {
      const sha256 = digest.digest('hex') as Sha256;
      if (spilled === null) return { bytes, sha256, read: () => fromMemory(held) };
      const { path, iv, file } = spilled;
      file.end();
      await finished(file);
      return { bytes, sha256, read: () => decrypted(path, key, iv) };
    },
  };
}

async function* fromMemory(held: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* held;
}

async function* decrypted(path: string, key: Uint8Array, iv: Uint8Array): AsyncGenerator<Uint8Array> {
  const cipher = createDecipheriv('aes-256-ctr', key, iv);
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
    if (chunk instanceof Uint8Array) yield cipher.update(chunk);
  }
}
