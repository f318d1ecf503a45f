import type { Migration } from './migration.ts';

/**
 * A derivative is found by the event that made it. Its path alone no longer tells it: an extract of a chat stands under the same path in
 * every bundle (formats.md, "Ledger"), and the same chat may be handed over in part more than once.
 */
export const derivativesByEvent: Migration = {
  to: 30,
  sql: `
CREATE TABLE derivatives_by_event (
  item INTEGER NOT NULL REFERENCES items (number),
  event INTEGER NOT NULL,
  path TEXT NOT NULL,
  kind TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  source TEXT NOT NULL,
  object TEXT NOT NULL UNIQUE REFERENCES objects (id),
  PRIMARY KEY (item, event)
) STRICT, WITHOUT ROWID;
INSERT INTO derivatives_by_event (item, event, path, kind, bytes, sha256, source, object)
  SELECT item, event, path, kind, bytes, sha256, source, object FROM derivatives;
DROP TABLE derivatives;
ALTER TABLE derivatives_by_event RENAME TO derivatives;
`,
};
