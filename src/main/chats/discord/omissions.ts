/** What DiscordChatExporter is known to leave out, in sentences for a person who reads the report. */
export const exporterOmissions: readonly string[] = [
  'Messages that were deleted before the export are not there, without a trace; of edited ones only the last version is.',
  'An export holds one channel or conversation; threads and other channels are exported on their own, if at all.',
  'A range of dates or a filter may have been chosen when exporting.',
  'Files are links to Discord’s servers unless the export was made with them; such links stop working after about a day.',
  'Who has read a message is not exported. Times are in the zone of the exporting computer, which each of them states.',
];

/** What Discord's own data package is known to leave out. */
export const packageOmissions: readonly string[] = [
  'Discord’s data package holds only the messages that the person who requested it sent, never those of others.',
  'Messages that were deleted before the request are not there; of edited ones only the last version is, without a sign.',
  'Files are links to Discord’s servers, which may no longer work; they are not part of the package.',
  'Replies, reactions, forwards, calls and notices are not in the package, nor who else was in a conversation beyond its members’ account numbers.',
  'The package’s account, activity and payment data are part of the preserved file, but not of the conversation.',
];
