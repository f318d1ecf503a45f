import { eventHash } from '../../../shared/ledger/hash.ts';
import type { RollbackSign } from '../../../shared/contract/vault-methods.ts';
import type { Finding } from '../../../shared/model/verdict.ts';
import { nodePrimitives } from '../../node/primitives.ts';
import type { OpenVault } from '../../vault/index.ts';
import { compareHistory } from '../witness/own-history.ts';
import type { RememberedHead } from './head-store.ts';

/** The heads of all ledgers as they are now. */
export function currentHeads(vault: OpenVault): readonly RememberedHead[] {
  const { ledgers, events } = vault.records;
  return ledgers.list().flatMap(({ id, number }) => {
    const seq = events.count(number);
    const last = seq === 0 ? null : events.get(number, seq);
    return last === null ? [] : [{ ledger: id, seq, hash: eventHash(nodePrimitives, last.line) }];
  });
}

/** The ledgers of which this machine has seen more, or something else, than the vault holds now. */
export function signsOfRollback(vault: OpenVault, remembered: readonly RememberedHead[]): RollbackSign[] {
  const { records } = vault;
  const cases = new Map(records.cases.list().map(({ ledger, id }) => [ledger, id]));
  return remembered
    .filter((head) => compareHistory(vault, head) !== 'holds')
    .map(({ ledger, seq, hash }) => {
      const number = records.ledgers.get(ledger)?.number;
      return {
        ledger,
        case: cases.get(ledger) ?? null,
        seenSeq: seq,
        seenHash: hash,
        seq: number === undefined ? 0 : records.events.count(number),
      };
    });
}

/** The same as a finding of the check. */
export function rollbackFinding({ ledger, seenSeq, seq }: RollbackSign): Finding {
  const why =
    seq < seenSeq
      ? `This machine has seen entry ${seenSeq} of this ledger, and it ends at ${seq} now`
      : `This machine has seen another entry ${seenSeq} of this ledger than the one it has now`;
  return {
    code: 'ROLLBACK',
    path: `ledger/${ledger}`,
    seq: seenSeq,
    message: `${why}: the vault was put back to an older copy.`,
  };
}
