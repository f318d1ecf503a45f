import { scrypt } from 'node:crypto';
import { z } from 'zod';
import { VaultError } from './errors.ts';

/** Parameters of scrypt (RFC 7914) as they stand in a vault's header; `n` is the cost, a power of two, and `salt` is hex. */
export const scryptParameters = z.strictObject({
  name: z.literal('scrypt'),
  n: z.int(),
  r: z.int(),
  p: z.int(),
  salt: z.string().regex(/^([0-9a-f]{2}){16,64}$/),
});
export type ScryptParameters = Readonly<z.infer<typeof scryptParameters>>;

/** The cost of new vaults (formats.md, "Vault"): 128 MiB and about a quarter of a second on a laptop. */
const COST = { n: 2 ** 17, r: 8, p: 1 } as const;
/** A header may ask for more than that, but not for more memory than a small machine has, nor for minutes of work. */
const MOST_MEMORY = 2 ** 30;
const MOST_WORK = 2 ** 24;
const SALT_BYTES = 32;
const KEY_BYTES = 32;

/** Parameters for a new secret, with a fresh salt. */
export function newScryptParameters(random: (bytes: number) => Uint8Array): ScryptParameters {
  return { name: 'scrypt', ...COST, salt: Buffer.from(random(SALT_BYTES)).toString('hex') };
}

/** Weaker than version 1 allows would give the passphrase away; much stronger would hang whoever opens the folder. */
function isAcceptable({ n, r, p }: ScryptParameters): boolean {
  const powerOfTwo = n > 0 && Number.isInteger(Math.log2(n));
  return (
    powerOfTwo &&
    n >= COST.n &&
    r >= COST.r &&
    p >= COST.p &&
    128 * n * r <= MOST_MEMORY &&
    n * r * p <= MOST_WORK
  );
}

/**
 * The 32-byte key of a secret text. The text is normalised (NFC), so that the same words typed on another system give the same key.
 * Runs on the thread pool. Rejects with VAULT_DAMAGED for parameters outside the accepted bounds, before any work is done.
 */
export async function deriveKey(secret: string, parameters: ScryptParameters): Promise<Uint8Array> {
  if (!isAcceptable(parameters)) {
    throw new VaultError(
      'VAULT_DAMAGED',
      "the vault's header asks for a key derivation outside the accepted bounds; nothing was changed, restore vault.json from a backup",
    );
  }
  const { n, r, p, salt } = parameters;
  // The exact need is a little above 128·n·r; Node refuses when it is not allowed in advance.
  const options = { N: n, r, p, maxmem: 128 * n * r + 128 * r * p + 1_048_576 };
  return new Promise((resolve, reject) => {
    scrypt(secret.normalize('NFC'), Buffer.from(salt, 'hex'), KEY_BYTES, options, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}
