import { openSession, type AppContext } from '../context.ts';
import { AppError } from '../errors.ts';

/**
 * Goes on with an older copy of the vault. The ledgers that are still there record what had been seen beyond them, and why the copy was put back; from then on
 * this machine remembers the new history.
 */
export async function acceptRollback(context: AppContext, reason: string): Promise<void> {
  const session = openSession(context);
  const { vault, rollback } = session;
  if (rollback.length === 0)
    throw new AppError('NOT_ALLOWED', 'nothing speaks for an older copy of this vault');
  vault.transact((transaction) => {
    for (const { ledger, seenSeq, seenHash } of rollback) {
      const own = vault.records.ledgers.get(ledger) === null ? [] : [ledger];
      for (const target of new Set([vault.ledger, ...own])) {
        transaction.append(target, {
          type: 'fault.detected',
          details: { code: 'ROLLBACK', ledger, seq: seenSeq, hash: seenHash, reason },
        });
      }
    }
  });
  rollback.splice(0);
  await context.heads.remember(session);
}
