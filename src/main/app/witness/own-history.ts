import type { LedgerHead } from '../../../shared/ledger/checkpoint.ts';
import { eventHash } from '../../../shared/ledger/hash.ts';
import type { Finding } from '../../../shared/model/verdict.ts';
import { nodePrimitives } from '../../node/primitives.ts';
import type { OpenVault } from '../../vault/index.ts';

/** How this vault's own history stands to a head that was given away before. */
export type HistoryState = 'holds' | 'no-such-ledger' | 'shorter' | 'different';

/** Compares one entry of this vault with what was stated of it; nothing else is verified here. */
export function compareHistory(
  vault: OpenVault,
  head: Pick<LedgerHead, 'ledger' | 'seq' | 'hash'>,
): HistoryState {
  const record = vault.records.ledgers.get(head.ledger);
  if (record === null) return 'no-such-ledger';
  const stored = vault.records.events.get(record.number, head.seq);
  if (stored === null) return 'shorter';
  return eventHash(nodePrimitives, stored.line) === head.hash ? 'holds' : 'different';
}

/** What a receipt shows about a vault; null where all is well. */
export function receiptFinding(vault: OpenVault, receipt: LedgerHead): Finding | null {
  const place = { path: `ledger/${receipt.ledger}`, seq: receipt.seq };
  switch (compareHistory(vault, receipt)) {
    case 'holds':
      return null;
    case 'shorter':
      return {
        code: 'LEDGER_SHORTER_THAN_RECEIPT',
        ...place,
        message:
          'A receipt was given for an entry that this vault does not hold: the end of its history is missing.',
      };
    case 'different':
      return {
        code: 'INCONSISTENT_WITH_RECEIPT',
        ...place,
        message: 'A receipt states another hash for this entry: the history of this vault was replaced.',
      };
    case 'no-such-ledger':
    default:
      return {
        code: 'INCONSISTENT_WITH_RECEIPT',
        ...place,
        message:
          'A receipt was given for a ledger that this vault does not hold: it is of another vault, or this one is an older copy.',
      };
  }
}
