/** What exports of Telegram Desktop are known to leave out, in sentences for a person who reads the report. */
export const omissions: readonly string[] = [
  'Secret chats are not exported: they exist on the telephones only.',
  'Messages that were deleted, by anyone, or that deleted themselves before the export are not there, without a trace.',
  'Of an edited message only the last version is there. Telegram also writes a time of editing where only a reaction was added.',
  'Files are there only of the kinds and up to the size that were chosen when exporting; self-destructing ones never are.',
  'Who has read a message, and when, is not exported; of reactions to busy messages only the latest names are.',
  'Who voted for what in a poll is not exported.',
  'A range of dates may have been chosen when exporting; the export does not say so.',
  'Of groups that were left, and of some channels, only the exporting person’s own messages may be there.',
  'The account’s contacts, sessions, stories and profile pictures are part of the preserved file, but not of the conversation.',
];

/** What the pages leave out beyond that. */
export const pageOmissions: readonly string[] = [
  'The pages (HTML) do not give the times of notices, the numbers of accounts, nor whether a message was edited.',
];
