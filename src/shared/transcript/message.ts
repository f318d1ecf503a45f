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
  /** Of a record in JSON: its RFC 6901 pointer within the member. */
  pointer: z.string().optional(),
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

/**
 * Doubts that are shown beside an entry. `REPAIRED_TEXT`: `body` is what the bytes prove was meant, `original` what the file says.
 * `REPEATED`: the export prints the same entry at another place too.
 */
export const messageFlags = [
  'PASTED_HEADER',
  'NEW_SENDER',
  'TIME_JUMP',
  'TIME_BACKWARDS',
  'REPAIRED_TEXT',
  'REPEATED',
] as const;
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
  'expiring',
  'secret',
] as const;

/** What a message holds besides words, where the export gives it in parts. Numbers stand as the export writes them, in text. */
export const messageContent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('call'),
    media: z.enum(['audio', 'video', 'unknown']),
    /** As the export words it: `missed`, `hangup`, `declined` … */
    outcome: z.string().nullable(),
    seconds: z.int().nonnegative().nullable(),
  }),
  z.strictObject({
    type: z.literal('poll'),
    question: z.string(),
    options: z.array(z.strictObject({ text: z.string(), votes: z.int().nonnegative().nullable() })),
  }),
  z.strictObject({
    type: z.literal('location'),
    latitude: z.string().nullable(),
    longitude: z.string().nullable(),
    label: z.string().nullable(),
  }),
  z.strictObject({ type: z.literal('contact'), name: z.string(), numbers: z.array(z.string()) }),
]);
export type MessageContent = z.infer<typeof messageContent>;

const reaction = z.strictObject({
  /** The sign itself, or its name. */
  value: z.string(),
  by: z.string().nullable(),
  /** As written; in UTC where the export counts milliseconds. */
  at: z.string().nullable(),
  /** How many of them, where the export counts them instead of naming who reacted. */
  count: z.int().positive().optional(),
});

/** A former or later wording that the export keeps; `at` as for a reaction. */
const edit = z.strictObject({ body: z.string(), at: z.string().nullable() });

/** Who a message reached, and when; `at` as for a reaction. */
const receipt = z.strictObject({ by: z.string(), action: z.string(), at: z.string().nullable() });

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
  // What follows is left out where the export does not state it.
  /** The conversation it stands in, by its id in the report. */
  conversation: z.string().optional(),
  /** The export's own name for this message. */
  id: z.string().optional(),
  /** The account, number or address of the sender. */
  senderId: z.string().optional(),
  /** Everyone it was addressed to, where that is stated for each message. */
  recipients: z.array(z.string()).optional(),
  /** Seen from the person whose export this is. */
  direction: z.enum(['incoming', 'outgoing']).optional(),
  /** The `id` of the message that this one answers. */
  replyTo: z.string().optional(),
  /** The words of the file where `body` is a repair (`REPAIRED_TEXT`) or was taken out of markup. */
  original: z.string().optional(),
  content: messageContent.optional(),
  reactions: z.array(reaction).optional(),
  edits: z.array(edit).optional(),
  receipts: z.array(receipt).optional(),
  /** Anything else that the export states of it, in its order: a subject, a folder, an app. */
  details: z.array(z.strictObject({ name: z.string(), value: z.string() })).optional(),
});
export type TranscriptMessage = z.infer<typeof transcriptMessage>;
