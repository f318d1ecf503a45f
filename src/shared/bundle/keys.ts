import { fromBase64, toBase64 } from './base64.ts';

/** The bytes before a raw Ed25519 key in its SubjectPublicKeyInfo (RFC 8410 section 4). */
const spkiPrefix = Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00);
export const KEY_BYTES = 32;

/** The SPKI DER of a raw 32-byte Ed25519 public key; its SHA-256 is the key's fingerprint. */
export function spkiOf(publicKey: Uint8Array): Uint8Array<ArrayBuffer> {
  const der = new Uint8Array(spkiPrefix.length + KEY_BYTES);
  der.set(spkiPrefix);
  der.set(publicKey, spkiPrefix.length);
  return der;
}

/** `signer.pub.pem`: exactly the SPKI PEM, with its final LF. */
export function formatSignerPem(publicKey: Uint8Array): string {
  return `-----BEGIN PUBLIC KEY-----\n${toBase64(spkiOf(publicKey))}\n-----END PUBLIC KEY-----\n`;
}

/** The raw key of `signer.pub.pem`, or null where the text is anything but the one form that `formatSignerPem` writes. */
export function parseSignerPem(text: string): Uint8Array<ArrayBuffer> | null {
  const [, body] =
    /^-----BEGIN PUBLIC KEY-----\n([A-Za-z0-9+/=]+)\n-----END PUBLIC KEY-----\n$/.exec(text) ?? [];
  const der = body === undefined ? null : fromBase64(body);
  if (der?.length !== spkiPrefix.length + KEY_BYTES) return null;
  return spkiPrefix.every((byte, index) => der[index] === byte) ? der.slice(spkiPrefix.length) : null;
}
