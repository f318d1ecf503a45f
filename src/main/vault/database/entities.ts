import type { CaseId, ExhibitNumber, ItemId } from '../../../shared/model/ids.ts';
import type { Connection } from './connect.ts';

/** Where something stands in a message: UTF-16 units of its body, `end` exclusive. */
export interface EntityPlace {
  /** Position of the message. */
  readonly n: number;
  readonly kind: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Something that was found in a case, and how often. */
export interface EntityCount {
  readonly kind: string;
  readonly value: string;
  readonly places: number;
  /** In how many items it stands. */
  readonly items: number;
}

/** A message that holds it. */
export interface EntityOccurrence {
  readonly item: ItemId;
  readonly exhibit: ExhibitNumber;
  readonly message: number;
  /** What the item is, and what its export calls the message. */
  readonly itemKind: string;
  readonly ref: string | null;
  readonly sender: string | null;
  readonly day: string | null;
  readonly body: string;
  readonly start: number;
  readonly end: number;
}

export interface EntitiesReader {
  /** What stands in a case, the most frequent first; of one kind where that is given. */
  list(caseId: CaseId, kind: string | undefined, limit: number): readonly EntityCount[];
  /** How many different ones there are of each kind. */
  kinds(caseId: CaseId): readonly { readonly kind: string; readonly count: number }[];
  /** In how many places something stands in an item. */
  count(item: ItemId): number;
  /** Where one stands, in the order of items and messages. */
  places(caseId: CaseId, kind: string, value: string, limit: number): readonly EntityOccurrence[];
}
export interface EntitiesWriter extends EntitiesReader {
  /** Adds what was found in messages that are not published yet. */
  insert(item: ItemId, places: Iterable<EntityPlace>): void;
  /** Puts what was found in an item's published messages in the place of what was found before. */
  replace(item: ItemId, places: Iterable<EntityPlace>): void;
}

const ofItem = 'item = (SELECT number FROM items WHERE id = ?)';

/** What happens to places when their messages are published or taken out. */
export function entityPlacesOf(db: Connection) {
  const removeSeen = db.prepare<[string]>(`DELETE FROM entity_places WHERE ${ofItem} AND n > 0`);
  const withdraw = db.prepare<[string]>(`DELETE FROM entity_places WHERE ${ofItem} AND n < 0`);
  const show = db.prepare<[string]>(`UPDATE entity_places SET n = -n WHERE ${ofItem} AND n < 0`);
  // A value that stands nowhere any more may be what was to be forgotten.
  const forget = db.prepare('DELETE FROM entities WHERE id NOT IN (SELECT entity FROM entity_places)');
  return {
    publish(item: ItemId): void {
      removeSeen.run(item);
      show.run(item);
      forget.run();
    },
    withdraw(item: ItemId): void {
      withdraw.run(item);
      forget.run();
    },
    remove(item: ItemId): void {
      removeSeen.run(item);
      withdraw.run(item);
      forget.run();
    },
    removeSeen: (item: ItemId): void => void removeSeen.run(item),
  };
}

export function entitiesOf(db: Connection): EntitiesWriter {
  const number = db.prepare<[string], number>('SELECT number FROM items WHERE id = ?').pluck();
  const known = db
    .prepare<[string, string], number>('SELECT id FROM entities WHERE kind = ? AND value = ?')
    .pluck();
  const add = db.prepare<[string, string]>('INSERT INTO entities (kind, value) VALUES (?, ?)');
  const place = db.prepare<[number, number, number, number, number | bigint]>(
    'INSERT INTO entity_places (item, n, start, end, entity) VALUES (?, ?, ?, ?, ?)',
  );
  const inCase = `FROM entity_places p JOIN items i ON i.number = p.item JOIN entities e ON e.id = p.entity
    WHERE i.case_id = ? AND p.n > 0`;
  const list = db.prepare<[string, string | null, string | null, number], EntityCount>(
    `SELECT e.kind, e.value, count(*) AS places, count(DISTINCT p.item) AS items ${inCase}
     AND (? IS NULL OR e.kind = ?) GROUP BY e.id ORDER BY places DESC, e.value LIMIT ?`,
  );
  const kinds = db.prepare<[string], { kind: string; count: number }>(
    `SELECT e.kind, count(DISTINCT e.id) AS count ${inCase} GROUP BY e.kind ORDER BY e.kind`,
  );
  const places = db.prepare<[string, string, string, number], EntityOccurrence>(
    `SELECT i.id AS item, i.exhibit, i.kind AS itemKind, m.ref, p.n AS message, m.sender, m.day, m.body, p.start, p.end
     FROM entities e JOIN entity_places p ON p.entity = e.id JOIN items i ON i.number = p.item
     JOIN messages m ON m.item = p.item AND m.n = p.n
     WHERE i.case_id = ? AND e.kind = ? AND e.value = ? ORDER BY p.item, p.n, p.start LIMIT ?`,
  );
  const count = db
    .prepare<[string], number>(`SELECT count(*) FROM entity_places WHERE ${ofItem} AND n > 0`)
    .pluck();
  const rows = entityPlacesOf(db);
  const insert = (item: ItemId, found: Iterable<EntityPlace>, sign: 1 | -1): void => {
    const itemNumber = number.get(item);
    if (itemNumber === undefined) throw new Error('what is found in messages needs an item');
    for (const { n, kind, value, start, end } of found) {
      const id = known.get(kind, value) ?? add.run(kind, value).lastInsertRowid;
      place.run(itemNumber, sign * n, start, end, id);
    }
  };
  return {
    list: (caseId, kind, limit) => list.all(caseId, kind ?? null, kind ?? null, limit),
    kinds: (caseId) => kinds.all(caseId),
    count: (item) => count.get(item) ?? 0,
    places: (caseId, kind, value, limit) => places.all(caseId, kind, value, limit),
    insert: (item, found) => insert(item, found, -1),
    replace(item, found) {
      rows.removeSeen(item);
      insert(item, found, 1);
    },
  };
}
