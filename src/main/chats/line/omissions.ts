/** What LINE's "Export chat history" is known to leave out. */
export const omissions: readonly string[] = [
  'Photos, videos, voice messages, stickers and files are not included; the export only says that something was sent.',
  'Replies, reactions, read receipts and edits are not exported.',
  'Unsent messages are only named as such, or not there at all.',
  'Messages that this phone no longer held, for example after a change of phone, are not there.',
  'Times are those of the exporting device, without seconds and without a time zone.',
  'Names are those that the exporting person gave to people; there are no identifiers of people or messages.',
];
