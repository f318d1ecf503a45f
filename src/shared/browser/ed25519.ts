import nacl from 'tweetnacl';
import { fromHex, toHex } from '../ledger/hex.ts';
import type { BrowserCrypto } from './web-crypto.ts';

/** Verifies one signature as RFC 8032 section 5.1.7 says; `false` or a rejection for anything that does not hold. */
export type Ed25519Verify = (
  publicKey: Uint8Array,
  signature: Uint8Array,
  message: Uint8Array,
) => Promise<boolean>;

const ED25519 = { name: 'Ed25519' } as const;
/** Reading a key costs about as much as a verification, and a ledger has few keys. */
const KEYS_KEPT = 64;

/**
 * Ed25519 by the browser's own WebCrypto, ten times as fast, or by tweetnacl where that does not know it (Chromium before 137, Firefox before
 * 130, Safari before 17). Which of the two is decided once, by a known signature and a wrong one.
 */
export function createEd25519(crypto: BrowserCrypto | undefined): Ed25519Verify {
  const native = crypto === undefined ? null : nativeEd25519(crypto);
  let chosen: Promise<Ed25519Verify> | null = null;
  return async (publicKey, signature, message) => {
    chosen ??= native === null ? Promise.resolve(naclEd25519) : choose(native);
    return (await chosen)(publicKey, signature, message);
  };
}

async function choose(native: Ed25519Verify): Promise<Ed25519Verify> {
  try {
    const { publicKey, signature } = KNOWN;
    const holds = await native(publicKey, signature, new Uint8Array());
    const refuses = !(await native(publicKey, signature, Uint8Array.of(0)));
    return holds && refuses ? native : naclEd25519;
  } catch {
    return naclEd25519;
  }
}

const naclEd25519: Ed25519Verify = (publicKey, signature, message) =>
  Promise.resolve(nacl.sign.detached.verify(message, signature, publicKey));

function nativeEd25519({ subtle }: BrowserCrypto): Ed25519Verify {
  const keys = new Map<string, Promise<object>>();
  return async (publicKey, signature, message) => {
    const name = toHex(publicKey);
    const key = keys.get(name) ?? subtle.importKey('raw', publicKey.slice(), ED25519, false, ['verify']);
    if (keys.size >= KEYS_KEPT) keys.clear();
    keys.set(name, key);
    return subtle.verify(ED25519, await key, signature.slice(), message.slice());
  };
}

/** RFC 8032 section 7.1, TEST 1: the signature of the empty message. */
const KNOWN = {
  publicKey: bytes('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'),
  signature: bytes(
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155' +
      '5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ),
};

function bytes(hex: string): Uint8Array {
  return fromHex(hex) ?? new Uint8Array();
}
