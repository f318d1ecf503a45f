/** What Snapchat's "My Data" is known to leave out, in sentences for a person who reads the report. */
export const omissions: readonly string[] = [
  'Of chats that nobody saved only the sender and the time are there, without their words.',
  'Snaps are listed with sender and time only; their pictures and videos are not included.',
  'Messages that were deleted leave at most a notice of the deletion.',
  'Media come only for saved chats, and only where they were chosen for the export; what was drawn on a picture is a file of its own, which nothing links to it.',
  'Replies, reactions, read receipts and edits are not exported.',
  'People appear under their user names; there is no list of the members of a group.',
  'An export can be limited to a range of dates; it does not say so.',
];
