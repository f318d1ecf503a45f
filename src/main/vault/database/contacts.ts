import type { Timestamp } from '../../../shared/model/ids.ts';
import type { ContactId } from '../../../shared/model/trust.ts';
import type { Connection } from './connect.ts';

/** Someone outside the vault. Their keys stand in `signerKeys`. */
export interface ContactRecord {
  readonly id: ContactId;
  readonly name: string;
  readonly note: string;
  readonly since: Timestamp;
}

export interface ContactsReader {
  /** By name, then by when they were added. */
  list(): readonly ContactRecord[];
  get(id: ContactId): ContactRecord | null;
}
export interface ContactsWriter extends ContactsReader {
  insert(contact: ContactRecord): void;
  /** Takes the person out; keys that were theirs must have been released before. */
  remove(id: ContactId): void;
}

export function contactsOf(db: Connection): ContactsWriter {
  const all = db.prepare<[], ContactRecord>(
    'SELECT id, name, note, since FROM contacts ORDER BY name, since, id',
  );
  const one = db.prepare<[string], ContactRecord>('SELECT id, name, note, since FROM contacts WHERE id = ?');
  const insert = db.prepare<[ContactRecord]>(
    'INSERT INTO contacts (id, name, note, since) VALUES (@id, @name, @note, @since)',
  );
  const remove = db.prepare<[string]>('DELETE FROM contacts WHERE id = ?');
  return {
    list: () => all.all(),
    get: (id) => one.get(id) ?? null,
    insert: (contact) => void insert.run(contact),
    remove: (id) => void remove.run(id),
  };
}
