import type { CaseId, ItemId } from '../../../shared/model/ids.ts';
import type { Connection } from './connect.ts';

/** The messages of one day of a transcript; `day` is null for those whose time could not be read. */
export interface TranscriptDay {
  /** `YYYY-MM-DD` on the wall clock of the transcript. */
  readonly day: string | null;
  /** Position of its first message. */
  readonly from: number;
  readonly count: number;
}

/** Ids of messages, ends included. */
export interface IdRange {
  readonly first: number;
  readonly last: number;
}

/** What was counted when a transcript was published. */
export function transcriptsOf(db: Connection) {
  const ofItem = 'item = (SELECT number FROM items WHERE id = ?)';
  const count = db.prepare<[string], number>(`SELECT count FROM transcripts WHERE ${ofItem}`).pluck();
  const days = db.prepare<[string], TranscriptDay>(
    `SELECT value ->> 0 AS day, value ->> 1 AS "from", value ->> 2 AS count
     FROM transcripts, json_each(days) WHERE ${ofItem} ORDER BY key`,
  );
  const remove = db.prepare<[string]>(`DELETE FROM transcripts WHERE ${ofItem}`);
  const add = db.prepare<[string]>(
    `INSERT INTO transcripts (item, count, first, last, days)
     SELECT m.item, count(*), min(m.id), max(m.id), (
       SELECT json_group_array(json_array(day, "from", count) ORDER BY "from")
       FROM (SELECT day, min(n) AS "from", count(*) AS count FROM messages WHERE item = m.item AND n > 0 GROUP BY conversation, day)
     )
     FROM messages m WHERE m.${ofItem} AND m.n > 0 GROUP BY m.item`,
  );
  const ranges = db.prepare<[string, string | null, string | null], IdRange & { readonly count: number }>(
    `SELECT t.first, t.last, t.count FROM transcripts t JOIN items i ON i.number = t.item
     WHERE i.case_id = ? AND (? IS NULL OR i.id IN (SELECT value FROM json_each(?))) ORDER BY t.first`,
  );
  return {
    count: (item: ItemId): number => count.get(item) ?? 0,
    days: (item: ItemId): readonly TranscriptDay[] => days.all(item),
    /** Counts the item's published messages. */
    publish(item: ItemId): void {
      remove.run(item);
      add.run(item);
    },
    remove: (item: ItemId): void => void remove.run(item),
    /**
     * Ranges of ids that hold the published messages of a case, or of some of its items, and no others. Null where they were stored in turn with others, so
     * that no range is theirs alone.
     */
    ranges(caseId: CaseId, items: readonly ItemId[] | undefined): readonly IdRange[] | null {
      const only = items === undefined ? null : JSON.stringify(items);
      const joined: IdRange[] = [];
      for (const { first, last, count: own } of ranges.all(caseId, only, only)) {
        if (last - first + 1 !== own) return null;
        const before = joined.at(-1);
        if (before?.last === first - 1) joined[joined.length - 1] = { first: before.first, last };
        else joined.push({ first, last });
      }
      return joined;
    },
  };
}
