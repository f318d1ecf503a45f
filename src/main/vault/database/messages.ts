import type { ItemId } from '../../../shared/model/ids.ts';
import { transcriptMessage, type TranscriptMessage } from '../../../shared/transcript/message.ts';
import type { Connection } from './connect.ts';

/** The messages of one day of a transcript; `day` is null for those whose time could not be read. */
export interface TranscriptDay {
  /** `YYYY-MM-DD` on the wall clock of the transcript. */
  readonly day: string | null;
  /** Position of its first message. */
  readonly from: number;
  readonly count: number;
}

/** Transcripts by item. The derivative holds the truth; this is what makes it quick to read. */
export interface MessagesReader {
  count(item: ItemId): number;
  /** Up to `limit` messages from position `from` on. */
  page(item: ItemId, from: number, limit: number): readonly TranscriptMessage[];
  days(item: ItemId): readonly TranscriptDay[];
}
export interface MessagesWriter extends MessagesReader {
  /** Adds messages, with their words, to the search as well. Positions must be new. */
  insert(item: ItemId, messages: Iterable<TranscriptMessage>): void;
  /** Takes the item's messages out, with their words. */
  remove(item: ItemId): void;
}

interface Row {
  readonly body: string;
  readonly rest: string;
}

function messageOf({ body, rest }: Row): TranscriptMessage {
  const value: unknown = JSON.parse(rest);
  return transcriptMessage.parse(typeof value === 'object' ? { ...value, body } : value);
}

const ofItem = 'item = (SELECT number FROM items WHERE id = ?)';

export function messagesOf(db: Connection): MessagesWriter {
  const number = db.prepare<[string], { number: number }>('SELECT number FROM items WHERE id = ?');
  const count = db.prepare<[string], { n: number }>(`SELECT count(*) AS n FROM messages WHERE ${ofItem}`);
  const page = db.prepare<[string, number, number], Row>(
    `SELECT body, rest FROM messages WHERE ${ofItem} AND n >= ? ORDER BY n LIMIT ?`,
  );
  const days = db.prepare<[string], TranscriptDay>(
    `SELECT day, min(n) AS "from", count(*) AS count FROM messages WHERE ${ofItem} GROUP BY day ORDER BY min(n)`,
  );
  const insert = db.prepare<[number, number, string, string | null, string | null, string, string]>(
    'INSERT INTO messages (item, n, kind, sender, day, body, rest) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const index = db.prepare<[number | bigint, string]>(
    'INSERT INTO message_words (rowid, body) VALUES (?, ?)',
  );
  // An index over another table's content has to be told the words that it is to forget.
  const forget = db.prepare<[string]>(
    `INSERT INTO message_words (message_words, rowid, body) SELECT 'delete', id, body FROM messages WHERE ${ofItem}`,
  );
  const remove = db.prepare<[string]>(`DELETE FROM messages WHERE ${ofItem}`);
  return {
    count: (item) => count.get(item)?.n ?? 0,
    page: (item, from, limit) => page.all(item, from, limit).map(messageOf),
    days: (item) => days.all(item),
    insert(item, messages) {
      const itemNumber = number.get(item)?.number;
      if (itemNumber === undefined) throw new Error('messages need an item');
      for (const { body, ...rest } of messages) {
        const day = rest.time.local?.slice(0, 10) ?? rest.time.utc?.slice(0, 10) ?? null;
        const { lastInsertRowid } = insert.run(
          itemNumber,
          rest.n,
          rest.kind,
          rest.sender,
          day,
          body,
          JSON.stringify(rest),
        );
        index.run(lastInsertRowid, body);
      }
    },
    remove(item) {
      forget.run(item);
      remove.run(item);
    },
  };
}
