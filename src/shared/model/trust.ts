import { z } from 'zod';
import { fingerprint, personId, timestamp, uuid } from './ids.ts';

/** How a person made sure that a key belongs to someone; only `not-yet` gives no trust. */
export const confirmations = ['in-person', 'by-phone', 'on-paper', 'not-yet'] as const;
export const confirmation = z.enum(confirmations);
export type Confirmation = z.infer<typeof confirmation>;

export const contactId = uuid.brand<'ContactId'>();
export type ContactId = z.infer<typeof contactId>;

/** A key of someone outside the vault, or one that nobody has been named for yet. */
export const signerKey = z.object({
  key: fingerprint,
  confirmed: confirmation,
  /** Null exactly where `confirmed` is `not-yet`. */
  confirmedAt: timestamp.nullable(),
  firstSeenAt: timestamp,
  note: z.string(),
  /** Seals from then on, and earlier ones without a time stamp, are not trusted any more. */
  revokedAt: timestamp.nullable(),
  revokedReason: z.string().nullable(),
});
export type SignerKey = z.infer<typeof signerKey>;

/** Someone outside the vault whose seals and receipts may turn up. */
export const contact = z.object({
  id: contactId,
  name: z.string(),
  note: z.string(),
  since: timestamp,
  keys: z.array(signerKey),
});
export type Contact = z.infer<typeof contact>;

/**
 * Why the one who sealed may not be who they seem. `person-key-differs`: the person whom the bundle names, or from whom it is said to come, has another key.
 * `ledger-key-differs`: this case was sealed with another key before. `key-revoked`: the key was given up.
 */
export const sealerWarningKinds = ['person-key-differs', 'ledger-key-differs', 'key-revoked'] as const;

/** A warning that must be shown above the verdict. */
export const sealerWarning = z.object({
  kind: z.enum(sealerWarningKinds),
  /** Whom it is about, where that is known. */
  name: z.string().nullable(),
  /** The key that was to be expected; of a revoked key, that key. */
  expected: fingerprint,
  /** How the expected key was confirmed. */
  confirmed: confirmation,
  /** When the expected key was first seen, or given up. */
  since: timestamp,
  /** True where the bundle holds an entry, made with the expected key, that admits the new one. Someone who stole that key could write it too. */
  announced: z.boolean(),
});
export type SealerWarning = z.infer<typeof sealerWarning>;

/** What a vault knows of the key that sealed a bundle. `own` is a key of this vault, `given` one that was named as trusted for this check alone. */
export const sealer = z.object({
  key: fingerprint,
  standing: z.enum(['own', 'confirmed', 'given', 'revoked', 'seen-before', 'first-seen']),
  contact: contact.pick({ id: true, name: true }).nullable(),
  confirmed: confirmation,
  confirmedAt: timestamp.nullable(),
  firstSeenAt: timestamp,
  /** In whose name the bundle says it was sealed. */
  person: personId.nullable(),
  claimedName: z.string().nullable(),
  warnings: z.array(sealerWarning),
});
export type Sealer = z.infer<typeof sealer>;
