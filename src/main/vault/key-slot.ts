import { createCipheriv, createDecipheriv } from 'node:crypto';
import { z } from 'zod';
import type { PersonId, VaultId } from '../../shared/model/ids.ts';
import { deriveKey, newScryptParameters, scryptParameters } from './scrypt.ts';

const TAG = 16;
const NONCE = 12;
export const KEY_BYTES = 32;
export const SEED_BYTES = 32;

/** A secret under a passphrase or code: AES-256-GCM under the scrypt key, ciphertext and tag together; all in hex. */
export const keySlot = z.strictObject({
  kdf: scryptParameters,
  nonce: z.string().regex(/^[0-9a-f]{24}$/),
  sealed: z.string().regex(/^([0-9a-f]{2}){17,256}$/),
});
export type KeySlot = Readonly<z.infer<typeof keySlot>>;

/** Whom a slot belongs to: it opens for nobody else and in no other vault. */
export type SlotOwner =
  | { readonly vault: VaultId; readonly kind: 'person'; readonly person: PersonId }
  | { readonly vault: VaultId; readonly kind: 'recovery' };

function associated(owner: SlotOwner): Uint8Array {
  const whose = owner.kind === 'person' ? `person ${owner.person}` : 'recovery';
  return new TextEncoder().encode(`holdfast-vault/v1\n${owner.vault}\n${whose}\n`);
}

/** Puts a secret under a passphrase or code, with fresh parameters. */
export async function sealSlot(
  random: (bytes: number) => Uint8Array,
  owner: SlotOwner,
  passphrase: string,
  secret: Uint8Array,
): Promise<KeySlot> {
  const kdf = newScryptParameters(random);
  const key = await deriveKey(passphrase, kdf);
  const nonce = Buffer.from(random(NONCE));
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(associated(owner));
  const sealed = Buffer.concat([cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  key.fill(0);
  return { kdf, nonce: nonce.toString('hex'), sealed: sealed.toString('hex') };
}

/**
 * The secret of a slot; null where the passphrase or code is not the one it was sealed with, or the slot is not this owner's.
 * Rejects with VAULT_DAMAGED for parameters outside the accepted bounds.
 */
export async function openSlot(
  owner: SlotOwner,
  passphrase: string,
  slot: KeySlot,
): Promise<Uint8Array | null> {
  const key = await deriveKey(passphrase, slot.kdf);
  const sealed = Buffer.from(slot.sealed, 'hex');
  const end = sealed.length - TAG;
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(slot.nonce, 'hex'), {
    authTagLength: TAG,
  });
  decipher.setAAD(associated(owner)).setAuthTag(sealed.subarray(end));
  const secret = decipher.update(sealed.subarray(0, end));
  try {
    decipher.final();
  } catch {
    secret.fill(0);
    return null;
  } finally {
    key.fill(0);
  }
  return secret;
}
