import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { open, readFile, type FileHandle } from 'node:fs/promises';

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;
const LENGTH = 4;

/** A file that only grows: each value is encrypted by itself, and bound to its place among the others. */
export interface SealedLines {
  /** Resolves when the value is with the system: from then on it outlives this process. Calls may overlap; values keep their order. */
  append(value: unknown): Promise<void>;
  close(): Promise<void>;
}

/** Begins a new file of values under a key of 32 bytes. Rejects where the file is there already, and where it cannot be written. */
export async function createSealedLines(path: string, key: Uint8Array): Promise<SealedLines> {
  const file = await open(path, 'wx', 0o600);
  let count = 0;
  let last: Promise<void> = Promise.resolve();
  const append = (value: unknown) => {
    const sealed = seal(Buffer.from(JSON.stringify(value)), key, count++);
    last = last.then(() => writeWhole(file, sealed));
    return last;
  };
  return {
    append,
    async close() {
      await last.catch(() => undefined);
      await file.close();
    },
  };
}

/** The values of a file, in order, as far as they are whole: what was being written when its process ended is left out. */
export async function readSealedLines(path: string, key: Uint8Array): Promise<readonly unknown[]> {
  const bytes = await readFile(path);
  const values: unknown[] = [];
  for (let at = 0; at + LENGTH <= bytes.length;) {
    const end = at + LENGTH + bytes.readUInt32BE(at);
    const text = end > bytes.length ? null : unseal(bytes.subarray(at + LENGTH, end), key, values.length);
    if (text === null) break;
    values.push(JSON.parse(text));
    at = end;
  }
  return values;
}

async function writeWhole(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length;) at += (await file.write(bytes, at)).bytesWritten;
}

function seal(plain: Uint8Array, key: Uint8Array, place: number): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, key, nonce);
  cipher.setAAD(Buffer.from(String(place)));
  const sealed = Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32BE(sealed.length);
  return Buffer.concat([length, sealed]);
}

function unseal(sealed: Buffer, key: Uint8Array, place: number): string | null {
  if (sealed.length < NONCE + TAG) return null;
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE));
  decipher.setAAD(Buffer.from(String(place)));
  decipher.setAuthTag(sealed.subarray(-TAG));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]).toString();
  } catch {
    return null;
  }
}
