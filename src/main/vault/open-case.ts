import { caseId, ledgerId, type CaseId, type LedgerId } from '../../shared/model/ids.ts';
import { newUuid } from './environment.ts';
import type { OpenVault } from './vault.ts';

/** Opens a case with a ledger of its own, in one transaction with the entry in the vault's ledger. */
export function openCase(
  vault: OpenVault,
  title: string,
): { readonly case: CaseId; readonly ledger: LedgerId } {
  const id = caseId.parse(newUuid(vault.environment));
  const ledger = ledgerId.parse(newUuid(vault.environment));
  vault.transact((transaction) => {
    const { number } = transaction.ledgers.insert(ledger, 'case');
    const opened = transaction.append(ledger, {
      type: 'ledger.opened',
      details: { kind: 'case', vault: vault.id },
    });
    transaction.append(ledger, { type: 'case.opened', details: { case: id, title } });
    transaction.append(vault.ledger, { type: 'case.opened', details: { case: id, ledger, title } });
    transaction.cases.insert(id, number, title, opened.at);
  });
  return { case: id, ledger };
}
