import { z } from 'zod';
import { eventView } from '../model/event.ts';
import { fingerprint, timestamp } from '../model/ids.ts';
import { confirmation, contact, contactId, signerKey } from '../model/trust.ts';
import { method } from './method.ts';

const nothing = z.object({});
const note = z.string().trim().max(2000).default('');

/** Why a person gives up a key. Only `replaced` says that nothing is wrong with it. */
export const keyReason = z.enum(['replaced', 'compromised']);

export const trustMethods = {
  /** The address book: people outside the vault with their keys, and keys that were met and belong to nobody yet. */
  'contacts.list': method(nothing, z.object({ contacts: z.array(contact), strangers: z.array(signerKey) })),
  'contacts.add': method(
    z.object({
      name: z.string().trim().min(1).max(200),
      note,
      key: fingerprint.optional(),
      confirmed: confirmation.default('not-yet'),
    }),
    contact,
  ),
  /** Enters a key for a person, or says anew how it was confirmed. `replaces` gives up the keys that they had before. */
  'contacts.setKey': method(
    z.object({
      contact: contactId,
      key: fingerprint,
      confirmed: confirmation,
      note,
      replaces: z.boolean().default(false),
    }),
    contact,
  ),
  /** Trusts a key no more, from `since` on: the moment when it may have come into other hands, by default now. */
  'contacts.revokeKey': method(
    z.object({ key: fingerprint, reason: z.string().trim().min(1).max(300), since: timestamp.optional() }),
    nothing,
  ),
  /** Takes a person out of the book; their keys are strangers again. */
  'contacts.remove': method(z.object({ contact: contactId }), nothing),
  /**
   * Gives the person who has the vault open a new signing key and revokes the old one, in the vault's ledger and in that of every open case, so
   * that later bundles say so.
   */
  'key.replace': method(
    z.object({ passphrase: z.string(), reason: keyReason, note }),
    z.object({ key: fingerprint, previous: fingerprint, cases: z.int() }),
  ),
  /** The vault's own ledger: people, keys, cases, seals, what was witnessed. */
  'vault.log': method(
    z.object({
      after: z.int().nonnegative().default(0),
      limit: z.int().min(1).max(5000).default(5000),
    }),
    z.object({ events: z.array(eventView), total: z.int() }),
  ),
};
