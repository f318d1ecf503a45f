import type { ImportedReceipt } from '../../../shared/contract/witness-methods.ts';
import {
  looksCountersigned,
  readCountersignature,
  type Countersignature,
} from '../../../shared/ledger/countersignature.ts';
import type { Checkpoint } from '../../../shared/ledger/checkpoint.ts';
import { readReceipt } from '../../../shared/ledger/receipt.ts';
import { nodePrimitives } from '../../node/primitives.ts';
import type { OpenVault } from '../../vault/index.ts';
import { AppError } from '../errors.ts';
import { findCase } from '../find.ts';
import { ownKeys } from '../trust/known-keys.ts';
import { receiptFinding } from './own-history.ts';
import type { ReceiptToImport } from './receipt-to-import.ts';
import { witnessReceipt } from './witness.ts';

/**
 * Takes in a receipt. One of this vault's own ledgers is held against it; one that was countersigned is recorded in the ledger; one of someone else's ledger is
 * witnessed. Rejects with RECEIPT_UNREADABLE, with what the history shows (INCONSISTENT_WITH_RECEIPT, LEDGER_SHORTER_THAN_RECEIPT), and as `witnessReceipt` does.
 */
export async function importReceipt(vault: OpenVault, given: ReceiptToImport): Promise<ImportedReceipt> {
  const countersigned = looksCountersigned(given.text)
    ? await readCountersignature(nodePrimitives, given.text)
    : null;
  const receipt = countersigned?.receipt ?? (await readReceipt(nodePrimitives, given.text));
  if (given.case !== undefined) findCase(vault, given.case);
  if (vault.records.ledgers.get(receipt.ledger) === null) return witnessReceipt(vault, receipt, given);
  holdAgainst(vault, receipt);
  const { ledger, seq, hash } = receipt;
  if (countersigned === null) return { kind: 'own', ledger, seq, hash };
  return recordCountersignature(vault, countersigned, given.text);
}

/** Refuses a history that is not the one of the receipt, and records that it was found out, where the receipt is this vault's own word. */
function holdAgainst(vault: OpenVault, receipt: Checkpoint): void {
  const finding = receiptFinding(vault, receipt);
  if (finding === null) return;
  const { ledger, seq, hash, key } = receipt;
  if (ownKeys(vault).some((one) => one.key === key)) {
    vault.transact((transaction) =>
      transaction.append(vault.ledger, {
        type: 'fault.detected',
        details: { code: finding.code, ledger, seq, hash },
      }),
    );
  }
  const code = finding.code === 'LEDGER_SHORTER_THAN_RECEIPT' ? finding.code : 'INCONSISTENT_WITH_RECEIPT';
  throw new AppError(code, `${finding.message.charAt(0).toLowerCase()}${finding.message.slice(1, -1)}`);
}

/** Keeps someone's countersignature with the ledger that it is about; the same one a second time changes nothing. */
function recordCountersignature(vault: OpenVault, read: Countersignature, text: string): ImportedReceipt {
  const { ledger, seq, hash } = read.receipt;
  const { countersigner, time: countersignedAt } = read;
  const outcome = { kind: 'countersigned', ledger, seq, hash, countersigner, countersignedAt } as const;
  if (vault.records.countersignatures.get(ledger, seq, countersigner) !== null) return outcome;
  if (ownKeys(vault).some(({ key }) => key === countersigner))
    throw new AppError(
      'NOT_ALLOWED',
      'this vault cannot be its own witness: someone else has to countersign',
    );
  const kept = text.replaceAll('\r\n', '\n').trimEnd();
  vault.transact((transaction) => {
    const event = transaction.append(ledger, {
      type: 'receipt.countersigned',
      details: { seq, hash, countersigner, countersigned: countersignedAt, text: `${kept}\n` },
    });
    transaction.countersignatures.insert({
      ledger,
      seq,
      hash,
      countersigner,
      countersignedAt,
      text: `${kept}\n`,
      receivedAt: event.at,
      event: event.seq,
    });
  });
  return outcome;
}
