/** What WhatsApp's "Export chat" is known to leave out, in sentences for a person who reads the report. */
export const omissions: readonly string[] = [
  'Replies: the export does not say which message another one answers.',
  'Reactions, stars, read receipts and delivery times are not exported.',
  'Forwarded messages look like messages that were written anew.',
  'Of an edited message only the last version is there, of a deleted one only that it was deleted.',
  'Messages that disappeared or were deleted for the exporting person before the export are not there, without a trace.',
  'View-once photos, videos and voice messages are not included.',
  'Times are those of the exporting phone, without a time zone; on Android without seconds.',
  'Names are those of the exporting phone’s address book; telephone numbers appear only for people who are not in it.',
  'There is no list of the members of a group and no identifier of the chat or of its messages.',
  'Long chats are cut: earlier versions of WhatsApp exported at most 10,000 messages with media or 40,000 without; the oldest are left out.',
  'An export made on a linked device (a computer, a second phone) may hold notices only and no messages.',
];
