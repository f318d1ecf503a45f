import { FINGERPRINT, SHA256, TIME, UUID } from '../ledger/grammar.ts';
import { isTimestamp } from '../ledger/times.ts';
import type { Fingerprint, LedgerId, Sha256, Timestamp } from '../model/ids.ts';

/** What a seal states (formats.md, `seal.txt`). Counts and sizes are in files and bytes. */
export interface Seal {
  readonly bundle: string;
  readonly created: Timestamp;
  readonly signer: Fingerprint;
  /** The last exported line of the case's ledger. */
  readonly ledger: { readonly id: LedgerId; readonly seq: number; readonly hash: Sha256 };
  readonly payload: { readonly files: number; readonly bytes: number };
  /** The SHA-256 of this ledger's seal before, or null where there is none. */
  readonly previous: Sha256 | null;
  readonly timestamp: 'required' | 'optional';
  readonly tagManifest: Sha256;
}

export type SealReading =
  | { readonly kind: 'seal'; readonly seal: Seal }
  /** A seal of a version that this reader does not know: nothing of it can be judged but its signatures. */
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'malformed' };

/** The seal as text: ASCII, nine lines in this order, each ending in LF. */
export function formatSeal(seal: Seal): string {
  return [
    'holdfast-seal/v1',
    `bundle ${seal.bundle}`,
    `created ${seal.created}`,
    `signer ed25519 ${seal.signer}`,
    `ledger ${seal.ledger.id} ${seal.ledger.seq} ${seal.ledger.hash}`,
    `payload ${seal.payload.files} ${seal.payload.bytes}`,
    `previous ${seal.previous ?? 'none'}`,
    `timestamp ${seal.timestamp}`,
    `file ${seal.tagManifest}  tagmanifest-sha256.txt`,
    '',
  ].join('\n');
}

const whole = '(?:0|[1-9][0-9]{0,15})';
const sealText = new RegExp(
  [
    '^holdfast-seal/v1',
    `bundle (${UUID})`,
    `created (${TIME})`,
    `signer ed25519 (${FINGERPRINT})`,
    `ledger (${UUID}) (${whole}) (${SHA256})`,
    `payload (${whole}) (${whole})`,
    `previous (none|${SHA256})`,
    'timestamp (required|optional)',
    `file (${SHA256})  tagmanifest-sha256\\.txt`,
    '$',
  ].join('\n'),
);
const otherVersion = /^holdfast-seal\/v(?:0|[1-9][0-9]*)\n/;

/** Reads a seal. Never throws: every byte of it may come from an attacker. */
export function parseSeal(bytes: Uint8Array): SealReading {
  const text = asciiOf(bytes);
  if (text === null) return { kind: 'malformed' };
  const match = sealText.exec(text);
  if (match === null) {
    const other = otherVersion.test(text) && !text.startsWith('holdfast-seal/v1\n');
    return { kind: other ? 'unsupported' : 'malformed' };
  }
  const [
    ,
    bundle = '',
    created = '',
    signer = '',
    ledger = '',
    seq,
    head = '',
    files,
    size,
    previous,
    stamp,
    tag,
  ] = match;
  const seal: Seal = {
    bundle,
    created: created as Timestamp,
    signer: signer as Fingerprint,
    ledger: { id: ledger as LedgerId, seq: Number(seq), hash: head as Sha256 },
    payload: { files: Number(files), bytes: Number(size) },
    previous: previous === 'none' ? null : (previous as Sha256),
    timestamp: stamp === 'required' ? 'required' : 'optional',
    tagManifest: tag as Sha256,
  };
  const counts = [seal.ledger.seq, seal.payload.files, seal.payload.bytes];
  if (!counts.every(Number.isSafeInteger) || seal.ledger.seq < 1 || !isTimestamp(created))
    return { kind: 'malformed' };
  return { kind: 'seal', seal };
}

function asciiOf(bytes: Uint8Array): string | null {
  let text = '';
  for (const byte of bytes) {
    if (byte > 0x7e) return null;
    text += String.fromCharCode(byte);
  }
  return text;
}
