import type { ItemId } from '../../../shared/model/ids.ts';
import type { Member } from '../../../shared/model/item.ts';
import type { Connection } from './connect.ts';

/** The files inside a container, in the container's order. */
export interface MembersReader {
  list(item: ItemId): readonly Member[];
  count(item: ItemId): number;
}
export interface MembersWriter extends MembersReader {
  insert(item: ItemId, members: readonly Member[]): void;
  erase(item: ItemId): void;
}

const ofItem = 'item = (SELECT number FROM items WHERE id = ?)';

export function membersOf(db: Connection): MembersWriter {
  const all = db.prepare<[string], Member>(
    `SELECT name, bytes, sha256, status FROM members WHERE ${ofItem} ORDER BY position`,
  );
  const count = db.prepare<[string], { n: number }>(`SELECT count(*) AS n FROM members WHERE ${ofItem}`);
  const insert = db.prepare<[string, number, string, number, string | null, string]>(
    `INSERT INTO members (item, position, name, bytes, sha256, status)
     VALUES ((SELECT number FROM items WHERE id = ?), ?, ?, ?, ?, ?)`,
  );
  const erase = db.prepare<[string]>(`DELETE FROM members WHERE ${ofItem}`);
  return {
    list: (item) => all.all(item),
    count: (item) => count.get(item)?.n ?? 0,
    insert(item, members) {
      for (const [index, { name, bytes, sha256, status }] of members.entries()) {
        insert.run(item, index + 1, name, bytes, sha256, status);
      }
    },
    erase: (item) => void erase.run(item),
  };
}
