import { VaultError } from './errors.ts';

/** Characters that a passphrase needs at least. Length is what scrypt can build on; rules about kinds of characters only annoy. */
export const PASSPHRASE_MINIMUM = 8;

/** Throws WEAK_PASSPHRASE for one that is too short to protect anybody. */
export function checkPassphrase(passphrase: string): void {
  if (Array.from(passphrase.normalize('NFC')).length < PASSPHRASE_MINIMUM) {
    throw new VaultError(
      'WEAK_PASSPHRASE',
      `a passphrase needs at least ${PASSPHRASE_MINIMUM} characters; several words are best`,
    );
  }
}
