import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { toHex } from '../ledger/hex.ts';
import type { Sha256 } from '../model/ids.ts';
import type { Primitives } from '../primitives.ts';
import { createEd25519 } from './ed25519.ts';
import type { BrowserCrypto } from './web-crypto.ts';

type Part = string | Uint8Array;

const encoder = new TextEncoder();
const bytesOf = (part: Part): Uint8Array => (typeof part === 'string' ? encoder.encode(part) : part);

function digest(parts: readonly Part[]): Uint8Array {
  const hash = sha256.create();
  for (const part of parts) hash.update(bytesOf(part));
  return hash.digest();
}

/** The primitives in a browser. SHA-256 is computed in JavaScript: WebCrypto's takes a whole message only, and a file may not fit in memory. */
export function createBrowserPrimitives(crypto: BrowserCrypto | undefined): Primitives {
  return {
    sha256() {
      const hash = sha256.create();
      return {
        update: (bytes) => void hash.update(bytes),
        hex: () => toHex(hash.digest()) as Sha256,
      };
    },
    sha256Of: (...parts) => toHex(digest(parts)) as Sha256,
    sha256Bytes: (...parts) => digest(parts),
    hmacSha256: (key, message) => toHex(hmac(sha256, key, bytesOf(message))),
    verifyEd25519: createEd25519(crypto),
  };
}
