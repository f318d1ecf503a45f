import type { Migration } from './migration.ts';

/**
 * What a transcript is narrowed to besides sender and kind: its conversation, and whether an entry has a file (1), a link (2) or a flag (4). `ref` is
 * the export's own id of a message, by which answers point at it.
 */
export const traits: Migration = {
  to: 60,
  sql: `
ALTER TABLE messages ADD COLUMN conversation TEXT;
ALTER TABLE messages ADD COLUMN ref TEXT;
ALTER TABLE messages ADD COLUMN traits INTEGER NOT NULL DEFAULT 0;
UPDATE messages SET
  conversation = json_extract(rest, '$.conversation'),
  ref = json_extract(rest, '$.id'),
  traits = (json_array_length(rest, '$.attachments') > 0) + 2 * (body LIKE '%://%') + 4 * (json_array_length(rest, '$.flags') > 0);
CREATE INDEX messages_by_conversation ON messages (item, conversation, n) WHERE conversation IS NOT NULL;
CREATE INDEX messages_with_traits ON messages (item, n, traits) WHERE traits <> 0;
CREATE INDEX messages_by_ref ON messages (item, ref) WHERE ref IS NOT NULL;
`,
};
