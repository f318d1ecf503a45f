/** What Signal's own export is known to leave out, in sentences for a person who reads the report. */
export const omissions: readonly string[] = [
  'Messages set to disappear are left out by Signal; nothing shows where they stood.',
  'View-once photos, videos and voice messages are not there.',
  'A message or file that Signal could not write is left out without a word.',
  'Files are there only if that was chosen when exporting.',
  'Only what the exporting device held is there.',
  'Stories are not there.',
  'Times are those that the sender’s device stated.',
];
