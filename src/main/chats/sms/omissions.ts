/** What "SMS Backup & Restore" is known to leave out, in sentences for a person who reads the report. */
export const omissions: readonly string[] = [
  'Messages that were deleted on the phone before the backup are not there, without a trace.',
  'Messages that an app keeps for itself are not included: chat features (RCS) often, WhatsApp, Signal and the like always.',
  'The app can be told to back up certain conversations, certain days, or no pictures; the file does not say whether it was.',
  'The owner of the phone has no name and no number in the file: messages that were sent stand without a sender.',
  'Names are those of the phone’s address book at the time of the backup.',
  'Conversations have no identifier of their own; they are told apart by how the number is written.',
  'Of an SMS that was received, the date is when it arrived; when it was sent is stated only where the phone knew it.',
];
