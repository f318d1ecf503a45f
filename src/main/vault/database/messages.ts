import type { ItemId } from '../../../shared/model/ids.ts';
import { transcriptMessage, type TranscriptMessage } from '../../../shared/transcript/message.ts';
import type { Connection } from './connect.ts';
import { entityPlacesOf } from './entities.ts';
import { transcriptsOf, type TranscriptDay } from './transcripts.ts';
import { holdsUnspaced } from './unspaced.ts';

/** Transcripts by item. The derivative holds the truth; this is what makes it quick to read. */
export interface MessagesReader {
  count(item: ItemId): number;
  /** Up to `limit` messages from position `from` on. */
  page(item: ItemId, from: number, limit: number): readonly TranscriptMessage[];
  /** Of each conversation its days, since those of one export follow one another. */
  days(item: ItemId): readonly TranscriptDay[];
  /** The message that the export calls by this id, the first of them; null where it holds none. */
  named(item: ItemId, ref: string, conversation: string | null): TranscriptMessage | null;
  /** Items with messages that were inserted and not published: they are being read, or their reading was interrupted. */
  unpublished(): readonly ItemId[];
}
export interface MessagesWriter extends MessagesReader {
  /** Adds messages that neither a reader nor the search sees before `publish`. No position may come twice. */
  insert(item: ItemId, messages: Iterable<TranscriptMessage>): void;
  /** Puts what was inserted since in the place of what was seen before: a reading appears whole or not at all. */
  publish(item: ItemId): void;
  /** Takes out what was inserted and not published. */
  withdraw(item: ItemId): void;
  /** Takes all of the item's messages out, with their words. */
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

/** What an entry can be narrowed to, as bits. */
export const trait = { media: 1, link: 2, flag: 4 } as const;
export type Trait = keyof typeof trait;

function traitsOf({ attachments, flags }: Omit<TranscriptMessage, 'body'>, body: string): number {
  return (
    (attachments.length > 0 ? trait.media : 0) +
    (body.includes('://') ? trait.link : 0) +
    (flags.length > 0 ? trait.flag : 0)
  );
}

/** A message that is not published yet stands under the negative of its position. */
const ofItem = 'item = (SELECT number FROM items WHERE id = ?)';

export function messagesOf(db: Connection): MessagesWriter {
  const number = db.prepare<[string], { number: number }>('SELECT number FROM items WHERE id = ?');
  const page = db.prepare<[string, number, number], Row>(
    `SELECT body, rest FROM messages WHERE ${ofItem} AND n >= max(1, ?) ORDER BY n LIMIT ?`,
  );
  type Cells = [
    item: number,
    n: number,
    kind: string,
    sender: string | null,
    day: string | null,
    body: string,
    rest: string,
    conversation: string | null,
    ref: string | null,
    traits: number,
  ];
  const insert = db.prepare<Cells>(
    'INSERT INTO messages (item, n, kind, sender, day, body, rest, conversation, ref, traits) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const index = db.prepare<[number | bigint, string]>(
    'INSERT INTO message_words (rowid, body) VALUES (?, ?)',
  );
  const indexGroups = db.prepare<[number | bigint, string]>(
    'INSERT INTO message_groups (rowid, body) VALUES (?, ?)',
  );
  // An index over another table's content has to be told the words that it is to forget.
  const removal = (which: string) => {
    const forget = db.prepare<[string]>(
      `INSERT INTO message_words (message_words, rowid, body) SELECT 'delete', id, body FROM messages WHERE ${ofItem} AND ${which}`,
    );
    const forgetGroups = db.prepare<[string]>(
      `INSERT INTO message_groups (message_groups, rowid, body)
       SELECT 'delete', id, body FROM messages WHERE ${ofItem} AND ${which} AND unspaced(body)`,
    );
    const remove = db.prepare<[string]>(`DELETE FROM messages WHERE ${ofItem} AND ${which}`);
    return (item: ItemId): void => {
      forget.run(item);
      forgetGroups.run(item);
      remove.run(item);
    };
  };
  const removeSeen = removal('n > 0');
  const withdraw = removal('n < 0');
  const show = db.prepare<[string]>(`UPDATE messages SET n = -n WHERE ${ofItem} AND n < 0`);
  const unpublished = db
    .prepare<[], ItemId>(
      'SELECT id FROM items WHERE EXISTS (SELECT 1 FROM messages WHERE item = items.number AND n < 0) ORDER BY number',
    )
    .pluck();
  const named = db.prepare<[string, string, string | null], Row>(
    `SELECT body, rest FROM messages WHERE ${ofItem} AND ref = ? AND conversation IS ? AND n > 0 ORDER BY n LIMIT 1`,
  );
  const entityPlaces = entityPlacesOf(db);
  const transcripts = transcriptsOf(db);
  return {
    count: transcripts.count,
    page: (item, from, limit) => page.all(item, from, limit).map(messageOf),
    days: transcripts.days,
    named(item, ref, conversation) {
      const row = named.get(item, ref, conversation);
      return row === undefined ? null : messageOf(row);
    },
    unpublished: () => unpublished.all(),
    insert(item, messages) {
      const itemNumber = number.get(item)?.number;
      if (itemNumber === undefined) throw new Error('messages need an item');
      for (const { body, ...rest } of messages) {
        const day = rest.time.local?.slice(0, 10) ?? rest.time.utc?.slice(0, 10) ?? null;
        const { lastInsertRowid } = insert.run(
          itemNumber,
          -rest.n,
          rest.kind,
          rest.sender,
          day,
          body,
          JSON.stringify(rest),
          rest.conversation ?? null,
          rest.id ?? null,
          traitsOf(rest, body),
        );
        index.run(lastInsertRowid, body);
        if (holdsUnspaced(body)) indexGroups.run(lastInsertRowid, body);
      }
    },
    publish(item) {
      removeSeen(item);
      show.run(item);
      transcripts.publish(item);
      entityPlaces.publish(item);
    },
    withdraw(item) {
      withdraw(item);
      entityPlaces.withdraw(item);
    },
    remove(item) {
      removeSeen(item);
      withdraw(item);
      transcripts.remove(item);
      entityPlaces.remove(item);
    },
  };
}
