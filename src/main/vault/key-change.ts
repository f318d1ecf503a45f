import nacl from 'tweetnacl';
import { z } from 'zod';
import { fingerprintOf } from '../../shared/ledger/fingerprint.ts';
import { fingerprint, type Fingerprint, type LedgerId } from '../../shared/model/ids.ts';
import { nodePrimitives } from '../node/primitives.ts';
import { SEED_BYTES } from './key-slot.ts';
import type { OpenVault } from './vault.ts';

/** Why a key was changed. `recovered`: the passphrase was lost, and with it the old key. */
type KeyChangeReason = 'replaced' | 'compromised' | 'recovered';

/** What is to be said of the change; `note` stays in the vault's own ledger. */
export interface KeyChange {
  readonly reason: Exclude<KeyChangeReason, 'recovered'>;
  readonly note: string;
}

const SETTING = 'key-change';
const announced = z.object({
  key: fingerprint,
  reason: z.enum(['replaced', 'compromised']),
  note: z.string(),
});

/** The ledgers in which people still act: the vault's own and those of open cases. */
function livingLedgers({ ledger, records }: OpenVault): readonly LedgerId[] {
  const open = records.cases.list().filter(({ closedAt }) => closedAt === null);
  return [ledger, ...open.map((matter) => matter.ledger)];
}

/** A new seed, admitted by the key that is about to be given up, in every ledger in which people still act. It is nobody's key until it stands in the header. */
export function announceKey(
  vault: OpenVault,
  { reason, note }: KeyChange,
): { readonly seed: Uint8Array; readonly key: Fingerprint } {
  const seed = Uint8Array.from(vault.environment.random(SEED_BYTES));
  const key = fingerprintOf(nodePrimitives, nacl.sign.keyPair.fromSeed(seed).publicKey);
  vault.transact((transaction) => {
    for (const ledger of livingLedgers(vault)) {
      transaction.append(ledger, { type: 'key.added', details: { person: vault.person.id, key } });
    }
    transaction.settings.set(SETTING, JSON.stringify({ key, reason, note }));
  });
  return { seed, key };
}

/**
 * Records that the person signs with another key than the records say: the old one is revoked, by the new one, in every ledger in which people still act. After a
 * recovery nobody could announce the new key, so it is admitted here by itself.
 */
export function settleKeyChange(vault: OpenVault): void {
  const { person, signer, records } = vault;
  const stored = announced.safeParse(JSON.parse(records.settings.get(SETTING) ?? 'null'));
  const change = stored.success && stored.data.key === signer.key ? stored.data : null;
  const reason: KeyChangeReason = change?.reason ?? 'recovered';
  vault.transact((transaction) => {
    for (const ledger of livingLedgers(vault)) {
      if (change === null) {
        transaction.append(ledger, { type: 'key.added', details: { person: person.id, key: signer.key } });
      }
      const details: Record<string, string> = { person: person.id, key: person.key, reason };
      if (ledger === vault.ledger && change !== null && change.note !== '') details['note'] = change.note;
      transaction.append(ledger, { type: 'key.revoked', details });
    }
    transaction.people.setKey(person.id, signer.key);
    transaction.settings.set(SETTING, 'null');
  });
}
