import { dirname, join } from 'node:path';
import nacl from 'tweetnacl';
import { fingerprintOf } from '../../shared/ledger/fingerprint.ts';
import { toTimestamp } from '../../shared/ledger/times.ts';
import { ledgerId, personId, vaultId, type Fingerprint, type VaultId } from '../../shared/model/ids.ts';
import type { Person } from '../../shared/model/person.ts';
import type { FileOperations } from '../node/durable.ts';
import { nodePrimitives } from '../node/primitives.ts';
import { connect, DATABASE_FILE } from './database/connect.ts';
import { recordsOf } from './database/records.ts';
import { newUuid, type VaultEnvironment } from './environment.ts';
import { explained, VaultError } from './errors.ts';
import { clearUnfinished, CREATING_FILE, inspectFolder, markCreating } from './folder.ts';
import { writeHeader } from './header.ts';
import { KEY_BYTES, SEED_BYTES, sealSlot } from './key-slot.ts';
import { LedgerWriter } from './ledger-writer.ts';
import { OBJECTS } from './objects/layout.ts';
import { checkPassphrase } from './passphrase.ts';
import { newRecoveryCode } from './recovery-code.ts';

/** The first person of a new vault, and what they will open it with. */
export interface NewVault extends Pick<Person, 'name' | 'initials' | 'role' | 'organisation'> {
  readonly passphrase: string;
}

export interface CreatedVault {
  readonly vault: VaultId;
  readonly person: Person;
  readonly key: Fingerprint;
  /** To be shown once, for the sheet; it is stored nowhere. */
  readonly recoveryCode: string;
}

/**
 * Makes a vault in a folder that is absent or empty. The header is written last: a crash before that leaves no vault, and the next attempt
 * clears up after it. Rejects with VAULT_EXISTS, FOLDER_NOT_EMPTY, WEAK_PASSPHRASE, DISK_FULL or READ_ONLY; then nothing is left behind.
 */
export async function createVault(
  folder: string,
  wanted: NewVault,
  environment: VaultEnvironment,
): Promise<CreatedVault> {
  checkPassphrase(wanted.passphrase);
  return explained(async () => {
    const { files } = environment;
    const missing = await missingFolders(files, folder);
    try {
      await prepareFolder(folder, environment);
      const created = await attempt(folder, wanted, environment);
      // The vault stands. A mark that cannot be removed now is removed by the first unlock.
      await files.remove(join(folder, CREATING_FILE)).catch(() => undefined);
      return created;
    } catch (error) {
      // One that holds something by now stays.
      for (const made of missing) await files.removeFolder(made).catch(() => undefined);
      throw error;
    }
  });
}

/** The folders that have to be made so that this one is there, the deepest first. */
async function missingFolders(files: FileOperations, folder: string): Promise<readonly string[]> {
  const missing: string[] = [];
  for (let at = folder; (await files.inspect(at)) === null; at = dirname(at)) missing.push(at);
  return missing;
}

/** Makes sure of a folder that is there and empty. */
async function prepareFolder(folder: string, { files }: VaultEnvironment): Promise<void> {
  const state = await inspectFolder(files, folder);
  if (state === 'vault') {
    throw new VaultError('VAULT_EXISTS', 'there is a vault in this folder already: nothing was changed');
  }
  if (state === 'other') {
    throw new VaultError(
      'FOLDER_NOT_EMPTY',
      'this folder is not empty: choose an empty one for the vault; nothing was changed',
    );
  }
  if (state === 'unfinished') await clearUnfinished(files, folder);
  if (state === 'absent') {
    await files.makeFolder(folder);
    await files.syncFolder(dirname(folder));
  }
}

async function attempt(
  folder: string,
  wanted: NewVault,
  environment: VaultEnvironment,
): Promise<CreatedVault> {
  try {
    await markCreating(environment.files, folder);
    return await fill(folder, wanted, environment);
  } catch (error) {
    await clearUnfinished(environment.files, folder).catch(() => undefined);
    throw error;
  }
}

async function fill(
  folder: string,
  { passphrase, name, initials, role, organisation }: NewVault,
  environment: VaultEnvironment,
): Promise<CreatedVault> {
  const { files, random } = environment;
  const vault = vaultId.parse(newUuid(environment));
  const person = personId.parse(newUuid(environment));
  const vaultKey = Uint8Array.from(random(KEY_BYTES));
  const seed = Uint8Array.from(random(SEED_BYTES));
  await files.makeFolder(join(folder, OBJECTS));
  const keys = nacl.sign.keyPair.fromSeed(seed);
  const key = fingerprintOf(nodePrimitives, keys.publicKey);
  const someone: Person = { id: person, name, initials, role, organisation, key };
  // Made here and not by SQLite, so that the file, and the log that takes its mode from it, are readable by their owner alone.
  await (await files.open(join(folder, DATABASE_FILE), 'create')).close();
  const db = connect(join(folder, DATABASE_FILE), vaultKey, true);
  try {
    const records = recordsOf(db);
    const open = db.transaction(() => {
      const ledger = records.ledgers.insert(ledgerId.parse(newUuid(environment)), 'vault').id;
      const writer = new LedgerWriter(records, environment, { actor: { id: person, role, key }, keys });
      records.people.insert({ ...someone, since: toTimestamp(environment.now()) });
      writer.append(ledger, { type: 'ledger.opened', details: { kind: 'vault', vault } });
      writer.append(ledger, {
        type: 'person.added',
        details: { person, name, initials, role, organisation },
      });
      writer.append(ledger, { type: 'key.added', details: { person, key } });
      writer.close();
    });
    open.immediate();
  } finally {
    db.close();
  }
  await files.syncFolder(folder);
  const recoveryCode = newRecoveryCode(random);
  const [slot, recovery] = await Promise.all([
    sealSlot(random, { vault, kind: 'person', person }, passphrase, Buffer.concat([vaultKey, seed])),
    sealSlot(random, { vault, kind: 'recovery' }, recoveryCode, vaultKey),
  ]);
  await writeHeader(files, folder, {
    format: 'holdfast-vault',
    version: 1,
    vault,
    people: [{ person, slot }],
    recovery,
  });
  vaultKey.fill(0);
  seed.fill(0);
  keys.secretKey.fill(0);
  return { vault, person: someone, key, recoveryCode };
}
