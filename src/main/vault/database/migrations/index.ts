import type { Database } from 'better-sqlite3';
import { VaultError } from '../../errors.ts';
import { first } from './10-first.ts';

/** A step from one schema to the next. `to` is a multiple of ten and becomes the database's `user_version`. */
export interface Migration {
  readonly to: number;
  readonly sql: string;
}

/** In rising order; a published one never changes. */
const migrations: readonly Migration[] = [first];

/** The schema that this program writes. */
export const SCHEMA_VERSION = Math.max(...migrations.map(({ to }) => to));

/**
 * Brings a database up to this program's schema, all steps in one transaction. Throws VAULT_TOO_NEW, with nothing changed, when the
 * database comes from a later version: a vault is never migrated down.
 */
export function migrate(db: Database): void {
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version > SCHEMA_VERSION) {
    throw new VaultError(
      'VAULT_TOO_NEW',
      'this vault was used with a newer version of Holdfast: nothing was changed; open it with that version',
    );
  }
  const pending = migrations.filter(({ to }) => to > version);
  if (pending.length === 0) return;
  db.transaction(() => {
    for (const { to, sql } of pending) {
      db.exec(sql);
      db.pragma(`user_version = ${to}`);
    }
  }).immediate();
}
