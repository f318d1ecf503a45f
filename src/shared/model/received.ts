import { z } from 'zod';
import { fingerprint, ledgerId, sha256, timestamp, uuid } from './ids.ts';
import { verdict } from './verdict-word.ts';

/** One stage of a bundle's way before it came here: whose ledger it was, what was done in it, and the seal that closed it. */
export const wayStage = z.object({
  bundle: uuid,
  seal: sha256,
  signer: fingerprint,
  sealedAt: timestamp,
  ledger: z.object({ id: ledgerId, events: z.int().positive(), hash: sha256 }),
  /** The first and last event of that ledger. */
  first: timestamp,
  last: timestamp,
  /** Who acted there, by role, and with how many keys. */
  roles: z.array(z.string()),
  keys: z.int().positive(),
  /** What was done there: events by their type, the most frequent first. */
  did: z.array(z.object({ type: z.string(), events: z.int().positive() })),
  exhibits: z.int().nonnegative(),
  /** How this stage came into the hands of the next one. Not there for the last stage: the event that holds it says it. */
  received: z.object({ at: timestamp, from: z.string().nullable(), exhibit: z.string(), verdict }).optional(),
});
export type WayStage = z.infer<typeof wayStage>;

/** The longest way that is told; a longer one is told from its latest stages. */
export const WAY_LIMIT = 64;

/** The whole way of a received bundle, the earliest stage first. What each stage says rests on the seal of the stage behind it. */
export const receivedWay = z.array(wayStage).max(WAY_LIMIT);

/** What the details of a custody.received state of a bundle; they may hold more (docs/formats/handover.md). */
export const receivedDetails = z.object({
  exhibit: z.string(),
  verdict,
  from: z.string().nullable().default(null),
  bundle: uuid.nullable(),
  seal: sha256.nullable(),
  signer: fingerprint.nullable(),
  /** Null where it was taken as a mere file. */
  way: receivedWay.nullable(),
});
