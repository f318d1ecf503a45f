import { randomUUID } from 'node:crypto';
import type { OpenVault, StoredObject } from '../../../../src/main/vault/index.ts';
import {
  itemId,
  type CaseId,
  type ExhibitNumber,
  type ItemId,
  type LedgerId,
  type Timestamp,
} from '../../../../src/shared/model/ids.ts';

export const AT = '2026-01-02T03:04:05.678Z' as Timestamp;

/** Takes bytes in as the app does: number first, then the bytes, then one transaction for everything. */
export async function takeIn(
  vault: OpenVault,
  matter: { readonly case: CaseId; readonly ledger: LedgerId },
  content: Uint8Array | AsyncIterable<Uint8Array>,
  name = 'chat.txt',
): Promise<{ item: ItemId; exhibit: ExhibitNumber; object: StoredObject; event: number }> {
  const item = itemId.parse(randomUUID());
  const exhibit = vault.transact((transaction) => transaction.intakes.begin(item, matter.case, 'AB', AT));
  const object = await vault.objects.write(content instanceof Uint8Array ? [content] : content);
  const { bytes, sha256 } = object;
  const event = vault.transact((transaction) => {
    transaction.objects.insert(object);
    const { seq, at } = transaction.append(matter.ledger, {
      type: 'item.acquired',
      item,
      details: { bytes, exhibit, kind: 'file', name, sha256 },
    });
    transaction.items.insert({
      id: item,
      case: matter.case,
      exhibit,
      kind: 'file',
      name,
      bytes,
      sha256,
      mediaType: 'text/plain',
      object: object.id,
      acquiredAt: at,
      event: seq,
      method: 'file',
      acquiredBy: vault.person.id,
      modifiedAt: null,
      changedWhileRead: false,
      duplicateOf: null,
    });
    transaction.intakes.finish(item, 'acquired');
    return seq;
  });
  return { item, exhibit, object, event };
}
