import { fromBase64, toBase64 } from './base64.ts';
import { joinBytes, readSshStrings, sshString } from './ssh-wire.ts';

/** The seal in OpenSSH's own forms, so that `ssh-keygen -Y verify` checks it (OpenSSH's PROTOCOL.sshsig). */

export const SSHSIG_NAMESPACE = 'holdfast-seal-v1';
const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const algorithm = ascii('ssh-ed25519');
const magic = ascii('SSHSIG');
const KEY_BYTES = 32;
const version = Uint8Array.of(0, 0, 0, 1);

/** The public key blob `ssh-ed25519 <raw key>`, as it stands in allowed_signers and in the signature. */
export function sshPublicKey(publicKey: Uint8Array): Uint8Array<ArrayBuffer> {
  return joinBytes([sshString(algorithm), sshString(publicKey)]);
}

/** The raw key of an ssh-ed25519 public key blob, or null. */
export function parseSshPublicKey(blob: Uint8Array): Uint8Array | null {
  const [name, key, ...rest] = readSshStrings(blob) ?? [];
  if (name === undefined || key?.length !== KEY_BYTES || rest.length > 0) return null;
  return equal(name, algorithm) ? key : null;
}

/** What the Ed25519 signature inside a `seal.txt.sshsig` is made over: the SHA-512 of seal.txt in OpenSSH's envelope. */
export function sshsigMessage(sha512OfSeal: Uint8Array): Uint8Array<ArrayBuffer> {
  return joinBytes([
    magic,
    sshString(ascii(SSHSIG_NAMESPACE)),
    sshString(new Uint8Array()),
    sshString(ascii('sha512')),
    sshString(sha512OfSeal),
  ]);
}

/** `seal.txt.sshsig`: armoured as ssh-keygen does it, 70 characters a line, with a final LF. */
export function formatSshsig(publicKey: Uint8Array, signature: Uint8Array): string {
  const blob = joinBytes([
    magic,
    version,
    sshString(sshPublicKey(publicKey)),
    sshString(ascii(SSHSIG_NAMESPACE)),
    sshString(new Uint8Array()),
    sshString(ascii('sha512')),
    sshString(joinBytes([sshString(algorithm), sshString(signature)])),
  ]);
  const lines = toBase64(blob).match(/.{1,70}/g) ?? [];
  return ['-----BEGIN SSH SIGNATURE-----', ...lines, '-----END SSH SIGNATURE-----', ''].join('\n');
}

/** The key and the raw signature of an armoured SSHSIG. */
export interface SshSignature {
  readonly publicKey: Uint8Array;
  readonly signature: Uint8Array;
}

/** Reads `seal.txt.sshsig`; null for everything that `formatSshsig` would not have written for some key and signature. */
export function parseSshsig(text: string): SshSignature | null {
  const [, body] =
    /^-----BEGIN SSH SIGNATURE-----\n([\s\S]+)\n-----END SSH SIGNATURE-----\n$/.exec(text) ?? [];
  const blob = body === undefined ? null : fromBase64(body.replaceAll('\n', ''));
  const head = magic.length + version.length;
  if (blob === null || blob.length < head) return null;
  const [keyBlob, , , , signatureBlob] = readSshStrings(blob.subarray(head)) ?? [];
  const publicKey = keyBlob === undefined ? null : parseSshPublicKey(keyBlob);
  const [, signature] = signatureBlob === undefined ? [] : (readSshStrings(signatureBlob) ?? []);
  if (publicKey === null || signature === undefined) return null;
  return formatSshsig(publicKey, signature) === text ? { publicKey, signature } : null;
}

/** `allowed_signers`: one line, the key under the name `signer` and for this namespace only. */
export function formatAllowedSigners(publicKey: Uint8Array): string {
  return `signer namespaces="${SSHSIG_NAMESPACE}" ssh-ed25519 ${toBase64(sshPublicKey(publicKey))}\n`;
}

/** The raw key of `allowed_signers`, or null where the text is anything but that one line. */
export function parseAllowedSigners(text: string): Uint8Array | null {
  const [, key = ''] =
    /^signer namespaces="holdfast-seal-v1" ssh-ed25519 ([A-Za-z0-9+/=]+)\n$/.exec(text) ?? [];
  const blob = fromBase64(key);
  return blob === null ? null : parseSshPublicKey(blob);
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
