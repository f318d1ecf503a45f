/** What the program signal-export is known to leave out, in sentences for a person who reads the report. */
export const omissions: readonly string[] = [
  'Times are those of the clock of the computer that made the export, without a time zone; earlier versions give no seconds.',
  'Which message another one answers is not said; only the words it repeats are there.',
  'Earlier wordings of an edited message, receipts, and the times of reactions are not exported.',
  'The sign ` is taken out of every text by the program itself.',
  'Messages that were set to disappear are included by default if they had not disappeared yet; the person exporting may have left them out.',
  'Only what Signal Desktop held is here: what was deleted there, or was written before it was linked to the phone, is not.',
  'The account whose copy it is stands as “Me”; people without a name in Signal may stand as “No-Sender”.',
];
