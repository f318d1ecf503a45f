import type { Migration } from './migration.ts';

/**
 * A second index, by groups of three characters, for scripts without spaces. Only messages that hold such a script stand in it: `unspaced` is
 * this program's own function (`holdsUnspaced`). FTS5, "The Trigram Tokenizer".
 */
export const search: Migration = {
  to: 40,
  sql: `
CREATE VIRTUAL TABLE message_groups USING fts5 (
  body,
  content = 'messages',
  content_rowid = 'id',
  tokenize = 'trigram remove_diacritics 1'
);
INSERT INTO message_groups (message_groups, rank) VALUES ('secure-delete', 1);
INSERT INTO message_groups (rowid, body) SELECT id, body FROM messages WHERE unspaced(body);
`,
};
