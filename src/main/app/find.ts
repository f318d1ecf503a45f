import type { CaseId, ItemId } from '../../shared/model/ids.ts';
import type { OpenVault } from '../vault/index.ts';
import { AppError } from './errors.ts';

type Reader = OpenVault['records'];

/** A case's record, or CASE_NOT_FOUND. */
export function findCase(vault: OpenVault, id: CaseId): NonNullable<ReturnType<Reader['cases']['get']>> {
  const found = vault.records.cases.get(id);
  if (found === null) throw new AppError('CASE_NOT_FOUND', 'there is no such case in this vault');
  return found;
}

/** A case that can still be added to, or CASE_NOT_FOUND or CASE_CLOSED. */
export function findOpenCase(vault: OpenVault, id: CaseId): ReturnType<typeof findCase> {
  const found = findCase(vault, id);
  if (found.closedAt !== null)
    throw new AppError('CASE_CLOSED', 'this case is closed: nothing more can be added to it');
  return found;
}

/** An item that still has its content, with its case, or ITEM_NOT_FOUND or ITEM_ERASED. */
export function findPresentItem(vault: OpenVault, id: ItemId): ReturnType<typeof findItem> {
  const found = findItem(vault, id);
  if (found.item.erasedAt !== null)
    throw new AppError('ITEM_ERASED', 'this item was erased: there is nothing left of it but the fact');
  return found;
}

/** An item's record with its case, or ITEM_NOT_FOUND. */
export function findItem(vault: OpenVault, id: ItemId) {
  const item = vault.records.items.get(id);
  if (item === null) throw new AppError('ITEM_NOT_FOUND', 'there is no such item in this vault');
  return { item, case: findCase(vault, item.case) };
}
