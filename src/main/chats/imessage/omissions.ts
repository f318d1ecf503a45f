/** What imessage-exporter is known to leave out, in sentences for a person who reads the report. */
export const omissions: readonly string[] = [
  'Times bear no time zone: they are those of the computer that made the export.',
  'Deleted messages are not there, and nothing shows where they stood.',
  'Answers are printed twice: under the message they answer, and where they were sent. Both are counted.',
  'Reactions bear no time, and those taken back are not there.',
  'Files are there only if they were copied when exporting.',
  'The owner of the device stands as “Me”, or under a chosen name.',
  'Members of a group are named only if they wrote.',
];
