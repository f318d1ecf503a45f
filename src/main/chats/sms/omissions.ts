/** What "SMS Backup & Restore" is known to leave out, in sentences for a person who reads the report. */
export const omissions: readonly string[] = [
  'Deleted messages are not there, and nothing shows where they stood.',
  'Messages of apps (RCS, WhatsApp, Signal and the like) are mostly not there.',
  'The backup may be limited to certain conversations, days or kinds; it does not say so.',
  'The owner of the phone has no name and no number in the file.',
  'Names are those of the exporting person’s address book.',
  'Conversations are told apart by how the number is written.',
  'The date of a received SMS is when it arrived; when it was sent is seldom there.',
];
