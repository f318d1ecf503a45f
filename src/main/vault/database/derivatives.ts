import type { ItemId, ObjectId } from '../../../shared/model/ids.ts';
import type { Derivative } from '../../../shared/model/item.ts';
import type { Connection } from './connect.ts';

/** A derivative with the object that holds its bytes. */
export type DerivativeRecord = Derivative & { readonly object: ObjectId };

export interface DerivativesReader {
  /** In the order of their events. */
  list(item: ItemId): readonly DerivativeRecord[];
  /** The latest one of this path. */
  get(item: ItemId, path: string): DerivativeRecord | null;
}
export interface DerivativesWriter extends DerivativesReader {
  /** The object must be recorded. Nothing derived is ever replaced: one of a path that was used before stands beside it. */
  insert(item: ItemId, derivative: DerivativeRecord): void;
}

export function derivativesOf(db: Connection): DerivativesWriter {
  const select = `SELECT path, kind, bytes, sha256, source, event, object FROM derivatives
    WHERE item = (SELECT number FROM items WHERE id = ?)`;
  const all = db.prepare<[string], DerivativeRecord>(`${select} ORDER BY event, path`);
  const one = db.prepare<[string, string], DerivativeRecord>(
    `${select} AND path = ? ORDER BY event DESC LIMIT 1`,
  );
  const insert = db.prepare<[DerivativeRecord & { item: string }]>(
    `INSERT INTO derivatives (item, path, kind, bytes, sha256, source, event, object)
     VALUES ((SELECT number FROM items WHERE id = @item), @path, @kind, @bytes, @sha256, @source, @event, @object)`,
  );
  return {
    list: (item) => all.all(item),
    get: (item, path) => one.get(item, path) ?? null,
    insert: (item, derivative) => void insert.run({ ...derivative, item }),
  };
}
