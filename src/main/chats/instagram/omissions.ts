/** What downloads of Instagram are known to leave out, in sentences for a person who reads the report. */
export const omissions: readonly string[] = [
  'It does not say which message another one answers.',
  'Of an edited message only the last version is there.',
  'Unsent messages are mostly not there, and nothing shows where they stood.',
  'Messages in vanish mode and view-once photos and videos are not there.',
  'Read receipts and delivery times are not there.',
  'Shared posts, reels and stories are links only.',
  'It does not say whose export it is; deleted accounts all appear as “Instagram User”.',
  'The export may be limited to certain dates; it does not say so.',
  'It may lack media, and parts of it may be missing.',
  'As HTML the times bear no time zone; as JSON they are exact.',
];
