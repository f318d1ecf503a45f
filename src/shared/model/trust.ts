import { z } from 'zod';
import { fingerprint, timestamp, uuid } from './ids.ts';

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
