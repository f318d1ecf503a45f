/** What Viber's "Send message history" is known to leave out. */
export const omissions: readonly string[] = [
  'Photos, videos, voice messages, stickers and files are not there; the export only says that something was sent.',
  'Replies, reactions, read receipts, edits and deletions are not there.',
  'Messages that disappeared and secret chats are not there.',
  'Times bear no time zone: they are those of the exporting device.',
  'Names are those of the exporting person’s address book.',
];
