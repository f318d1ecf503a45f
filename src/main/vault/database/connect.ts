import Database from 'better-sqlite3';
import { migrate, refuseForeign } from './migrations/index.ts';
import { holdsUnspaced } from './unspaced.ts';

/** An open, keyed and migrated database. Only the modules of this folder know what it is. */
export type Connection = Database.Database;

/** The file inside a vault that holds everything but the objects' bytes. */
export const DATABASE_FILE = 'vault.db';

/**
 * Page encryption, pinned for version 1 (docs/formats/vault.md): AEGIS-256 with the vault key used as it is. Every page carries its own
 * nonce and tag, so a changed page is refused and not read as something else.
 */
const CIPHER = "cipher = 'aegis'";
const ALGORITHM = "algorithm = 'aegis-256'";

/** Pages kept in memory: negative means KiB. */
const CACHE = 'cache_size = -32768';

/**
 * Opens the database of a vault, alone: the lock is taken at once, and falls with the process however that ends.
 * Throws the driver's error: SQLITE_BUSY where another connection has it, SQLITE_NOTADB for a wrong key or a damaged first page,
 * and VAULT_TOO_NEW for a database that a later version wrote. `create` makes the file where it is missing.
 */
export function connect(path: string, key: Uint8Array, create: boolean): Connection {
  const db = new Database(path, { timeout: 0, fileMustExist: !create });
  try {
    // The cipher and its key come first, before anything reads the file. No statement is ever logged.
    db.pragma(CIPHER);
    db.pragma(ALGORITHM);
    db.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
    // Exclusive before WAL: then there is no shared-memory file, and a second process meets a lock and not half a picture.
    db.pragma('locking_mode = EXCLUSIVE');
    refuseForeign(db, create);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('temp_store = MEMORY');
    db.pragma('secure_delete = ON');
    db.pragma('foreign_keys = ON');
    // Then REPLACE counts as the deletion that it is, and the triggers that refuse deletions see it.
    db.pragma('recursive_triggers = ON');
    db.pragma('trusted_schema = OFF');
    db.pragma(CACHE);
    db.function('unspaced', { deterministic: true }, (text) => (holdsUnspaced(String(text)) ? 1 : 0));
    // A write lock taken and given back makes the lock real now, and finds out about a read-only disk before anyone relies on it.
    db.exec('BEGIN IMMEDIATE; COMMIT');
    migrate(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
