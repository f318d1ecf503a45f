import Database from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATABASE_FILE } from '../../../../src/main/vault/database/connect.ts';
import { readHeader } from '../../../../src/main/vault/header.ts';
import { KEY_BYTES, openSlot } from '../../../../src/main/vault/key-slot.ts';
import { nodeFiles } from '../../../../src/main/node/durable.ts';
import { PASSPHRASE } from './environment.ts';

/** The key of a locked vault. */
export async function vaultKeyOf(folder: string, passphrase = PASSPHRASE): Promise<Uint8Array> {
  const header = await readHeader(nodeFiles, folder);
  const [first] = header?.people ?? [];
  if (header === null || first === undefined) throw new Error('the vault has a header with a person');
  const owner = { vault: header.vault, kind: 'person', person: first.person } as const;
  const secret = await openSlot(owner, passphrase, first.slot);
  return (secret ?? new Uint8Array()).subarray(0, KEY_BYTES);
}

/** A locked vault's database as someone with the key and a tool of their own would open it. */
export async function openDatabase(folder: string, passphrase = PASSPHRASE): Promise<Database.Database> {
  const key = await vaultKeyOf(folder, passphrase);
  const db = new Database(join(folder, DATABASE_FILE));
  db.pragma("cipher = 'aegis'");
  db.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
  return db;
}

/** Does something to a locked vault's database that Holdfast never would: its triggers are put aside first. */
export async function tamper(folder: string, change: (db: Database.Database) => void): Promise<void> {
  const db = await openDatabase(folder);
  const triggers = db
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    .all();
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`);
  db.pragma('foreign_keys = OFF');
  change(db);
  db.close();
}

/** Every byte of a locked vault's database, free pages included, as they are under the encryption. The vault is of no use afterwards. */
export async function decryptedBytes(folder: string, passphrase: string): Promise<Buffer> {
  const db = await openDatabase(folder, passphrase);
  db.pragma('journal_mode = DELETE');
  db.pragma("rekey = ''");
  db.close();
  return readFileSync(join(folder, DATABASE_FILE));
}
