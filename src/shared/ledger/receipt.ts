import type { Fingerprint, LedgerId, Sha256 } from '../model/ids.ts';
import type { Primitives } from '../primitives.ts';
import { checkCheckpoint, checkpointText, type Checkpoint } from './checkpoint.ts';
import { LedgerError } from './error.ts';
import { fingerprintOf, publicKeyOfHex } from './fingerprint.ts';
import { INTEGER, SHA256, TIME, UUID } from './grammar.ts';
import { isTimestamp } from './times.ts';

const SHAPE = new RegExp(
  `^holdfast-checkpoint/v1\n(${UUID})\n(${INTEGER})\n(${SHA256})\n(${TIME})\nkey (${SHA256})\nsignature ([0-9a-f]{128})\n$`,
);
/** A receipt has 361 bytes or a few more; whatever is far longer is not read at all. */
const LONGEST = 1024;

/** The receipt of a checkpoint: its signed text, the key and the signature, seven lines. */
export function formatReceipt(checkpoint: Checkpoint): string {
  return `${checkpointText(checkpoint)}key ${checkpoint.public}\nsignature ${checkpoint.signature}\n`;
}

/**
 * Reads a receipt and verifies its signature. Rejects with `RECEIPT_UNREADABLE` for anything else. Line ends of CR LF and a missing last
 * one are forgiven, since mail programs change them and the signed text is rebuilt from the fields.
 */
export async function readReceipt(primitives: Primitives, text: string): Promise<Checkpoint> {
  const checkpoint = parse(primitives, text);
  if (checkpoint === null) {
    throw new LedgerError(
      'RECEIPT_UNREADABLE',
      'the file is not a receipt of this version; look for the seven lines that it was issued with',
    );
  }
  if ((await checkCheckpoint(primitives, checkpoint)) !== 'ok') {
    throw new LedgerError(
      'RECEIPT_UNREADABLE',
      "the receipt's signature does not hold: it was altered or mistyped",
    );
  }
  return checkpoint;
}

function parse(primitives: Primitives, text: string): Checkpoint | null {
  if (text.length > LONGEST) return null;
  const lines = text.replaceAll('\r\n', '\n');
  const [, ledger, seqText, hash, time, publicHex, signature] =
    SHAPE.exec(lines.endsWith('\n') ? lines : `${lines}\n`) ?? [];
  const seq = Number(seqText);
  if (ledger === undefined || hash === undefined || time === undefined) return null;
  if (publicHex === undefined || signature === undefined) return null;
  const publicKey = publicKeyOfHex(publicHex);
  if (publicKey === null || !Number.isSafeInteger(seq) || seq < 1 || !isTimestamp(time)) return null;
  const key: Fingerprint = fingerprintOf(primitives, publicKey);
  return { ledger: ledger as LedgerId, seq, hash: hash as Sha256, time, key, public: publicHex, signature };
}
