/** What Google Takeout is known to leave out of Google Chat. */
export const omissions: readonly string[] = [
  'Messages that were deleted before the export are there without their text, or not at all.',
  'Of an edited message only the last version is there.',
  'Chats with history turned off keep their messages for 24 hours; older ones are not there.',
  'Calls, read receipts and who left a chat when are not exported.',
  'Files on Google Drive are only linked, not included.',
  'The list of members is that of the day of the export.',
];
