/** What downloads of Messenger are known to leave out, in sentences for a person who reads the report. */
export const omissions: readonly string[] = [
  'Replies: the export does not say which message another one answers.',
  'Of an edited message only the last version is there; of an unsent one usually only that it was unsent.',
  'Messages that the exporting person deleted, and those that disappeared, are not there, without a trace.',
  'Read receipts and delivery times are not exported.',
  'End-to-end-encrypted conversations come in a separate export; the account’s download holds at most what was written before encryption began.',
  'The export does not say which of the participants it belongs to, and gives names only, no account numbers.',
  'A download can be limited to a range of dates and may lack media or come in several parts; it does not say so.',
  'HTML downloads give local times without a time zone; those as JSON give the exact time.',
];
