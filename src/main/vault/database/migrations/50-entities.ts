import type { Migration } from './migration.ts';

/** What was found in messages: numbers, addresses, accounts. A place stands under the negative of its message's position until that is published. */
export const entities: Migration = {
  to: 50,
  sql: `
CREATE TABLE entities (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  UNIQUE (kind, value)
) STRICT;
CREATE TABLE entity_places (
  item INTEGER NOT NULL REFERENCES items (number),
  n INTEGER NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  entity INTEGER NOT NULL REFERENCES entities (id),
  PRIMARY KEY (item, n, start)
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_places_by_entity ON entity_places (entity, item, n);
`,
};
