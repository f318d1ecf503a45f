/** What exports of Telegram Desktop are known to leave out, in sentences for a person who reads the report. */
export const omissions: readonly string[] = [
  'Secret chats are not there: they exist on the telephones only.',
  'Deleted messages are not there, and nothing shows where they stood.',
  'Of an edited message only the last version is there.',
  'A time of editing may mean that only a reaction was added.',
  'Files are there only of the kinds and sizes that were chosen when exporting.',
  'Files that destroy themselves are not there.',
  'Who has read a message is not there; of many reactions only the latest names are.',
  'Who voted for what in a poll is not there.',
  'The export may be limited to certain dates; it does not say so.',
  'Of groups that were left, only the exporting person’s own messages may be there.',
  'Contacts, sessions, stories and profile pictures are preserved, but not shown.',
];

/** What the pages leave out beyond that. */
export const pageOmissions: readonly string[] = [
  'The pages do not give the times of notices, account numbers, or whether a message was edited.',
];
