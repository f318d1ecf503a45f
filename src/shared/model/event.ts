import { z } from 'zod';
import { fingerprint, itemId, ledgerId, personId, timestamp, uuid } from './ids.ts';
import { role } from './person.ts';

/** Every kind of event a version 1 ledger may hold; a reader that meets another refuses to judge it. */
export const eventTypes = [
  'ledger.opened',
  'person.added',
  'person.removed',
  'key.added',
  'key.revoked',
  'clock.checked',
  'case.opened',
  'case.closed',
  'agreement.recorded',
  'agreement.withdrawn',
  'item.acquired',
  'item.failed',
  'item.viewed',
  'item.noted',
  'item.tagged',
  'item.derived',
  'item.redacted',
  'item.flagged',
  'item.erased',
  'search.made',
  'marker.decided',
  'request.drafted',
  'request.recorded',
  'custody.transferred',
  'custody.received',
  'receipt.issued',
  'receipt.countersigned',
  'bundle.sealed',
  'bundle.verified',
  'bundle.refused',
  'timestamp.added',
  'access.refused',
  'fault.detected',
] as const;
export const eventType = z.enum(eventTypes);
export type EventType = z.infer<typeof eventType>;

/** One entry of a ledger as the window and the command line show it: the line's fields, with the details where they are still held. */
export const eventView = z.object({
  ledger: ledgerId,
  seq: z.int().positive(),
  type: eventType,
  at: timestamp,
  actor: z.object({ id: personId, key: fingerprint, role, name: z.string().nullable() }),
  tool: z.object({ name: z.string(), version: z.string() }),
  clock: z.union([
    z.object({ source: z.literal('none') }),
    z.object({ source: z.string(), offsetMs: z.int(), checkedAt: timestamp }),
  ]),
  boot: uuid,
  mono: z.int().nonnegative(),
  item: itemId.nullable(),
  hash: z.string(),
  /** The canonical details, or null where they were erased. */
  details: z.record(z.string(), z.json()).nullable(),
});
export type EventView = z.infer<typeof eventView>;
