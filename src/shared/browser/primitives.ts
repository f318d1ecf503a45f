import { toHex } from '../ledger/hex.ts';
import type { Sha256 } from '../model/ids.ts';
import type { Primitives } from '../primitives.ts';
import { createEd25519 } from './ed25519.ts';
import { createSha256 } from './sha256.ts';
import type { BrowserCrypto } from './web-crypto.ts';

type Part = string | Uint8Array;

const encoder = new TextEncoder();

function digest(parts: readonly Part[]): Uint8Array {
  const hash = createSha256();
  for (const part of parts) hash.update(typeof part === 'string' ? encoder.encode(part) : part);
  return hash.digest();
}

/** RFC 2104. */
const HMAC_BLOCK = 64;
const INNER = 0x36;
const OUTER = 0x5c;

function hmac(key: Uint8Array, message: Part): Uint8Array {
  const block = new Uint8Array(HMAC_BLOCK);
  block.set(key.length > HMAC_BLOCK ? digest([key]) : key);
  const inner = digest([block.map((byte) => byte ^ INNER), message]);
  return digest([block.map((byte) => byte ^ OUTER), inner]);
}

/** The primitives in a browser. */
export function createBrowserPrimitives(crypto: BrowserCrypto | undefined): Primitives {
  return {
    sha256() {
      const hash = createSha256();
      return {
        update: (bytes) => hash.update(bytes),
        hex: () => toHex(hash.digest()) as Sha256,
      };
    },
    sha256Of: (...parts) => toHex(digest(parts)) as Sha256,
    sha256Bytes: (...parts) => digest(parts),
    hmacSha256: (key, message) => toHex(hmac(key, message)),
    verifyEd25519: createEd25519(crypto),
  };
}
