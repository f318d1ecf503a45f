import { z } from 'zod';

/** A lower-case RFC 4122 UUID. */
export const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);

/** 64 lower-case hex digits. */
export const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Sha256'>();
export type Sha256 = z.infer<typeof sha256>;

/** `sha256:` and the SHA-256 of an Ed25519 key's SPKI DER. */
export const fingerprint = z
  .string()
  .regex(/^sha256:[0-9a-f]{64}$/)
  .brand<'Fingerprint'>();
export type Fingerprint = z.infer<typeof fingerprint>;

/** `YYYY-MM-DDTHH:MM:SS.mmmZ`, a real instant. */
export const timestamp = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
  .brand<'Timestamp'>();
export type Timestamp = z.infer<typeof timestamp>;

export const vaultId = uuid.brand<'VaultId'>();
export type VaultId = z.infer<typeof vaultId>;
export const personId = uuid.brand<'PersonId'>();
export type PersonId = z.infer<typeof personId>;
export const caseId = uuid.brand<'CaseId'>();
export type CaseId = z.infer<typeof caseId>;
export const ledgerId = uuid.brand<'LedgerId'>();
export type LedgerId = z.infer<typeof ledgerId>;
export const itemId = uuid.brand<'ItemId'>();
export type ItemId = z.infer<typeof itemId>;
export const objectId = uuid.brand<'ObjectId'>();
export type ObjectId = z.infer<typeof objectId>;

/** The collector's initials and a number that is never reused, e.g. `AB/1`. */
export const exhibitNumber = z
  .string()
  .regex(/^[A-Z]{1,8}\/[1-9][0-9]{0,8}$/)
  .brand<'ExhibitNumber'>();
export type ExhibitNumber = z.infer<typeof exhibitNumber>;

export const initials = z.string().regex(/^[A-Z]{1,8}$/);
