/** What Skype's own export is known to leave out. */
export const omissions: readonly string[] = [
  'Messages that were deleted are there without their text, or not at all.',
  'Of an edited message only the last version is there.',
  'Files that Skype had stopped keeping (most of them after 30 days) are not included.',
  'Encrypted private conversations are not exported.',
  'Read receipts are not exported, and calls only as notices.',
  'People who changed their name appear under the name they had when they wrote.',
];
