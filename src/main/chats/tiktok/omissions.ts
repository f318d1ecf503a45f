/** What TikTok's data download is known to leave out, in sentences for a person who reads the report. */
export const omissions: readonly string[] = [
  'Videos, pictures and stickers that were sent are not included; a shared video is an address at most.',
  'Replies, reactions, read receipts and deleted messages are not exported.',
  'Group chats may be missing.',
  'People appear under the user names that they had at the time of the export.',
  'As JSON the times bear no time zone; as text they are stated in UTC.',
];
