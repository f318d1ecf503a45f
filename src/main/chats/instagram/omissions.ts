/** What downloads of Instagram are known to leave out, in sentences for a person who reads the report. */
export const omissions: readonly string[] = [
  'Replies: the export does not say which message another one answers.',
  'Of an edited message only the last version is there; unsent messages are usually missing without a trace.',
  'Messages in vanish mode and view-once photos and videos are not included.',
  'Read receipts and delivery times are not exported.',
  'Shared posts, reels and stories are links only; what they showed is not included.',
  'The export does not say which of the participants it belongs to; deleted accounts all appear as “Instagram User”.',
  'A download can be limited to a range of dates and may lack media or come in several parts; it does not say so.',
  'HTML downloads give local times without a time zone; those as JSON give the exact time.',
];
