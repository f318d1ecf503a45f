import type { Migration } from './migration.ts';

/**
 * Lists of addresses that are captured one after another. `wish` holds how they are to be captured, `set_aside` what of the list is not captured and why.
 * Each try is a row of its own and none is ever changed back: `result` is empty as long as it has not ended. Lists may be emptied of their words, when
 * the item that holds the list is erased. `again` is why an address waits once more.
 */
export const batches: Migration = {
  to: 100,
  sql: `
CREATE TABLE batches (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  case_id TEXT NOT NULL REFERENCES cases (id),
  list_item TEXT NOT NULL REFERENCES items (id),
  name TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('running', 'paused', 'finished')),
  why TEXT,
  wish TEXT NOT NULL,
  set_aside TEXT NOT NULL,
  created_at TEXT NOT NULL,
  finished_at TEXT
) STRICT;
CREATE INDEX batches_of_case ON batches (case_id, number);
CREATE TABLE batch_entries (
  batch INTEGER NOT NULL REFERENCES batches (number),
  place INTEGER NOT NULL,
  line INTEGER NOT NULL,
  url TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed', 'interrupted', 'cancelled')),
  again TEXT,
  PRIMARY KEY (batch, place)
) STRICT, WITHOUT ROWID;
CREATE TABLE batch_tries (
  batch INTEGER NOT NULL,
  place INTEGER NOT NULL,
  n INTEGER NOT NULL,
  reason TEXT,
  started_at TEXT NOT NULL,
  result TEXT,
  PRIMARY KEY (batch, place, n),
  FOREIGN KEY (batch, place) REFERENCES batch_entries (batch, place)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER batch_tries_stay BEFORE DELETE ON batch_tries BEGIN SELECT raise(ABORT, 'tries stay'); END;
`,
};
