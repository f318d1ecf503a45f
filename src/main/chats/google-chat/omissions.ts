/** What Google Takeout is known to leave out of Google Chat. */
export const omissions: readonly string[] = [
  'Deleted messages are there without their words, or not at all.',
  'Of an edited message only the last version is there.',
  'With history turned off, messages older than 24 hours are not there.',
  'Calls and read receipts are not there.',
  'Files on Google Drive are linked only.',
  'The members are those of the day of the export.',
];
