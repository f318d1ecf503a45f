import { z } from 'zod';
import { fingerprint, initials, timestamp, uuid, vaultId } from '../model/ids.ts';
import { person, role } from '../model/person.ts';
import { finding, verdict } from '../model/verdict.ts';
import { method } from './method.ts';

const nothing = z.object({});

export const vaultStatus = z.discriminatedUnion('state', [
  z.object({ state: z.literal('none') }),
  z.object({
    state: z.literal('open'),
    path: z.string(),
    vault: vaultId,
    person,
    openedAt: timestamp,
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
  'vault.check': method(
    z.object({ job: uuid.optional() }),
    z.object({ verdict, findings: z.array(finding), objects: z.int(), events: z.int() }),
  ),
  'people.list': method(
    nothing,
    z.object({ people: z.array(person.extend({ since: timestamp, you: z.boolean() })) }),
  ),
};
