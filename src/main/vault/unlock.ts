import { join } from 'node:path';
import type { Fingerprint, PersonId, VaultId } from '../../shared/model/ids.ts';
import { connect, DATABASE_FILE, type Connection } from './database/connect.ts';
import type { VaultEnvironment } from './environment.ts';
import { explain, explained, VaultError } from './errors.ts';
import { CREATING_FILE } from './folder.ts';
import { readHeader, writeHeader, type VaultHeader } from './header.ts';
import { announceKey, settleKeyChange, type KeyChange } from './key-change.ts';
import { KEY_BYTES, openSlot, sealSlot, SEED_BYTES } from './key-slot.ts';
import { checkPassphrase } from './passphrase.ts';
import { readRecoveryCode } from './recovery-code.ts';
import { OpenVault, secretsOf, type VaultSecrets } from './vault.ts';

/**
 * Opens a vault with a person's passphrase. Rejects with VAULT_NOT_FOUND, VAULT_LOCKED (wrong passphrase), VAULT_IN_USE, VAULT_DAMAGED, VAULT_TOO_NEW or
 * READ_ONLY; nothing is changed then.
 */
export async function unlockVault(
  folder: string,
  passphrase: string,
  environment: VaultEnvironment,
): Promise<OpenVault> {
  return explained(async () => {
    const header = await existingHeader(folder, environment);
    const secrets = await secretsIn(header, passphrase);
    if (secrets === null) throw new VaultError('VAULT_LOCKED', 'wrong passphrase');
    const db = await connectTo(folder, secrets.vaultKey, environment);
    return settled(open(environment, folder, header.vault, db, secrets));
  });
}

/**
 * Opens a vault with its recovery code, gives the person a new passphrase and a new signing key, and records both keys in the
 * vault's ledger. The old passphrase no longer opens the vault; the code stays valid. Without `person` it is the first one of the vault.
 * Rejects as `unlockVault` does; VAULT_LOCKED says where a code was mistyped.
 */
export async function recoverVault(
  folder: string,
  recoveryCode: string,
  newPassphrase: string,
  environment: VaultEnvironment,
  person?: PersonId,
): Promise<OpenVault> {
  const code = readRecoveryCode(recoveryCode);
  checkPassphrase(newPassphrase);
  return explained(async () => {
    const header = await existingHeader(folder, environment);
    const whose = person ?? header.people[0]?.person;
    const vaultKey = await openSlot({ vault: header.vault, kind: 'recovery' }, code, header.recovery);
    if (vaultKey === null || whose === undefined) {
      throw new VaultError('VAULT_LOCKED', 'this recovery code is not the one of this vault');
    }
    const db = await connectTo(folder, vaultKey, environment);
    const secrets = { vaultKey, person: whose, seed: Uint8Array.from(environment.random(SEED_BYTES)) };
    const vault = open(environment, folder, header.vault, db, secrets);
    try {
      // The header goes first. A crash in between leaves a key that the ledger does not know yet: the next unlock records it.
      await replaceSlot(header, secrets, newPassphrase, environment, folder);
      return await settled(vault);
    } catch (error) {
      await vault.lock();
      throw error;
    }
  });
}

/**
 * Puts the person's keys under another passphrase; their signing key stays. Rejects with VAULT_LOCKED where `current` is wrong, and with WEAK_PASSPHRASE.
 */
export async function changePassphrase(vault: OpenVault, current: string, next: string): Promise<void> {
  checkPassphrase(next);
  const { environment, folder } = vault;
  await explained(async () => {
    const header = await existingHeader(folder, environment);
    const { person } = secretsOf(vault);
    await checkOwn(header, person, current, 'wrong passphrase: it was not changed');
    await replaceSlot(header, secretsOf(vault), next, environment, folder);
  });
}

/**
 * Prepares a new signing key for the person: admitted by the old one, and in the header under the same passphrase. The open vault goes on with the old
 * key; the next unlock has the new one and revokes the old. A crash before the header is written leaves an admitted key that nobody has. Rejects with VAULT_LOCKED where
 * the passphrase is wrong; nothing is changed then.
 */
export async function prepareKey(
  vault: OpenVault,
  passphrase: string,
  change: KeyChange,
): Promise<Fingerprint> {
  const { environment, folder } = vault;
  return explained(async () => {
    const header = await existingHeader(folder, environment);
    const { person, vaultKey } = secretsOf(vault);
    await checkOwn(header, person, passphrase, 'wrong passphrase: the key was not changed');
    const { seed, key } = announceKey(vault, change);
    await replaceSlot(header, { vaultKey, seed, person }, passphrase, environment, folder);
    seed.fill(0);
    return key;
  });
}

/** Throws VAULT_LOCKED with the sentence where the passphrase is not this person's. */
async function checkOwn(
  header: VaultHeader,
  person: PersonId,
  passphrase: string,
  sentence: string,
): Promise<void> {
  const entry = header.people.find((each) => each.person === person);
  const owner = { vault: header.vault, kind: 'person', person } as const;
  const opened = entry === undefined ? null : await openSlot(owner, passphrase, entry.slot);
  if (opened === null) throw new VaultError('VAULT_LOCKED', sentence);
  opened.fill(0);
}

async function existingHeader(folder: string, { files }: VaultEnvironment): Promise<VaultHeader> {
  const header = await readHeader(files, folder);
  if (header === null) throw new VaultError('VAULT_NOT_FOUND', 'there is no vault in this folder');
  return header;
}

async function secretsIn(header: VaultHeader, passphrase: string): Promise<VaultSecrets | null> {
  for (const { person, slot } of header.people) {
    const secret = await openSlot({ vault: header.vault, kind: 'person', person }, passphrase, slot);
    if (secret?.length === KEY_BYTES + SEED_BYTES) {
      return { person, vaultKey: secret.subarray(0, KEY_BYTES), seed: secret.subarray(KEY_BYTES) };
    }
  }
  return null;
}

async function connectTo(
  folder: string,
  vaultKey: Uint8Array,
  { files }: VaultEnvironment,
): Promise<Connection> {
  const path = join(folder, DATABASE_FILE);
  if ((await files.inspect(path)) === null) {
    throw new VaultError(
      'VAULT_DAMAGED',
      "the vault's database (vault.db) is missing: restore it from a backup",
    );
  }
  return connect(path, vaultKey, false);
}

function open(
  environment: VaultEnvironment,
  folder: string,
  id: VaultId,
  db: Connection,
  secrets: VaultSecrets,
): OpenVault {
  try {
    return new OpenVault(environment, folder, id, db, secrets);
  } catch (error) {
    db.close();
    throw explain(error);
  }
}

/** Finishes what an interrupted creation, recovery or change of keys left open. */
async function settled(vault: OpenVault): Promise<OpenVault> {
  if (vault.person.key !== vault.signer.key) settleKeyChange(vault);
  await vault.environment.files.remove(join(vault.folder, CREATING_FILE));
  return vault;
}

async function replaceSlot(
  header: VaultHeader,
  { vaultKey, seed, person }: VaultSecrets,
  passphrase: string,
  { random, files }: VaultEnvironment,
  folder: string,
): Promise<void> {
  const secret = Buffer.concat([vaultKey, seed]);
  const slot = await sealSlot(random, { vault: header.vault, kind: 'person', person }, passphrase, secret);
  secret.fill(0);
  const people = header.people.map((each) => (each.person === person ? { person, slot } : each));
  await writeHeader(files, folder, { ...header, people });
}
