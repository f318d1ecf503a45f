import type { ItemId, PersonId, Timestamp } from '../../../shared/model/ids.ts';
import type { Connection } from './connect.ts';

/** What a person wrote about an item; `event` is the `seq` of its `item.noted`. */
export interface NoteRecord {
  readonly event: number;
  readonly at: Timestamp;
  readonly by: PersonId;
  readonly text: string;
}

export interface NotesReader {
  list(item: ItemId): readonly NoteRecord[];
  count(item: ItemId): number;
  /** Sorted by code unit. */
  tags(item: ItemId): readonly string[];
}
export interface NotesWriter extends NotesReader {
  insert(item: ItemId, note: NoteRecord): void;
  /** The item's tags from now on. */
  setTags(item: ItemId, tags: readonly string[]): void;
  erase(item: ItemId): void;
}

const ofItem = 'item = (SELECT number FROM items WHERE id = ?)';

export function notesOf(db: Connection): NotesWriter {
  const all = db.prepare<[string], NoteRecord>(
    `SELECT event, at, by, text FROM notes WHERE ${ofItem} ORDER BY event`,
  );
  const count = db.prepare<[string], { n: number }>(`SELECT count(*) AS n FROM notes WHERE ${ofItem}`);
  const insert = db.prepare<[NoteRecord & { item: string }]>(
    `INSERT INTO notes (item, event, at, by, text)
     VALUES ((SELECT number FROM items WHERE id = @item), @event, @at, @by, @text)`,
  );
  const eraseNotes = db.prepare<[string]>(`DELETE FROM notes WHERE ${ofItem}`);
  const tags = db.prepare<[string], { tag: string }>(`SELECT tag FROM tags WHERE ${ofItem} ORDER BY tag`);
  const addTag = db.prepare<[string, string]>(
    'INSERT OR IGNORE INTO tags (item, tag) VALUES ((SELECT number FROM items WHERE id = ?), ?)',
  );
  const eraseTags = db.prepare<[string]>(`DELETE FROM tags WHERE ${ofItem}`);
  return {
    list: (item) => all.all(item),
    count: (item) => count.get(item)?.n ?? 0,
    tags: (item) => tags.all(item).map(({ tag }) => tag),
    insert: (item, note) => void insert.run({ ...note, item }),
    setTags(item, next) {
      eraseTags.run(item);
      for (const tag of next) addTag.run(item, tag);
    },
    erase(item) {
      eraseNotes.run(item);
      eraseTags.run(item);
    },
  };
}
