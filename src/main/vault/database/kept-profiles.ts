import type { CaseId, ObjectId, Timestamp } from '../../../shared/model/ids.ts';
import type { Connection } from './connect.ts';

/** The profile of a browsing window that was kept on purpose. It is part of no bundle. */
export interface KeptProfile {
  readonly id: string;
  readonly case: CaseId;
  /** What the person calls it. */
  readonly name: string;
  readonly created: Timestamp;
  readonly object: ObjectId;
}

export interface KeptProfilesReader {
  /** Those of a case that were not deleted, the oldest first. */
  list(owner: CaseId): readonly KeptProfile[];
  /** Null for an unknown one and for one that was deleted. */
  get(id: string): KeptProfile | null;
  /** Every object that was ever stored for one: also of those that were deleted. */
  objects(): readonly ObjectId[];
}
export interface KeptProfilesWriter extends KeptProfilesReader {
  insert(profile: KeptProfile): void;
  /** Takes its name away; its object is erased by itself. */
  delete(id: string, at: Timestamp): void;
}

export function keptProfilesOf(db: Connection): KeptProfilesWriter {
  const columns = 'id, case_id AS "case", name, created, object';
  const all = db.prepare<[string], KeptProfile>(
    `SELECT ${columns} FROM kept_profiles WHERE case_id = ? AND deleted IS NULL ORDER BY created, id`,
  );
  const one = db.prepare<[string], KeptProfile>(
    `SELECT ${columns} FROM kept_profiles WHERE id = ? AND deleted IS NULL`,
  );
  const objects = db.prepare<[], { object: ObjectId }>('SELECT object FROM kept_profiles ORDER BY id');
  const insert = db.prepare<[KeptProfile]>(
    'INSERT INTO kept_profiles (id, case_id, name, created, object) VALUES (@id, @case, @name, @created, @object)',
  );
  const remove = db.prepare<[string, string]>(
    `UPDATE kept_profiles SET name = '', deleted = ? WHERE id = ? AND deleted IS NULL`,
  );
  return {
    list: (owner) => all.all(owner),
    get: (id) => one.get(id) ?? null,
    objects: () => objects.all().map(({ object }) => object),
    insert: (profile) => void insert.run(profile),
    delete: (id, at) => void remove.run(at, id),
  };
}
