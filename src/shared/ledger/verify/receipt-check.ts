import type { LedgerId, Sha256 } from '../../model/ids.ts';
import type { LedgerHead } from '../checkpoint.ts';
import type { Report } from './report.ts';

/** Compares a ledger with the head that a receipt holds. */
export interface ReceiptCheck {
  /** To be told of every line's place in the chain; `hash` is null where it could not be computed. */
  event(seq: number, hash: Sha256 | null): void;
  finish(ledger: LedgerId | null, lastSeq: number): void;
}

/** The check of one receipt; its signature must have been verified before. Without a receipt nothing is checked. */
export function createReceiptCheck(receipt: LedgerHead | undefined, report: Report): ReceiptCheck {
  let agreed = false;
  return {
    event(seq, hash) {
      if (seq === receipt?.seq && hash === receipt.hash) agreed = true;
    },
    finish(ledger, lastSeq) {
      if (receipt === undefined) return;
      if (ledger !== null && ledger !== receipt.ledger) {
        report('INCONSISTENT_WITH_RECEIPT', undefined, 'The receipt was issued for another ledger.');
      } else if (lastSeq < receipt.seq) {
        report(
          'LEDGER_SHORTER_THAN_RECEIPT',
          receipt.seq,
          'The ledger ends before the event that the receipt was issued for.',
        );
      } else if (!agreed) {
        report(
          'INCONSISTENT_WITH_RECEIPT',
          receipt.seq,
          'The receipt states another hash for this event than the ledger has.',
        );
      }
    },
  };
}
