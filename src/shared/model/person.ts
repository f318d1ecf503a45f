import { z } from 'zod';
import { fingerprint, initials, personId } from './ids.ts';

/** The roles a person can act in; closed in version 1 of the ledger format. */
export const roles = [
  'counsellor',
  'first-responder',
  'investigator',
  'reviewer',
  'lead',
  'prosecutor',
  'defence',
  'witness',
  'other',
] as const;
export const role = z.enum(roles);
export type Role = z.infer<typeof role>;

/** Someone with a key to the vault. */
export const person = z.object({
  id: personId,
  name: z.string(),
  initials,
  role,
  organisation: z.string().nullable(),
  key: fingerprint,
});
export type Person = z.infer<typeof person>;
