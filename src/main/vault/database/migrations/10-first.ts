import type { Migration } from './migration.ts';

/**
 * The first schema. What a ledger holds is append-only, and the triggers say so to every program that opens the file with the key;
 * only an event's body (details and salt) may go, since erasure must be possible while the chain still verifies. The body stands in the
 * event's own row: one insert for each event is what makes long imports quick.
 */
export const first: Migration = {
  to: 10,
  sql: `
CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE people (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  initials TEXT NOT NULL,
  role TEXT NOT NULL,
  organisation TEXT,
  key TEXT NOT NULL,
  since TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE ledgers (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('vault', 'case'))
) STRICT;

CREATE TABLE events (
  ledger INTEGER NOT NULL REFERENCES ledgers (number),
  seq INTEGER NOT NULL CHECK (seq > 0),
  type TEXT NOT NULL,
  item TEXT,
  line TEXT NOT NULL,
  details TEXT,
  salt BLOB CHECK (length(salt) = 32),
  PRIMARY KEY (ledger, seq),
  CHECK ((details IS NULL) = (salt IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX events_of_item ON events (item, seq) WHERE item IS NOT NULL;

CREATE TABLE checkpoints (
  ledger INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  line TEXT NOT NULL,
  PRIMARY KEY (ledger, seq),
  FOREIGN KEY (ledger, seq) REFERENCES events (ledger, seq)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER events_stay BEFORE DELETE ON events BEGIN SELECT raise(ABORT, 'events are append-only'); END;
CREATE TRIGGER events_hold BEFORE UPDATE ON events
WHEN NEW.details IS NOT NULL OR OLD.ledger IS NOT NEW.ledger OR OLD.seq IS NOT NEW.seq OR OLD.type IS NOT NEW.type
  OR OLD.item IS NOT NEW.item OR OLD.line IS NOT NEW.line
BEGIN SELECT raise(ABORT, 'of an event only the body can be erased'); END;
CREATE TRIGGER checkpoints_stay BEFORE DELETE ON checkpoints BEGIN SELECT raise(ABORT, 'checkpoints are append-only'); END;
CREATE TRIGGER checkpoints_hold BEFORE UPDATE ON checkpoints BEGIN SELECT raise(ABORT, 'checkpoints are append-only'); END;

CREATE TABLE cases (
  id TEXT PRIMARY KEY,
  ledger INTEGER NOT NULL UNIQUE REFERENCES ledgers (number),
  title TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  closed_at TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE objects (
  id TEXT PRIMARY KEY,
  key BLOB CHECK (length(key) = 32),
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  erased_at TEXT,
  CHECK ((key IS NULL) = (erased_at IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE TRIGGER objects_stay BEFORE DELETE ON objects BEGIN SELECT raise(ABORT, 'records of objects stay'); END;
CREATE TRIGGER objects_hold BEFORE UPDATE ON objects
WHEN OLD.id IS NOT NEW.id OR OLD.bytes IS NOT NEW.bytes OR OLD.sha256 IS NOT NEW.sha256 OR NEW.key IS NOT NULL
BEGIN SELECT raise(ABORT, 'an object can only be erased'); END;

CREATE TABLE announced_objects (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE exhibit_counters (
  case_id TEXT NOT NULL REFERENCES cases (id),
  initials TEXT NOT NULL,
  last INTEGER NOT NULL CHECK (last > 0),
  PRIMARY KEY (case_id, initials)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER exhibit_counters_stay BEFORE DELETE ON exhibit_counters
BEGIN SELECT raise(ABORT, 'exhibit numbers are never used again'); END;
CREATE TRIGGER exhibit_counters_rise BEFORE UPDATE ON exhibit_counters
WHEN NEW.last <= OLD.last OR OLD.case_id IS NOT NEW.case_id OR OLD.initials IS NOT NEW.initials
BEGIN SELECT raise(ABORT, 'exhibit numbers are never used again'); END;

CREATE TABLE intakes (
  item TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  exhibit TEXT NOT NULL,
  started_at TEXT NOT NULL,
  outcome TEXT NOT NULL DEFAULT 'started' CHECK (outcome IN ('started', 'acquired', 'failed')),
  UNIQUE (case_id, exhibit)
) STRICT, WITHOUT ROWID;
CREATE INDEX intakes_under_way ON intakes (case_id) WHERE outcome = 'started';

CREATE TABLE items (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE REFERENCES intakes (item),
  case_id TEXT NOT NULL REFERENCES cases (id),
  exhibit TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  media_type TEXT NOT NULL,
  object TEXT NOT NULL UNIQUE REFERENCES objects (id),
  acquired_at TEXT NOT NULL,
  event INTEGER NOT NULL,
  method TEXT NOT NULL,
  acquired_by TEXT NOT NULL REFERENCES people (id),
  modified_at TEXT,
  changed_while_read INTEGER NOT NULL,
  duplicate_of TEXT,
  transcript TEXT,
  report TEXT,
  image TEXT,
  erased_at TEXT,
  UNIQUE (case_id, exhibit)
) STRICT;
CREATE INDEX items_of_case ON items (case_id, number);
CREATE INDEX items_with_bytes ON items (case_id, sha256);
CREATE TRIGGER items_stay BEFORE DELETE ON items BEGIN SELECT raise(ABORT, 'records of items stay'); END;

CREATE TABLE members (
  item INTEGER NOT NULL REFERENCES items (number),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  sha256 TEXT,
  status TEXT NOT NULL,
  PRIMARY KEY (item, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE derivatives (
  item INTEGER NOT NULL REFERENCES items (number),
  path TEXT NOT NULL,
  kind TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  source TEXT NOT NULL,
  event INTEGER NOT NULL,
  object TEXT NOT NULL UNIQUE REFERENCES objects (id),
  PRIMARY KEY (item, path)
) STRICT, WITHOUT ROWID;

CREATE TABLE messages (
  id INTEGER PRIMARY KEY,
  item INTEGER NOT NULL REFERENCES items (number),
  n INTEGER NOT NULL,
  kind TEXT NOT NULL,
  sender TEXT,
  day TEXT,
  body TEXT NOT NULL,
  rest TEXT NOT NULL,
  UNIQUE (item, n)
) STRICT;
CREATE VIRTUAL TABLE message_words USING fts5 (
  body,
  content = 'messages',
  content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO message_words (message_words, rank) VALUES ('secure-delete', 1);

CREATE TABLE notes (
  item INTEGER NOT NULL REFERENCES items (number),
  event INTEGER NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES people (id),
  text TEXT NOT NULL,
  PRIMARY KEY (item, event)
) STRICT, WITHOUT ROWID;

CREATE TABLE tags (
  item INTEGER NOT NULL REFERENCES items (number),
  tag TEXT NOT NULL,
  PRIMARY KEY (item, tag)
) STRICT, WITHOUT ROWID;
`,
};
