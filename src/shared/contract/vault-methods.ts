import { z } from 'zod';
import { caseId, fingerprint, initials, ledgerId, sha256, timestamp, uuid, vaultId } from '../model/ids.ts';
import { person, role } from '../model/person.ts';
import { finding, verdict } from '../model/verdict.ts';
import { method } from './method.ts';

const nothing = z.object({});

/** A ledger of which this machine has seen more, or something else, than the vault holds: the vault is an older copy. */
export const rollbackSign = z.object({
  ledger: ledgerId,
  /** Null for the vault's own ledger, and for a case that is not in the vault any more. */
  case: caseId.nullable(),
  seenSeq: z.int(),
  seenHash: sha256,
  /** Where the ledger ends now; 0 where it is gone. */
  seq: z.int(),
});
export type RollbackSign = z.infer<typeof rollbackSign>;

export const vaultStatus = z.discriminatedUnion('state', [
  z.object({ state: z.literal('none') }),
  z.object({
    state: z.literal('open'),
    path: z.string(),
    vault: vaultId,
    person,
    openedAt: timestamp,
    /** Empty unless the vault looks like an older copy of what this machine has seen. */
    rollback: z.array(rollbackSign),
  }),
]);
export type VaultStatus = z.infer<typeof vaultStatus>;

export const vaultMethods = {
  'vault.status': method(nothing, vaultStatus),
  'vault.create': method(
    z.object({
      path: z.string().min(1),
      name: z.string().trim().min(1).max(200),
      initials,
      role,
      organisation: z.string().trim().max(200).nullable(),
      passphrase: z.string(),
    }),
    z.object({ vault: vaultId, person, key: fingerprint, recoveryCode: z.string() }),
  ),
  'vault.open': method(z.object({ path: z.string().min(1), passphrase: z.string() }), vaultStatus),
  /** Opens with the recovery code and sets a new passphrase and a new signing key; both are recorded. */
  'vault.recover': method(
    z.object({ path: z.string().min(1), recoveryCode: z.string(), passphrase: z.string() }),
    vaultStatus,
  ),
  'vault.changePassphrase': method(z.object({ current: z.string(), next: z.string() }), nothing),
  'vault.lock': method(nothing, nothing),
  /** Goes on with an older copy of the vault that was put back on purpose; what is missing and why is recorded. */
  'vault.acceptRollback': method(z.object({ reason: z.string().trim().min(1).max(1000) }), vaultStatus),
  'vault.check': method(
    z.object({
      /** Texts of receipts, countersigned or not, that the vault's ledgers are held against. */
      receipts: z.array(z.string().max(10_000)).max(100).default([]),
      job: uuid.optional(),
    }),
    z.object({ verdict, findings: z.array(finding), objects: z.int(), events: z.int() }),
  ),
  'people.list': method(
    nothing,
    z.object({ people: z.array(person.extend({ since: timestamp, you: z.boolean() })) }),
  ),
};
