import type { JsonObject } from '../../shared/ledger/strict-json.ts';
import type { ItemId } from '../../shared/model/ids.ts';
import { explain, VaultError } from './errors.ts';
import type { Appended } from './ledger-writer.ts';
import { placeOf } from './objects/layout.ts';
import type { OpenVault } from './vault.ts';

/**
 * Erases an item: the keys of its original and of everything made from it, the details of every event about it, its messages, notes and
 * names. The lines stay and the chain verifies; `item.erased` says that it happened and, in `details`, why. It cannot be undone.
 * Rejects with ITEM_NOT_FOUND where there is no such item or it was erased before.
 */
export async function eraseItem(vault: OpenVault, item: ItemId, details: JsonObject): Promise<Appended> {
  const record = vault.records.items.get(item);
  if (record === null || record.erasedAt !== null) {
    throw new VaultError('ITEM_NOT_FOUND', 'there is no such item in this vault');
  }
  const objects = [record.object, ...vault.records.derivatives.list(item).map(({ object }) => object)];
  const erased = vault.transact((transaction) => {
    const matter = transaction.cases.get(record.case);
    const ledger = matter === null ? null : transaction.ledgers.get(matter.ledger);
    if (ledger === null) throw new VaultError('CASE_NOT_FOUND', 'there is no such case in this vault');
    transaction.events.eraseBodiesOf(ledger.number, item);
    const event = transaction.append(ledger.id, { type: 'item.erased', item, details });
    transaction.messages.remove(item);
    transaction.members.erase(item);
    transaction.notes.erase(item);
    transaction.batches.erase(item, event.at);
    transaction.items.erase(item, event.at);
    // With what the marks of its secrets were made they could still be tried.
    transaction.settings.remove(`page-salt/${item}`);
    for (const object of objects) transaction.objects.erase(object, event.at);
    return event;
  });
  vault.compactLog();
  for (const object of objects) {
    await vault.environment.files.remove(placeOf(vault.folder, object).file).catch((error: unknown) => {
      throw explain(error);
    });
  }
  return erased;
}
