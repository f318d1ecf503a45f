import type { Migration } from './migration.ts';

/**
 * People outside the vault and their keys, what other ledgers were seen sealed by, and receipts in both directions. Receipts that this vault
 * witnessed are append-only: what was seen of a ledger is the whole point of having seen it.
 */
export const witnesses: Migration = {
  to: 20,
  sql: `
CREATE TABLE contacts (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  note TEXT NOT NULL,
  since TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE signer_keys (
  key TEXT PRIMARY KEY,
  contact TEXT REFERENCES contacts (id),
  confirmed TEXT NOT NULL CHECK (confirmed IN ('in-person', 'by-phone', 'on-paper', 'not-yet')),
  confirmed_at TEXT,
  first_seen_at TEXT NOT NULL,
  note TEXT NOT NULL,
  revoked_at TEXT,
  revoked_reason TEXT,
  CHECK ((confirmed = 'not-yet') = (confirmed_at IS NULL)),
  CHECK ((revoked_at IS NULL) = (revoked_reason IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX keys_of_contact ON signer_keys (contact) WHERE contact IS NOT NULL;

CREATE TABLE sightings (
  ledger TEXT NOT NULL,
  person TEXT NOT NULL,
  key TEXT NOT NULL,
  name TEXT,
  first_seen_at TEXT NOT NULL,
  last_seen_at TEXT NOT NULL,
  PRIMARY KEY (ledger, person, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX sightings_of_person ON sightings (person);

CREATE TABLE witnessed_receipts (
  ledger TEXT NOT NULL,
  seq INTEGER NOT NULL CHECK (seq > 0),
  hash TEXT NOT NULL,
  key TEXT NOT NULL,
  text TEXT NOT NULL,
  received_at TEXT NOT NULL,
  case_id TEXT REFERENCES cases (id),
  source TEXT NOT NULL,
  countersignature TEXT NOT NULL,
  event INTEGER NOT NULL,
  PRIMARY KEY (ledger, seq)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER witnessed_receipts_stay BEFORE DELETE ON witnessed_receipts
BEGIN SELECT raise(ABORT, 'what was witnessed stays'); END;
CREATE TRIGGER witnessed_receipts_hold BEFORE UPDATE ON witnessed_receipts
BEGIN SELECT raise(ABORT, 'what was witnessed stays'); END;

CREATE TABLE witnessed_keys (
  ledger TEXT NOT NULL,
  key TEXT NOT NULL,
  since_seq INTEGER NOT NULL,
  PRIMARY KEY (ledger, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE countersignatures (
  ledger TEXT NOT NULL,
  seq INTEGER NOT NULL CHECK (seq > 0),
  hash TEXT NOT NULL,
  countersigner TEXT NOT NULL,
  countersigned_at TEXT NOT NULL,
  text TEXT NOT NULL,
  received_at TEXT NOT NULL,
  event INTEGER NOT NULL,
  PRIMARY KEY (ledger, seq, countersigner)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER countersignatures_stay BEFORE DELETE ON countersignatures
BEGIN SELECT raise(ABORT, 'countersignatures stay'); END;
CREATE TRIGGER countersignatures_hold BEFORE UPDATE ON countersignatures
BEGIN SELECT raise(ABORT, 'countersignatures stay'); END;
`,
};
