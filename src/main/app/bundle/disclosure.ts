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
  'custody.received',
  'receipt.issued',
  'receipt.countersigned',
  'bundle.sealed',
  'timestamp.added',
  'fault.detected',
]);

/** Details of an item's events that go with the item. */
const withItem: ReadonlySet<EventType> = new Set([
  'item.acquired',
  'item.derived',
  'item.redacted',
  'item.viewed',
  'item.flagged',
]);

/**
 * Whether an event's details are handed over. Notes, tags, searches, refused files and agreements are the counsellor's own working record: their lines go, so
 * that the chain holds and they are counted, and their words stay. Of items that are left out nothing but the line goes.
 */
export function isDisclosed(event: Pick<EventView, 'type' | 'item'>, included: ReadonlySet<ItemId>): boolean {
  if (always.has(event.type)) return true;
  return withItem.has(event.type) && event.item !== null && included.has(event.item);
}
