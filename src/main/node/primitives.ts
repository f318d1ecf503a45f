import { createHash, createPublicKey, hash, verify, type KeyObject } from 'node:crypto';
import { spkiDer } from '../../shared/ledger/fingerprint.ts';
import { toHex } from '../../shared/ledger/hex.ts';
import type { Sha256 } from '../../shared/model/ids.ts';
import type { Primitives } from '../../shared/primitives.ts';
import { hmacSha256 } from './hmac.ts';

type Part = string | Uint8Array;

/** Reading a key costs a third of a verification, and a ledger has few keys. */
const KEYS_KEPT = 64;
const keys = new Map<string, KeyObject>();

function keyObject(publicKey: Uint8Array): KeyObject {
  const name = toHex(publicKey);
  const kept = keys.get(name);
  if (kept !== undefined) return kept;
  const key = createPublicKey({ key: Buffer.from(spkiDer(publicKey)), format: 'der', type: 'spki' });
  if (keys.size >= KEYS_KEPT) keys.clear();
  keys.set(name, key);
  return key;
}

/** One string or one buffer for the one-shot hash, which is twice as fast as a hash object on short input. */
function whole(parts: readonly Part[]): Part {
  const [first = ''] = parts;
  if (parts.length === 1) return first;
  if (parts.every((part) => typeof part === 'string')) return parts.join('');
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
}

/** The primitives on `node:crypto`; only what BoringSSL has as well, so that they also run inside Electron. */
export const nodePrimitives: Primitives = {
  sha256() {
    const stream = createHash('sha256');
    return {
      update: (bytes) => void stream.update(bytes),
      hex: () => stream.digest('hex') as Sha256,
    };
  },
  sha256Of: (...parts) => hash('sha256', whole(parts), 'hex') as Sha256,
  sha256Bytes: (...parts) => hash('sha256', whole(parts), 'buffer'),
  hmacSha256,
  verifyEd25519(publicKey, signature, message) {
    // The callback form runs on the thread pool: many checkpoints are verified on all cores.
    return new Promise((resolve) => {
      try {
        verify(null, message, keyObject(publicKey), signature, (error, valid) => {
          resolve(error === null && valid);
        });
      } catch {
        // Node throws for a key it cannot read; to the caller that is a signature that does not verify.
        resolve(false);
      }
    });
  },
};
