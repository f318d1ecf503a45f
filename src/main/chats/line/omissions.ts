/** What LINE's "Export chat history" is known to leave out. */
export const omissions: readonly string[] = [
  'Photos, videos, voice messages, stickers and files are not there; the export only says that something was sent.',
  'Replies, reactions, read receipts and edits are not there.',
  'Unsent messages are named as such, or not there at all.',
  'Messages that this device no longer held are not there.',
  'Times bear no seconds and no time zone.',
  'Names are those of the exporting person’s address book.',
];
