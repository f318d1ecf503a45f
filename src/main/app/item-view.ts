import type { ItemDetail, ItemSummary } from '../../shared/model/item.ts';
import type { CaseId, ItemId } from '../../shared/model/ids.ts';
import type { OpenVault } from '../vault/index.ts';
import { nameOf } from './context.ts';
import { findItem } from './find.ts';

type ItemRecord = ReturnType<typeof findItem>['item'];

/** An item in a list, from its records. */
export function itemSummaryOf(vault: OpenVault, item: ItemRecord): ItemSummary {
  const { notes, members } = vault.records;
  return {
    id: item.id,
    exhibit: item.exhibit,
    kind: item.kind,
    name: item.name,
    bytes: item.bytes,
    sha256: item.sha256,
    mediaType: item.mediaType,
    acquiredAt: item.acquiredAt,
    erased: item.erasedAt !== null,
    duplicateOf: item.duplicateOf,
    tags: [...notes.tags(item.id)],
    notes: notes.count(item.id),
    members: members.count(item.id),
    ...(item.membersIncomplete ? { membersIncomplete: true } : {}),
    transcript: item.transcript,
    ...(item.how?.by === 'picture' && item.how.series !== null ? { series: item.how.series } : {}),
    image: item.image === null ? null : { width: item.image.width, height: item.image.height },
  };
}

/** Everything recorded of an item, or ITEM_NOT_FOUND. */
export function itemDetailOf(vault: OpenVault, id: ItemId): ItemDetail {
  return detailOf(vault, findItem(vault, id).item);
}

/** Everything recorded of every item of a case, in the order of acquisition. */
export function itemDetailsOf(vault: OpenVault, id: CaseId): ItemDetail[] {
  return vault.records.items.list(id).map((item) => detailOf(vault, item));
}

function detailOf(vault: OpenVault, item: ItemRecord): ItemDetail {
  const { id } = item;
  const { notes, members, derivatives } = vault.records;
  return {
    ...itemSummaryOf(vault, item),
    acquired: {
      at: item.acquiredAt,
      event: item.event,
      method: item.method,
      by: nameOf(vault, item.acquiredBy),
      modifiedAt: item.modifiedAt,
      changedWhileRead: item.changedWhileRead,
      how: item.how,
    },
    memberList: [...members.list(id)],
    derived: derivatives.list(id).map(({ object: _object, ...derivative }) => derivative),
    noteList: notes.list(id).map(({ at, by, text }) => ({ at, by: nameOf(vault, by), text })),
    report: item.report,
    imageInfo: item.image,
  };
}
