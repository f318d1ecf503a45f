import { hash } from 'node:crypto';

/** The block of SHA-256, RFC 2104 section 2. */
const BLOCK = 64;
const DIGEST = 32;
const INNER = 0x36;
const OUTER = 0x5c;

/** Messages up to this many bytes use the same memory again; nearly every event's details are shorter. */
const SHORT = 4096;
const scratch = Buffer.alloc(BLOCK + SHORT);
const outer = Buffer.alloc(BLOCK + DIGEST);

/**
 * HMAC-SHA256 (RFC 2104) in lower-case hex, from two one-shot hashes. Node's own `createHmac` makes a key object each time, which costs ten
 * times as much as hashing the few hundred bytes of an event's details; every event, and every check of one, pays for it.
 */
export function hmacSha256(key: Uint8Array, message: string | Uint8Array): string {
  const block = key.length > BLOCK ? hash('sha256', key, 'buffer') : key;
  const length = typeof message === 'string' ? Buffer.byteLength(message) : message.length;
  const inner = length <= SHORT ? scratch.subarray(0, BLOCK + length) : Buffer.alloc(BLOCK + length);
  if (typeof message === 'string') inner.write(message, BLOCK);
  else inner.set(message, BLOCK);
  for (let index = 0; index < BLOCK; index += 1) {
    const byte = block[index] ?? 0;
    inner[index] = byte ^ INNER;
    outer[index] = byte ^ OUTER;
  }
  outer.write(hash('sha256', inner, 'binary'), BLOCK, 'latin1');
  return hash('sha256', outer, 'hex');
}
