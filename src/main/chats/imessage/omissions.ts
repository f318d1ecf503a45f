/** What imessage-exporter is known to leave out, in sentences for a person who reads the report. */
export const omissions: readonly string[] = [
  'Times are those of the clock of the computer that made the export, without a time zone.',
  'Messages that were deleted on the device and no longer stand in its database are not there, without a trace.',
  'Answers are printed twice: under the message that they answer, and where they were sent. Both are kept and counted.',
  'Reactions bear no time, and reactions that were taken back are not there.',
  'Files are included only if they were copied when exporting; else only their place on the computer is named.',
  'The person whose device it was stands as “Me”, or under a name chosen when exporting.',
  'The account, and the members of a group, are named only as far as they wrote.',
];
