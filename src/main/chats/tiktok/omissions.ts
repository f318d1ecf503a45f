/** What TikTok's data download is known to leave out, in sentences for a person who reads the report. */
export const omissions: readonly string[] = [
  'Videos, pictures and stickers are not there; of a shared video there is a link at most.',
  'Replies, reactions, read receipts and deleted messages are not there.',
  'Group chats may not be there.',
  'People appear under the user names they had on the day of the export.',
  'As JSON the times bear no time zone; as text they are in UTC.',
];
