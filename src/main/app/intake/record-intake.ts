import { toTimestamp } from '../../../shared/ledger/times.ts';
import type { AddedItem } from '../../../shared/contract/item-methods.ts';
import type {
  CaseId,
  ExhibitNumber,
  ItemId,
  LedgerId,
  ObjectId,
  PersonId,
} from '../../../shared/model/ids.ts';
import type { IntakeSource } from '../../intake/source.ts';
import type { StoredObject, Transaction } from '../../vault/index.ts';
import { callErrorOf } from '../errors.ts';
import type { Description } from './describe.ts';

/** A source whose number is spent and whose object is announced. */
export interface Begun {
  readonly source: IntakeSource;
  readonly id: ItemId;
  readonly object: ObjectId;
  readonly exhibit: ExhibitNumber;
}

/** A source whose bytes are whole on the medium and were looked at. */
export interface Described extends Begun {
  readonly stored: StoredObject;
  /** True where the file changed while it was being read. */
  readonly changed: boolean;
  readonly found: Description;
}

export interface Failed extends Begun {
  readonly error: unknown;
}

/** Where a batch is recorded. */
export interface Place {
  readonly case: CaseId;
  readonly ledger: LedgerId;
  readonly by: PersonId;
  /** Words that are noted of every item. */
  readonly note: string;
}

/** Records one item with its object, its members and its `item.acquired`. */
export function recordAcquired(
  transaction: Transaction,
  { case: caseId, ledger, by, note }: Place,
  { source, id, exhibit, stored, changed, found }: Described,
): AddedItem {
  const name = source.name.toWellFormed();
  const { bytes, sha256 } = stored;
  const duplicateOf = transaction.items.withBytes(caseId, sha256)?.exhibit ?? null;
  const modifiedAt = source.modifiedAt === null ? null : toTimestamp(source.modifiedAt.getTime());
  transaction.objects.insert(stored);
  const { seq, at } = transaction.append(ledger, {
    type: 'item.acquired',
    item: id,
    details: {
      bytes,
      exhibit,
      kind: found.kind,
      mediaType: found.mediaType,
      method: source.method,
      name,
      ...(source.nameHex === undefined ? {} : { nameHex: source.nameHex }),
      sha256,
      ...(source.how === undefined ? {} : { how: source.how }),
      ...(changed ? { changedWhileRead: true } : {}),
      ...(duplicateOf === null ? {} : { duplicateOf }),
      ...(found.members.length === 0 ? {} : { members: found.members.length }),
      ...(found.complete ? {} : { membersIncomplete: true }),
      ...(modifiedAt === null ? {} : { modifiedAt }),
    },
  });
  transaction.items.insert({
    id,
    case: caseId,
    exhibit,
    kind: found.kind,
    name,
    bytes,
    sha256,
    mediaType: found.mediaType,
    object: stored.id,
    acquiredAt: at,
    event: seq,
    method: source.method,
    acquiredBy: by,
    modifiedAt,
    changedWhileRead: changed,
    duplicateOf,
  });
  transaction.members.insert(id, found.members);
  if (found.image !== null) transaction.items.describe(id, { image: found.image });
  transaction.intakes.finish(id, 'acquired');
  if (note !== '') {
    const noted = transaction.append(ledger, { type: 'item.noted', item: id, details: { text: note } });
    transaction.notes.insert(id, { event: noted.seq, at: noted.at, by, text: note });
  }
  return {
    id,
    exhibit,
    kind: found.kind,
    name,
    bytes,
    sha256,
    ...(found.members.length > 0 ? { members: [...found.members] } : {}),
    ...(found.complete ? {} : { membersIncomplete: true }),
    ...(duplicateOf === null ? {} : { duplicateOf }),
    ...(changed ? { changedWhileRead: true } : {}),
  };
}

/** Records that a source was not taken in: its number stays spent, and the ledger says why. Answers its error. */
export function recordFailed(
  transaction: Transaction,
  { ledger }: Place,
  { source, id, exhibit, error }: Failed,
): unknown {
  transaction.intakes.finish(id, 'failed');
  transaction.append(ledger, {
    type: 'item.failed',
    item: id,
    details: {
      code: callErrorOf(error).code,
      exhibit,
      name: source.name.toWellFormed(),
      ...(source.nameHex === undefined ? {} : { nameHex: source.nameHex }),
    },
  });
  return error;
}
