import { hash } from 'node:crypto';

/** The block of SHA-256, RFC 2104 section 2. */
const BLOCK = 64;
const DIGEST = 32;
const INNER = 0x36;
const OUTER = 0x5c;

/**
 * HMAC-SHA256 (RFC 2104) in lower-case hex, from two one-shot hashes. Node's own `createHmac` makes a key object each time, which costs five
 * times as much as hashing the few hundred bytes of an event's details; every event and every check of one pays for it.
 */
export function hmacSha256(key: Uint8Array, message: string | Uint8Array): string {
  const block = key.length > BLOCK ? hash('sha256', key, 'buffer') : key;
  const text = typeof message === 'string' ? Buffer.from(message) : message;
  const inner = Buffer.alloc(BLOCK + text.length, INNER);
  const outer = Buffer.alloc(BLOCK + DIGEST, OUTER);
  for (const [index, byte] of block.entries()) {
    inner[index] = byte ^ INNER;
    outer[index] = byte ^ OUTER;
  }
  inner.set(text, BLOCK);
  outer.set(hash('sha256', inner, 'buffer'), BLOCK);
  return hash('sha256', outer, 'hex');
}
