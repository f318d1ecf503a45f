import type { Fingerprint, PersonId, Timestamp } from '../../../shared/model/ids.ts';
import type { Person } from '../../../shared/model/person.ts';
import type { Connection } from './connect.ts';

/** A person with the time since when the vault knows them. */
export type PersonRecord = Person & { readonly since: Timestamp };

export interface PeopleReader {
  list(): readonly PersonRecord[];
  get(id: PersonId): PersonRecord | null;
}
export interface PeopleWriter extends PeopleReader {
  insert(person: PersonRecord): void;
  /** Records the key that the person signs with from now on. */
  setKey(id: PersonId, key: Fingerprint): void;
}

export function peopleOf(db: Connection): PeopleWriter {
  const columns = 'id, name, initials, role, organisation, key, since';
  const all = db.prepare<[], PersonRecord>(`SELECT ${columns} FROM people ORDER BY since, id`);
  const one = db.prepare<[string], PersonRecord>(`SELECT ${columns} FROM people WHERE id = ?`);
  const insert = db.prepare<[PersonRecord]>(
    `INSERT INTO people (${columns}) VALUES (@id, @name, @initials, @role, @organisation, @key, @since)`,
  );
  const setKey = db.prepare<[string, string]>('UPDATE people SET key = ? WHERE id = ?');
  return {
    list: () => all.all(),
    get: (id) => one.get(id) ?? null,
    insert: (person) => void insert.run(person),
    setKey: (id, key) => void setKey.run(key, id),
  };
}
