import type { EventType, EventView } from '../../../shared/model/event.ts';
import type { ItemId } from '../../../shared/model/ids.ts';

/** Details that belong to the case as a whole and go with every bundle. */
const always: ReadonlySet<EventType> = new Set([
  'ledger.opened',
  'key.added',
  'key.revoked',
  'clock.checked',
  'case.opened',
  'case.closed',
  'item.erased',
  'custody.transferred',
  'receipt.issued',
  'receipt.countersigned',
  'bundle.sealed',
  'timestamp.added',
  'fault.detected',
]);

/** Details of an item's events that go with the item. What was received is an item; its details tell of somebody else's case. */
const withItem: ReadonlySet<EventType> = new Set([
  'item.acquired',
  'item.derived',
  'item.redacted',
  'item.viewed',
  'item.flagged',
  'custody.received',
]);

/** The items that are handed over: whole, or with these events of theirs only. */
export type Scope = ReadonlyMap<ItemId, 'whole' | ReadonlySet<number>>;

/**
 * Whether an event's details are handed over. Notes, tags, searches, refused files and agreements are the counsellor's own working record: their lines go, so
 * that the chain holds and they are counted, and their words stay. Of items that are left out nothing but the line goes, and of a chat that
 * goes in part nothing but how it was taken in, the root of its messages, and the extract itself.
 */
export function isDisclosed(
  { seq, type, item }: Pick<EventView, 'seq' | 'type' | 'item'>,
  scope: Scope,
): boolean {
  if (always.has(type)) return true;
  const included = item === null ? undefined : scope.get(item);
  if (included === undefined) return false;
  return included === 'whole' ? withItem.has(type) : included.has(seq);
}
