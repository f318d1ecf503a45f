import type { Migration } from './migration.ts';

/**
 * Profiles of browsing windows that a person kept in order to be signed in again. A deleted one leaves its row without a name, since its object's record
 * stays too, without a key.
 */
export const keptProfiles: Migration = {
  to: 80,
  sql: `
CREATE TABLE kept_profiles (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  name TEXT NOT NULL,
  created TEXT NOT NULL,
  object TEXT NOT NULL REFERENCES objects (id),
  deleted TEXT,
  CHECK (deleted IS NULL OR name = '')
) STRICT, WITHOUT ROWID;
CREATE INDEX kept_profiles_of_case ON kept_profiles (case_id);
`,
};
