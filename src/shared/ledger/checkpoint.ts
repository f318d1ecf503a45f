import nacl from 'tweetnacl';
import type { Fingerprint, LedgerId, Sha256, Timestamp } from '../model/ids.ts';
import type { Primitives } from '../primitives.ts';
import { checkSignature, type SignatureCheck } from './ed25519.ts';
import { LedgerError } from './error.ts';
import { fingerprintOf } from './fingerprint.ts';
import { FINGERPRINT, INTEGER, SHA256, TIME, UUID } from './grammar.ts';
import { fromHex, toHex } from './hex.ts';
import { canonicalize } from './canonical.ts';
import { parseStrictJson } from './strict-json.ts';
import { isTimestamp } from './times.ts';

/** The head of a ledger: the event that a checkpoint closes. */
export interface LedgerHead {
  readonly ledger: LedgerId;
  readonly seq: number;
  readonly hash: Sha256;
  /** The event's `at`. */
  readonly time: Timestamp;
}

/** A signed head. `public` is the raw key and `signature` the raw signature, both in hex. */
export interface Checkpoint extends LedgerHead {
  readonly key: Fingerprint;
  readonly public: string;
  readonly signature: string;
}

/** An Ed25519 key pair as tweetnacl holds it: 32 and 64 bytes. */
export interface SigningKeys {
  readonly publicKey: Uint8Array;
  readonly secretKey: Uint8Array;
}

/** The five lines, each with its LF, that are signed; a receipt begins with them. */
export function checkpointText(head: LedgerHead): string {
  return `holdfast-checkpoint/v1\n${head.ledger}\n${head.seq}\n${head.hash}\n${head.time}\n`;
}

/** Signs a head with the acting person's key. Throws a plain error where the key has not tweetnacl's lengths. */
export function signCheckpoint(primitives: Primitives, head: LedgerHead, keys: SigningKeys): Checkpoint {
  const message = new TextEncoder().encode(checkpointText(head));
  return {
    hash: head.hash,
    key: fingerprintOf(primitives, keys.publicKey),
    ledger: head.ledger,
    public: toHex(keys.publicKey),
    seq: head.seq,
    signature: toHex(nacl.sign.detached(message, keys.secretKey)),
    time: head.time,
  };
}

/** Whether a checkpoint's signature holds under its own `public`; whose key that is, is another question. */
export function checkCheckpoint(primitives: Primitives, checkpoint: Checkpoint): Promise<SignatureCheck> {
  return checkSignature(
    primitives,
    fromHex(checkpoint.public) ?? new Uint8Array(),
    fromHex(checkpoint.signature) ?? new Uint8Array(),
    new TextEncoder().encode(checkpointText(checkpoint)),
  );
}

const LINE = new RegExp(
  `^\\{"hash":"(${SHA256})","key":"(${FINGERPRINT})","ledger":"(${UUID})","public":"(${SHA256})","seq":(${INTEGER}),` +
    `"signature":"([0-9a-f]{1,200})","time":"(${TIME})"\\}$`,
);

/** The canonical line of a checkpoint, without its LF. Throws `INVALID_CHECKPOINT` where a field breaks the format. */
export function formatCheckpointLine(checkpoint: Checkpoint): string {
  const line =
    `{"hash":"${checkpoint.hash}","key":"${checkpoint.key}","ledger":"${checkpoint.ledger}","public":"${checkpoint.public}",` +
    `"seq":${checkpoint.seq},"signature":"${checkpoint.signature}","time":"${checkpoint.time}"}`;
  if (!readCheckpointLine(line).ok)
    throw new LedgerError('INVALID_CHECKPOINT', 'a field of the checkpoint breaks the format');
  return line;
}

/** A checkpoint, or why the line is none; `checkpoint` is there as well where only the canonical form is missing. */
export type CheckpointReading =
  | { readonly ok: true; readonly checkpoint: Checkpoint }
  | { readonly ok: false; readonly why: string; readonly checkpoint: Checkpoint | null };

/** Reads one line, without its LF. Never throws. A signature of another length than 64 bytes is left for the check to refuse. */
export function readCheckpointLine(line: string): CheckpointReading {
  const checkpoint = readCanonical(line);
  if (checkpoint !== null) return { ok: true, checkpoint };
  const reading = parseStrictJson(line, { maxDepth: 1 });
  if (!reading.ok) return { ok: false, why: reading.why, checkpoint: null };
  const canonical = canonicalize(reading.value);
  if (canonical !== line) {
    return { ok: false, why: 'the line is not in canonical form', checkpoint: readCanonical(canonical) };
  }
  return {
    ok: false,
    why: 'a field is missing, is not allowed here, or holds what it must not',
    checkpoint: null,
  };
}

function readCanonical(line: string): Checkpoint | null {
  const [, hash, key, ledger, publicKey, seqText, signature, time] = LINE.exec(line) ?? [];
  const seq = Number(seqText);
  if (hash === undefined || publicKey === undefined || signature === undefined || time === undefined)
    return null;
  if (!Number.isSafeInteger(seq) || seq < 1 || !isTimestamp(time)) return null;
  return {
    hash: hash as Sha256,
    key: key as Fingerprint,
    ledger: ledger as LedgerId,
    public: publicKey,
    seq,
    signature,
    time,
  };
}
