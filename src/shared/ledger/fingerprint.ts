import type { Fingerprint } from '../model/ids.ts';
import type { Primitives } from '../primitives.ts';
import { fromHex } from './hex.ts';

/** SEQUENCE { SEQUENCE { OID 1.3.101.112 } BIT STRING } in front of the 32 bytes, RFC 8410 section 4. */
const SPKI_HEAD = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];
const PEM_SHAPE = /^-----BEGIN PUBLIC KEY-----\n([A-Za-z0-9+/]{59}=)\n-----END PUBLIC KEY-----\n$/;

/** The SubjectPublicKeyInfo of a raw Ed25519 key: 44 bytes. */
export function spkiDer(publicKey: Uint8Array): Uint8Array {
  return Uint8Array.from([...SPKI_HEAD, ...publicKey]);
}

/** The key as `openssl pkey -pubout` writes it. */
export function spkiPem(publicKey: Uint8Array): string {
  const base64 = btoa(String.fromCharCode(...spkiDer(publicKey)));
  return `-----BEGIN PUBLIC KEY-----\n${base64}\n-----END PUBLIC KEY-----\n`;
}

/** The raw key of exactly such a PEM, or null for any other text. */
export function publicKeyOfPem(pem: string): Uint8Array | null {
  const base64 = PEM_SHAPE.exec(pem)?.[1];
  if (base64 === undefined) return null;
  const der = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const publicKey = der.subarray(SPKI_HEAD.length);
  // Rebuilding refuses another algorithm as well as stray bits in the base64.
  return spkiPem(publicKey) === pem ? publicKey : null;
}

/** `sha256:` and the SHA-256 of the key's SPKI DER: what `openssl pkey -pubin -outform DER | sha256sum` shows. */
export function fingerprintOf(primitives: Primitives, publicKey: Uint8Array): Fingerprint {
  return `sha256:${primitives.sha256Of(spkiDer(publicKey))}` as Fingerprint;
}

/** The raw key of 64 lower-case hex digits, or null. */
export function publicKeyOfHex(hex: string): Uint8Array | null {
  const bytes = fromHex(hex);
  return bytes?.length === 32 ? bytes : null;
}
