import { receiptIn } from '../../shared/ledger/countersignature.ts';
import type { Output } from '../../shared/contract/index.ts';
import { FINDINGS_LIMIT, verdictOf } from '../../shared/model/verdict.ts';
import { nodePrimitives } from '../node/primitives.ts';
import { checkVault } from '../vault/index.ts';
import { openVault, type AppContext } from './context.ts';
import { rollbackFinding } from './heads/rollback.ts';
import type { Job } from './jobs.ts';
import { receiptFinding } from './witness/own-history.ts';

/**
 * Checks the open vault by itself, and against what lies outside it: the heads that this machine remembers, the receipts that are given, and those that others
 * have countersigned. Rejects with RECEIPT_UNREADABLE before anything is checked.
 */
export async function checkOpenVault(
  context: AppContext,
  receipts: readonly string[],
  { signal, progress }: Job,
): Promise<Output<'vault.check'>> {
  const vault = openVault(context);
  const given = await Promise.all(receipts.map((text) => receiptIn(nodePrimitives, text)));
  const kept = vault.records.ledgers
    .list()
    .flatMap(({ id }) => vault.records.countersignatures.list(id))
    .map(({ ledger, seq, hash, countersignedAt: time }) => ({ ledger, seq, hash, time }));
  const outside = [
    ...[...given, ...kept].flatMap((receipt) => receiptFinding(vault, receipt) ?? []),
    ...(await context.heads.compare(vault)).map(rollbackFinding),
  ];
  const { findings, verdict, objects, events } = await checkVault(vault, {
    signal,
    onProgress: (done, total) => {
      progress('checking', done, total, 'bytes');
    },
  });
  return {
    // What came from outside goes first, since the list of the inside may be cut.
    findings: [...outside, ...findings].slice(0, FINDINGS_LIMIT),
    verdict:
      verdict === 'altered'
        ? verdict
        : outside.length > 0
          ? verdictOf(outside.map(({ code }) => code))
          : verdict,
    objects,
    events,
  };
}
