/** What Skype's own export is known to leave out. */
export const omissions: readonly string[] = [
  'Deleted messages are there without their words, or not at all.',
  'Of an edited message only the last version is there.',
  'Files that Skype no longer kept are not there; it kept most of them for 30 days.',
  'Private (encrypted) conversations are not there.',
  'Read receipts are not there; of calls there is only a notice.',
  'People appear under the name they had when they wrote.',
];
