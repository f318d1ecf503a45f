/** What DiscordChatExporter is known to leave out, in sentences for a person who reads the report. */
export const exporterOmissions: readonly string[] = [
  'Deleted messages are not there, and nothing shows where they stood.',
  'Of an edited message only the last version is there.',
  'It holds one channel or conversation; others are exported on their own.',
  'The export may be limited to certain dates; it does not say so.',
  'Files may be links to Discord only; such links stop working after about a day.',
  'Read receipts and delivery times are not there.',
  'Times are in the zone of the exporting computer; each of them states it.',
];

/** What Discord's own data package is known to leave out. */
export const packageOmissions: readonly string[] = [
  'It holds only the messages that the person who requested it sent, never those of others.',
  'Deleted messages are not there, and nothing shows where they stood.',
  'Of an edited message only the last version is there.',
  'Files are links to Discord only; they may no longer work.',
  'Replies, reactions, forwards, calls and notices are not there.',
  'Of the others in a conversation only the account numbers are there.',
  'Account, activity and payment data beside the messages are preserved, but not shown.',
];
