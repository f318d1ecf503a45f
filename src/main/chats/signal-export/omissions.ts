/** What the program signal-export is known to leave out, in sentences for a person who reads the report. */
export const omissions: readonly string[] = [
  'Times bear no time zone: they are those of the computer that made the export.',
  'Earlier versions of the program give no seconds.',
  'It does not say which message another one answers, only words of it.',
  'Earlier wordings of edited messages, receipts and the times of reactions are not there.',
  'The program takes the sign ` out of every text.',
  'Disappearing messages may have been left out when exporting.',
  'Only what Signal Desktop held is there.',
  'The owner stands as “Me”; people without a name may stand as “No-Sender”.',
];
