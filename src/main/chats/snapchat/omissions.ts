/** What Snapchat's "My Data" is known to leave out, in sentences for a person who reads the report. */
export const omissions: readonly string[] = [
  'Of chats that nobody saved only sender and time are there.',
  'Of snaps only sender and time are there, not the picture or video.',
  'Of deleted messages there is a notice at most.',
  'Media are there only for saved chats, and only if that was chosen.',
  'Drawings on a picture are files of their own that nothing links to it.',
  'Replies, reactions, read receipts and edits are not there.',
  'People appear under their user names; there is no list of members.',
  'The export may be limited to certain dates; it does not say so.',
];
