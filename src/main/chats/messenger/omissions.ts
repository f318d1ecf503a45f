/** What downloads of Messenger are known to leave out, in sentences for a person who reads the report. */
export const omissions: readonly string[] = [
  'It does not say which message another one answers.',
  'Of an edited message only the last version is there.',
  'Of an unsent message there is mostly only that it was unsent.',
  'Messages that the exporting person deleted, or that disappeared, are not there.',
  'Read receipts and delivery times are not there.',
  'End-to-end encrypted conversations come in an export of their own.',
  'It does not say whose export it is, and gives names only.',
  'The export may be limited to certain dates; it does not say so.',
  'It may lack media, and parts of it may be missing.',
  'As HTML the times bear no time zone; as JSON they are exact.',
];
