/** What Signal's own export is known to leave out, in sentences for a person who reads the report. */
export const omissions: readonly string[] = [
  'Messages that were set to disappear are left out by Signal itself when it exports, whether or not they had disappeared yet; nothing shows where they stood.',
  'Photos, videos and voice messages that could be viewed once are not included.',
  'A message that Signal could not write is left out without a trace, and so is a file that it could not find.',
  'Files are included only if that was chosen when exporting, and only those that the exporting device had loaded.',
  'Only what the exporting device held is here: what had been deleted on it, or was written before it was linked to the phone, may be missing.',
  'Stories, and answers to stories within groups, are not exported.',
  'Times are those that the sender’s device stated.',
];
