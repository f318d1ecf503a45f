import type { Migration } from './migration.ts';

/**
 * What a window needs to open a transcript, counted once when it is published: its messages, and of each conversation its days as `[day, first position,
 * count]`. `first` and `last` are the lowest and highest id of its messages; where no other message lies between them, an index of words can count by them.
 */
export const transcripts: Migration = {
  to: 70,
  sql: `
CREATE TABLE transcripts (
  item INTEGER PRIMARY KEY REFERENCES items (number),
  count INTEGER NOT NULL,
  first INTEGER NOT NULL,
  last INTEGER NOT NULL,
  days TEXT NOT NULL
) STRICT;
INSERT INTO transcripts (item, count, first, last, days)
  SELECT m.item, count(*), min(m.id), max(m.id), (
    SELECT json_group_array(json_array(day, "from", count) ORDER BY "from")
    FROM (SELECT day, min(n) AS "from", count(*) AS count FROM messages WHERE item = m.item AND n > 0 GROUP BY conversation, day)
  )
  FROM messages m WHERE m.n > 0 GROUP BY m.item;
`,
};
