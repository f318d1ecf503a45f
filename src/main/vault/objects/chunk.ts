import { createCipheriv, createDecipheriv } from 'node:crypto';

/** Bytes of plaintext in every chunk of an object but the last (formats.md, "Vault"). */
export const CHUNK = 1_048_576;
/** Bytes of the AES-GCM tag behind each chunk. */
export const TAG = 16;

/** How many chunks hold `bytes` of plaintext: at least one, so that even an empty object carries a tag. */
export function chunkCount(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / CHUNK));
}

/** Length of the file that holds `bytes` of plaintext. */
export function storedLength(bytes: number): number {
  return bytes + chunkCount(bytes) * TAG;
}

/** STREAM's nonce: the chunk's number as 11 bytes, big-endian, then 1 for the last chunk and 0 for any other. */
function nonceOf(index: number, last: boolean): Uint8Array {
  const nonce = new Uint8Array(12);
  new DataView(nonce.buffer).setBigUint64(3, BigInt(index));
  nonce[11] = last ? 1 : 0;
  return nonce;
}

/**
 * Encrypts one chunk; answers the ciphertext and its tag, which stands behind it in the file.
 * `associated` is the object's id, so that no chunk passes for one of another object.
 */
export function sealChunk(
  key: Uint8Array,
  associated: Uint8Array,
  index: number,
  last: boolean,
  plaintext: Uint8Array,
): readonly [Uint8Array, Uint8Array] {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(index, last)).setAAD(associated);
  const body = cipher.update(plaintext);
  cipher.final();
  return [body, cipher.getAuthTag()];
}

/** Decrypts one chunk with its tag; null when it is not the chunk that was written there: altered, moved or from another object. */
export function openChunk(
  key: Uint8Array,
  associated: Uint8Array,
  index: number,
  last: boolean,
  stored: Uint8Array,
): Uint8Array | null {
  if (stored.length < TAG) return null;
  const end = stored.length - TAG;
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(index, last), { authTagLength: TAG });
  decipher.setAAD(associated).setAuthTag(stored.subarray(end));
  const plaintext = decipher.update(stored.subarray(0, end));
  try {
    decipher.final();
  } catch {
    return null;
  }
  // A plain Uint8Array: a Buffer's slice() shares memory instead of copying it, and these bytes are zeroed when the reader closes.
  return new Uint8Array(plaintext.buffer, plaintext.byteOffset, plaintext.byteLength);
}
