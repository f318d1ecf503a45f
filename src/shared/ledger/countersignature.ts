import type { Fingerprint, Sha256, Timestamp } from '../model/ids.ts';
import type { Primitives } from '../primitives.ts';
import type { Checkpoint } from './checkpoint.ts';
import { checkSignature } from './ed25519.ts';
import { LedgerError } from './error.ts';
import { fingerprintOf, publicKeyOfHex } from './fingerprint.ts';
import { INTEGER, SHA256, TIME } from './grammar.ts';
import { fromHex, toHex } from './hex.ts';
import { formatReceipt, readReceipt } from './receipt.ts';
import { isTimestamp } from './times.ts';

/** Where a witness had last seen a ledger. */
export interface SeenHead {
  readonly seq: number;
  readonly hash: Sha256;
}

/** What someone else's vault signs under a receipt: that it saw it, when, and which receipt of the same ledger it continues. */
export interface Countersignature {
  readonly receipt: Checkpoint;
  /** Null for the first receipt that the witness saw of the ledger. */
  readonly continues: SeenHead | null;
  readonly time: Timestamp;
  readonly countersigner: Fingerprint;
}

/** The witness's key, and its signature; the secret stays with the caller. */
export interface Countersigner {
  /** The raw 32-byte Ed25519 key. */
  readonly publicKey: Uint8Array;
  sign(message: Uint8Array): Uint8Array;
}

const DOMAIN = 'holdfast-countersignature/v1\n';
const TAIL = new RegExp(
  `^continues (?:none|(${INTEGER}) (${SHA256}))\ncountersigned (${TIME})\ncountersigner (${SHA256})\ncountersignature ([0-9a-f]{128})\n$`,
);
const LONGEST = 2048;
const RECEIPT_LINES = 7;

/**
 * The text of a countersignature, eleven lines: the seven of the receipt, `continues`, `countersigned`, `countersigner`, `countersignature`. The signature is over
 * the domain's line and the ten lines before it (docs/formats/receipt.md).
 */
export function formatCountersignature(
  receipt: Checkpoint,
  continues: SeenHead | null,
  time: Timestamp,
  witness: Countersigner,
): string {
  const before = continues === null ? 'none' : `${continues.seq} ${continues.hash}`;
  const body = `${formatReceipt(receipt)}continues ${before}\ncountersigned ${time}\ncountersigner ${toHex(witness.publicKey)}\n`;
  const signature = witness.sign(new TextEncoder().encode(DOMAIN + body));
  return `${body}countersignature ${toHex(signature)}\n`;
}

/** Whether a text is meant as a countersignature rather than as a bare receipt; nothing of it has been checked. */
export function looksCountersigned(text: string): boolean {
  return text.includes('\ncountersigner ');
}

/**
 * Reads a countersignature and verifies both signatures. Rejects with `RECEIPT_UNREADABLE` for anything else. As with a receipt, CR LF and a
 * missing last LF are forgiven.
 */
export async function readCountersignature(primitives: Primitives, text: string): Promise<Countersignature> {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  if (lines.at(-1) === '') lines.pop();
  const tail = TAIL.exec(`${lines.slice(RECEIPT_LINES).join('\n')}\n`);
  const [, seqText, hash, time = '', publicHex = '', signature = ''] = tail ?? [];
  const seq = Number(seqText ?? 1);
  const publicKey = publicKeyOfHex(publicHex);
  const isSound =
    text.length <= LONGEST && publicKey !== null && isTimestamp(time) && Number.isSafeInteger(seq) && seq > 0;
  if (!isSound) {
    throw new LedgerError(
      'RECEIPT_UNREADABLE',
      'the file is not a countersigned receipt of this version; look for the eleven lines that it was given with',
    );
  }
  const receipt = await readReceipt(primitives, `${lines.slice(0, RECEIPT_LINES).join('\n')}\n`);
  const signed = new TextEncoder().encode(`${DOMAIN}${lines.slice(0, -1).join('\n')}\n`);
  if (hash !== undefined && seq >= receipt.seq) {
    throw new LedgerError('RECEIPT_UNREADABLE', 'the countersigned receipt is said to continue a later one');
  }
  const verdict = await checkSignature(primitives, publicKey, fromHex(signature) ?? new Uint8Array(), signed);
  if (verdict !== 'ok') {
    throw new LedgerError(
      'RECEIPT_UNREADABLE',
      'the countersignature does not hold: the text was altered or mistyped',
    );
  }
  return {
    receipt,
    continues: hash === undefined ? null : { seq, hash: hash as Sha256 },
    time,
    countersigner: fingerprintOf(primitives, publicKey),
  };
}

/** The receipt in a text that is one, or that is a countersigned one. Rejects with `RECEIPT_UNREADABLE` where a signature does not hold. */
export async function receiptIn(primitives: Primitives, text: string): Promise<Checkpoint> {
  if (!looksCountersigned(text)) return readReceipt(primitives, text);
  return (await readCountersignature(primitives, text)).receipt;
}
