import { hkdfSync } from 'node:crypto';
import { Decrypter } from 'age-encryption';
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { EntryError, VerifyError } from '../../../shared/bundle/file-source.ts';
import type { RandomAccess } from '../../../shared/bundle/random-access.ts';

const INTRODUCTION = 'age-encryption.org/v1\n';
const MAX_HEADER = 1024 * 1024;
const NONCE = 16;
const CHUNK = 64 * 1024;
const TAG = 16;
/** Decrypted chunks that are kept: enough for the pieces that are read one after the other. */
const KEPT = 16;

/** Whether a file is encrypted with age (age-encryption.org/v1, section "Header"). */
export async function isAgeFile(access: RandomAccess): Promise<boolean> {
  const length = Math.min(INTRODUCTION.length, access.size);
  return Buffer.from(await access.read(0, length)).toString('latin1') === INTRODUCTION;
}

/**
 * The plaintext of an age file, read from anywhere and never written anywhere: its payload is chunks of 64 KiB that are encrypted one by
 * one (the STREAM construction), so each read decrypts only what it needs. `identity` is the text of an identity file.
 * Rejects with `IDENTITY_REFUSED` where no identity opens it, with `NOT_A_BUNDLE` where its end does not hold; later reads of altered
 * bytes are an EntryError.
 */
export async function openAgeFile(access: RandomAccess, identity: string): Promise<RandomAccess> {
  const header = await readHeader(access);
  const key = await unwrap(access, header, identity);
  const start = header.length + NONCE;
  const chunks = Math.max(1, Math.ceil((access.size - start) / (CHUNK + TAG)));
  const size = access.size - start - chunks * TAG;
  const kept = new Map<number, Uint8Array>();

  async function chunk(index: number): Promise<Uint8Array> {
    const known = kept.get(index);
    if (known !== undefined) return known;
    const from = start + index * (CHUNK + TAG);
    const sealed = await access.read(from, Math.min(from + CHUNK + TAG, access.size));
    const plain = decrypt(key, nonceOf(index, index === chunks - 1), sealed);
    const [oldest] = kept.keys();
    if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(index, plain);
    return plain;
  }

  // The last chunk is marked as the last: once it opens, the length of the file is vouched for.
  if (size >= 0) await chunk(chunks - 1).catch(damaged);
  else damaged(null);
  return {
    size,
    async read(from, to) {
      const result = new Uint8Array(to - from);
      for (let at = from; at < to;) {
        const index = Math.floor(at / CHUNK);
        const plain = await chunk(index);
        const piece = plain.subarray(at - index * CHUNK, to - index * CHUNK);
        result.set(piece, at - from);
        at += piece.length;
      }
      return result;
    },
  };
}

async function readHeader(access: RandomAccess): Promise<Uint8Array> {
  const beginning = Buffer.from(await access.read(0, Math.min(MAX_HEADER, access.size)));
  const last = beginning.indexOf('\n--- ');
  const end = last < 0 ? -1 : beginning.indexOf('\n', last + 1);
  if (end < 0 || end + 1 + NONCE > access.size) damaged(null);
  return beginning.subarray(0, end + 1);
}

/** The key of the payload, from the header and the nonce behind it. */
async function unwrap(access: RandomAccess, header: Uint8Array, identity: string): Promise<Uint8Array> {
  const nonce = await access.read(header.length, header.length + NONCE);
  try {
    const decrypter = new Decrypter();
    for (const line of identity.split(/\r?\n/)) {
      if (line.trim() !== '' && !line.startsWith('#')) decrypter.addIdentity(line.trim());
    }
    const fileKey = await decrypter.decryptHeader(header);
    return new Uint8Array(hkdfSync('sha256', fileKey, nonce, 'payload', 32));
  } catch {
    // What the library says could repeat a part of the identity.
    throw new VerifyError(
      'IDENTITY_REFUSED',
      identity.trim() === ''
        ? 'this bundle is encrypted: it needs --identity with the age key file that opens it'
        : 'this bundle is encrypted, and the identity that was given does not open it',
    );
  }
}

/** Eleven bytes of counter and one that marks the last chunk. */
function nonceOf(index: number, isLast: boolean): Uint8Array {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(index), 3);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

function decrypt(key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array): Uint8Array {
  try {
    return chacha20poly1305(key, nonce).decrypt(sealed);
  } catch (cause) {
    throw new EntryError('ALTERED', 'The encrypted bytes were changed after they were encrypted.', { cause });
  }
}

function damaged(cause: unknown): never {
  throw new VerifyError('NOT_A_BUNDLE', 'this encrypted bundle is damaged or cut off; ask for it again', {
    cause,
  });
}
