import { z } from 'zod';
import { eventView } from '../model/event.ts';
import { caseId, sha256, timestamp, uuid } from '../model/ids.ts';
import { method } from './method.ts';

/** When the ledgers of a vault are stamped without being told each time. All off in a new vault. */
export const stampPlan = z.object({
  /** The authority that is asked; empty means that none ever is. */
  url: z.string(),
  /** After something was taken in. */
  atAcquisition: z.boolean(),
  /** While the vault is open, where there are new entries; null for never. */
  everyHours: z.int().min(1).max(168).nullable(),
});
export type StampPlan = z.infer<typeof stampPlan>;

/** A time stamp over a checkpoint of a ledger. */
export const ledgerStamp = z.object({
  /** Of the timestamp.added event. */
  seq: z.int(),
  /** The entry up to which the stamp fixes the ledger. */
  upTo: z.int(),
  hash: sha256,
  time: timestamp,
  authority: z.string(),
  /** `unknown-issuer`: it holds, but none of the given roots vouches for its authority. */
  state: z.enum(['holds', 'unknown-issuer', 'does-not-hold']),
});
export type LedgerStamp = z.infer<typeof ledgerStamp>;

export const timeMethods = {
  /**
   * Compares this machine's clock with a server of NTP, which is asked now and never again. Recorded in the case, or without one in the
   * vault's own ledger; the comparison then stands in the events that follow.
   */
  'clock.check': method(
    z.object({ server: z.string().trim().min(1).max(200), case: caseId.optional(), job: uuid.optional() }),
    z.object({
      source: z.string(),
      /** This machine's clock minus the server's. */
      offsetMs: z.int(),
      roundTripMs: z.int(),
      stratum: z.int(),
      checkedAt: timestamp,
      seq: z.int(),
    }),
  ),
  /** What the next event would state of the clock. */
  'clock.state': method(z.object({}), z.object({ clock: eventView.shape.clock })),
  'stamps.plan': method(z.object({}), stampPlan),
  'stamps.setPlan': method(stampPlan.partial(), stampPlan),
  /** Stamps the ledgers of the cases that have entries since their last stamp, or of one case. Without an address, by the plan's authority. */
  'stamps.add': method(
    z.object({ case: caseId.optional(), timestampUrl: z.string().optional(), job: uuid.optional() }),
    z.object({
      added: z.array(
        z.object({ case: caseId, seq: z.int(), upTo: z.int(), time: timestamp, authority: z.string() }),
      ),
    }),
  ),
  /** Every stamp of a case's ledger, checked again with what the vault holds. */
  'stamps.list': method(
    z.object({ case: caseId, tsaRoots: z.array(z.string()).default([]) }),
    z.object({ stamps: z.array(ledgerStamp) }),
  ),
};
