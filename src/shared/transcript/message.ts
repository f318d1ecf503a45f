import { z } from 'zod';

/** A media file or document that a message refers to, and what became of it. */
export const attachment = z.strictObject({
  /** The name as the export writes it; null where the export only says that something was there. */
  name: z.string().nullable(),
  status: z.enum(['present', 'omitted', 'missing', 'expired']),
  /** `image`, `video`, `audio`, `sticker`, `document`, `contact`, `gif` or `unknown`, as far as the export tells. */
  media: z.enum(['image', 'video', 'audio', 'sticker', 'document', 'contact', 'gif', 'unknown']),
  /** The container member it is linked to, with the member's hash. */
  member: z.string().nullable(),
  sha256: z.string().nullable(),
});
export type Attachment = z.infer<typeof attachment>;

/** Where a message stands in the file it came from. Byte offsets count from 0, `end` is exclusive; lines count from 1. */
export const messageSource = z.strictObject({
  /** The member of the container, or null where the original itself is the text. */
  member: z.string().nullable(),
  line: z.int().positive(),
  lines: z.int().positive(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});

/** When a message says it was sent: first its own words, then what follows from them and no more. */
export const messageTime = z.strictObject({
  /** As written. */
  raw: z.string(),
  /** Local time on the device's wall clock, ISO 8601 without zone, to the precision that is written; null where it cannot be read. */
  local: z.string().nullable(),
  /** UTC with `Z`, only where the zone is stated by the file or given by the person. */
  utc: z.string().nullable(),
  zone: z.strictObject({ source: z.enum(['file', 'given', 'unknown']), name: z.string().nullable() }),
});

export const messageFlags = ['PASTED_HEADER', 'NEW_SENDER', 'TIME_JUMP', 'TIME_BACKWARDS'] as const;
export const messageMarks = [
  'deleted',
  'edited',
  'forwarded',
  'view-once',
  'poll',
  'location',
  'contact',
  'missed-call',
  'empty',
] as const;

/** One entry of a normalised transcript: a line of `derived/transcript.jsonl`. Its order is the file's own. */
export const transcriptMessage = z.strictObject({
  v: z.literal(1),
  /** Position in the transcript, from 1. */
  n: z.int().positive(),
  kind: z.enum(['message', 'system', 'call', 'unknown', 'unparsed']),
  /** The author as written, without the marks that only order the text; null for notices without one. */
  sender: z.string().nullable(),
  /** The words as written, lines joined by LF; never corrected. */
  body: z.string(),
  time: messageTime,
  attachments: z.array(attachment),
  marks: z.array(z.enum(messageMarks)),
  flags: z.array(z.enum(messageFlags)),
  source: messageSource,
});
export type TranscriptMessage = z.infer<typeof transcriptMessage>;
