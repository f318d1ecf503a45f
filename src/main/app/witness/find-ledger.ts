import type { CaseId, LedgerId } from '../../../shared/model/ids.ts';
import type { OpenVault } from '../../vault/index.ts';
import { AppError } from '../errors.ts';
import { findCase } from '../find.ts';

/** A ledger of this vault: that of a case, or without one the vault's own. `number` is that of its record. */
export function findLedger(
  vault: OpenVault,
  id: CaseId | undefined,
): { readonly ledger: LedgerId; readonly number: number } {
  if (id !== undefined) {
    const { ledger, ledgerNumber } = findCase(vault, id);
    return { ledger, number: ledgerNumber };
  }
  const own = vault.records.ledgers.get(vault.ledger);
  if (own === null)
    throw new AppError('VAULT_DAMAGED', "the vault's own ledger is not there: check the vault");
  return { ledger: own.id, number: own.number };
}
