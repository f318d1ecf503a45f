import type { Fingerprint, Timestamp } from '../../../shared/model/ids.ts';
import type { Confirmation, ContactId, SignerKey } from '../../../shared/model/trust.ts';
import type { Connection } from './connect.ts';

/** A key that was met or entered; `contact` is null while nobody has been named for it. */
export interface SignerKeyRecord extends SignerKey {
  readonly contact: ContactId | null;
}

export interface SignerKeysReader {
  get(key: Fingerprint): SignerKeyRecord | null;
  /** In the order in which they were first seen. */
  list(): readonly SignerKeyRecord[];
}
export interface SignerKeysWriter extends SignerKeysReader {
  /** Remembers a key from now on; one that is known stays as it is. */
  meet(key: Fingerprint, at: Timestamp): void;
  /** Says whose key this is and how that is known. The key must have been met. */
  assign(key: Fingerprint, contact: ContactId, confirmed: Confirmation, at: Timestamp, note: string): void;
  /** Keeps the earliest revocation. */
  revoke(key: Fingerprint, at: Timestamp, reason: string): void;
  /** Takes a person's name, notes and confirmations from their keys; that the keys were met stays. */
  release(contact: ContactId): void;
}

export function signerKeysOf(db: Connection): SignerKeysWriter {
  const select = `SELECT key, contact, confirmed, confirmed_at AS confirmedAt, first_seen_at AS firstSeenAt, note,
      revoked_at AS revokedAt, revoked_reason AS revokedReason FROM signer_keys`;
  const one = db.prepare<[string], SignerKeyRecord>(`${select} WHERE key = ?`);
  const all = db.prepare<[], SignerKeyRecord>(`${select} ORDER BY first_seen_at, key`);
  const meet = db.prepare<[string, string]>(
    `INSERT INTO signer_keys (key, confirmed, first_seen_at, note) VALUES (?, 'not-yet', ?, '') ON CONFLICT (key) DO NOTHING`,
  );
  const assign = db.prepare<[string, string, string | null, string, string]>(
    'UPDATE signer_keys SET contact = ?, confirmed = ?, confirmed_at = ?, note = ? WHERE key = ?',
  );
  const revoke = db.prepare<[string, string, string, string]>(
    `UPDATE signer_keys SET revoked_at = ?, revoked_reason = ?
     WHERE key = ? AND (revoked_at IS NULL OR revoked_at > ?)`,
  );
  const release = db.prepare<[string]>(
    `UPDATE signer_keys SET contact = NULL, confirmed = 'not-yet', confirmed_at = NULL, note = '' WHERE contact = ?`,
  );
  return {
    get: (key) => one.get(key) ?? null,
    list: () => all.all(),
    meet: (key, at) => void meet.run(key, at),
    assign: (key, contact, confirmed, at, note) =>
      void assign.run(contact, confirmed, confirmed === 'not-yet' ? null : at, note, key),
    revoke: (key, at, reason) => void revoke.run(at, reason, key, at),
    release: (contact) => void release.run(contact),
  };
}
