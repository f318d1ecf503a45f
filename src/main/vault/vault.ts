import nacl from 'tweetnacl';
import type { SigningKeys } from '../../shared/ledger/checkpoint.ts';
import { fingerprintOf } from '../../shared/ledger/fingerprint.ts';
import type { Fingerprint, LedgerId, PersonId, VaultId } from '../../shared/model/ids.ts';
import { nodePrimitives } from '../node/primitives.ts';
import type { Connection } from './database/connect.ts';
import type { PersonRecord } from './database/people.ts';
import { recordsOf, type RecordsReader, type RecordsWriter } from './database/records.ts';
import type { VaultEnvironment } from './environment.ts';
import { explain, VaultError } from './errors.ts';
import { LedgerWriter, type Appended, type NewEvent } from './ledger-writer.ts';
import { createObjectStore, type ClosableObjectStore, type ObjectStore } from './object-store.ts';

/** What the work inside a transaction may do: change records, and append to ledgers. All of it becomes durable together, or none. */
export interface Transaction extends RecordsWriter {
  /** Appends an event in the name of the person who unlocked the vault. */
  append(ledger: LedgerId, event: NewEvent): Appended;
}

/** Signs as the person who unlocked the vault; the secret key stays inside. */
export interface VaultSigner {
  readonly key: Fingerprint;
  readonly publicKey: Uint8Array;
  /** The 64-byte Ed25519 signature. */
  sign(message: Uint8Array): Uint8Array;
}

/** What a passphrase or a recovery opens: the key of everything, and whose seed signs. */
export interface VaultSecrets {
  readonly vaultKey: Uint8Array;
  readonly person: PersonId;
  readonly seed: Uint8Array;
}

/** What each open vault was opened with: kept beside the class, so that nothing outside this folder reaches it. */
const held = new WeakMap<OpenVault, VaultSecrets>();

/** The secrets of an open vault, for putting them under a new passphrase. Throws VAULT_LOCKED. The caller does not keep them. */
export function secretsOf(vault: OpenVault): VaultSecrets {
  const secrets = held.get(vault);
  if (secrets === undefined) throw locked();
  return secrets;
}

function locked(): VaultError {
  return new VaultError('VAULT_LOCKED', 'the vault is locked: open it with the passphrase first');
}

/** A vault while it is unlocked. One person acts in it; one process has it. */
export class OpenVault {
  readonly id: VaultId;
  readonly folder: string;
  /** The vault's own ledger: people, keys, cases, seals. */
  readonly ledger: LedgerId;
  readonly environment: VaultEnvironment;
  readonly signer: VaultSigner;
  readonly objects: ObjectStore;
  #connection: Connection;
  #records: RecordsWriter;
  #store: ClosableObjectStore;
  #personId: PersonId;
  #keys: SigningKeys;
  #locked = false;

  /** Takes over the connection and the secrets. Throws VAULT_DAMAGED where the records do not know the vault's ledger or the person. */
  constructor(
    environment: VaultEnvironment,
    folder: string,
    id: VaultId,
    connection: Connection,
    secrets: VaultSecrets,
  ) {
    const keys = nacl.sign.keyPair.fromSeed(Uint8Array.from(secrets.seed));
    this.id = id;
    this.folder = folder;
    this.environment = environment;
    this.#connection = connection;
    this.#records = recordsOf(connection);
    this.#personId = secrets.person;
    held.set(this, secrets);
    this.#keys = keys;
    const ledger = this.#records.ledgers.list().find(({ kind }) => kind === 'vault');
    if (ledger === undefined || this.#records.people.get(secrets.person) === null) {
      throw new VaultError(
        'VAULT_DAMAGED',
        "the vault's records are incomplete: nothing was changed; restore it from a backup",
      );
    }
    this.ledger = ledger.id;
    this.signer = {
      key: fingerprintOf(nodePrimitives, keys.publicKey),
      publicKey: keys.publicKey,
      sign: (message) => nacl.sign.detached(message, this.#unlockedKeys().secretKey),
    };
    this.#store = createObjectStore(environment, folder, this.#records, (work) => this.#durably(work));
    this.objects = this.#store;
  }

  /** The person who unlocked the vault, as recorded now. */
  get person(): PersonRecord {
    const person = this.records.people.get(this.#personId);
    if (person === null)
      throw new VaultError('VAULT_DAMAGED', 'the person who opened this vault is not in its records');
    return person;
  }

  /** Everything there is to read. Throws VAULT_LOCKED once the vault is locked. */
  get records(): RecordsReader {
    this.#unlockedKeys();
    return this.#records;
  }

  get locked(): boolean {
    return this.#locked;
  }

  /**
   * Runs `work` as one transaction and closes every ledger it touched with one signed checkpoint; when this returns, all of it is on
   * the medium. When `work` throws, nothing happened. Synchronous, so that nothing else comes between. Throws VAULT_LOCKED, DISK_FULL, and what
   * `work` throws. Many events in one transaction are the quick form; one alone is the durable signed event.
   */
  transact<Result>(work: (transaction: Transaction) => Result): Result {
    const keys = this.#unlockedKeys();
    return this.#durably(() => {
      const { id, role } = this.person;
      const signer = { actor: { id, role, key: this.signer.key }, keys };
      const writer = new LedgerWriter(this.#records, this.environment, signer);
      const result = work({ ...this.#records, append: (ledger, event) => writer.append(ledger, event) });
      writer.close();
      return result;
    });
  }

  /** A pragma that reports, for the check of the database itself. */
  databaseReport(): readonly string[] {
    this.#unlockedKeys();
    return this.#connection
      .prepare<[], { integrity_check: string }>('PRAGMA integrity_check(20)')
      .all()
      .map((row) => row.integrity_check)
      .filter((line) => line !== 'ok');
  }

  /** Moves everything into the database file and empties the log beside it, so that what was destroyed is in neither. */
  compactLog(): void {
    this.#unlockedKeys();
    this.#connection.pragma('wal_checkpoint(TRUNCATE)');
  }

  /** Closes the database and everything open, and zeroes the keys. A second call does nothing. */
  async lock(): Promise<void> {
    if (this.#locked) return;
    this.#locked = true;
    await this.#store.close();
    this.#connection.close();
    const secrets = held.get(this);
    held.delete(this);
    secrets?.vaultKey.fill(0);
    secrets?.seed.fill(0);
    this.#keys.secretKey.fill(0);
  }

  #unlockedKeys(): SigningKeys {
    if (this.#locked) throw locked();
    return this.#keys;
  }

  #durably<Result>(work: () => Result): Result {
    this.#unlockedKeys();
    if (this.#connection.inTransaction) throw new Error('a transaction cannot begin inside another one');
    try {
      return this.#connection.transaction(work).immediate();
    } catch (error) {
      throw explain(error);
    }
  }
}
