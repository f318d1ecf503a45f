import type { Database } from 'better-sqlite3';
import { VaultError } from '../../errors.ts';
import type { Migration } from './migration.ts';
import { first } from './10-first.ts';
import { witnesses } from './20-witnesses.ts';
import { derivativesByEvent } from './30-derivatives-by-event.ts';
import { search } from './40-search.ts';
import { entities } from './50-entities.ts';
import { traits } from './60-traits.ts';
import { transcripts } from './70-transcripts.ts';
import { keptProfiles } from './80-kept-profiles.ts';
import { batches } from './100-batches.ts';

/** In rising order; a published one never changes. */
const migrations: readonly Migration[] = [
  first,
  witnesses,
  derivativesByEvent,
  search,
  entities,
  traits,
  transcripts,
  keptProfiles,
  batches,
];

/** The schema that this program writes. */
export const SCHEMA_VERSION = Math.max(...migrations.map(({ to }) => to));

function versionOf(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/**
 * Judges a database before anything is written to it. Throws VAULT_TOO_NEW for one that a later version wrote: a vault is never migrated
 * down. Throws VAULT_DAMAGED for an empty one, unless it is being made right now: nobody's evidence is replaced by nothing.
 */
export function refuseForeign(db: Database, create: boolean): void {
  const version = versionOf(db);
  if (version > SCHEMA_VERSION) {
    throw new VaultError(
      'VAULT_TOO_NEW',
      'this vault was used with a newer version of Holdfast: nothing was changed; open it with that version',
    );
  }
  if (version === 0 && !create) {
    throw new VaultError(
      'VAULT_DAMAGED',
      "the vault's database is empty: nothing was changed; restore it from a backup",
    );
  }
}

/** Brings a database up to this program's schema, all steps in one transaction. */
export function migrate(db: Database): void {
  const pending = migrations.filter(({ to }) => to > versionOf(db));
  if (pending.length === 0) return;
  db.transaction(() => {
    for (const { to, sql } of pending) {
      db.exec(sql);
      db.pragma(`user_version = ${to}`);
    }
  }).immediate();
}
