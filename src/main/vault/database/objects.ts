import { sha256, type ObjectId, type Sha256, type Timestamp } from '../../../shared/model/ids.ts';
import type { StoredObject } from '../objects/object-writer.ts';
import type { Connection } from './connect.ts';

/** What is recorded of an object. `key` is null once it was destroyed. `sha256` is over the plaintext. */
export interface ObjectRecord {
  readonly id: ObjectId;
  readonly key: Uint8Array | null;
  readonly bytes: number;
  readonly sha256: Sha256;
  readonly erasedAt: Timestamp | null;
}

export interface ObjectsReader {
  get(id: ObjectId): ObjectRecord | null;
  list(): readonly ObjectRecord[];
  /** Ids whose writing was announced and of which no record came: under way, or interrupted. */
  announced(): readonly ObjectId[];
}
export interface ObjectsWriter extends ObjectsReader {
  /**
   * Says that a file of this id may appear. Committed before the first byte is written: a file that was neither announced nor
   * recorded then means that the database is older than the folder.
   */
  announce(id: ObjectId, at: Timestamp): void;
  /** Takes an announcement back after its file was removed. */
  withdraw(id: ObjectId): void;
  /** Records an announced object that is whole on the medium. */
  insert(object: StoredObject): void;
  /** Destroys the key: the bytes on the disk, and in every backup of the objects, are noise from then on. */
  erase(id: ObjectId, at: Timestamp): void;
}

export function objectsOf(db: Connection): ObjectsWriter {
  const columns = 'id, key, bytes, sha256, erased_at AS erasedAt';
  const one = db.prepare<[string], ObjectRecord>(`SELECT ${columns} FROM objects WHERE id = ?`);
  const all = db.prepare<[], ObjectRecord>(`SELECT ${columns} FROM objects ORDER BY id`);
  const announced = db.prepare<[], { id: ObjectId }>('SELECT id FROM announced_objects ORDER BY id');
  const announce = db.prepare<[string, string]>('INSERT INTO announced_objects (id, at) VALUES (?, ?)');
  const withdraw = db.prepare<[string]>('DELETE FROM announced_objects WHERE id = ?');
  const insert = db.prepare<[string, Uint8Array, number, string]>(
    'INSERT INTO objects (id, key, bytes, sha256) VALUES (?, ?, ?, ?)',
  );
  const erase = db.prepare<[string, string]>(
    'UPDATE objects SET key = NULL, erased_at = ? WHERE id = ? AND key IS NOT NULL',
  );
  return {
    get: (id) => one.get(id) ?? null,
    list: () => all.all(),
    announced: () => announced.all().map(({ id }) => id),
    announce: (id, at) => void announce.run(id, at),
    withdraw: (id) => void withdraw.run(id),
    insert(object) {
      withdraw.run(object.id);
      insert.run(object.id, object.key, object.bytes, sha256.parse(object.sha256));
    },
    erase: (id, at) => void erase.run(at, id),
  };
}
