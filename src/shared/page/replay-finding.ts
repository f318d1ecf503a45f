import { z } from 'zod';
import { sha256 } from '../model/ids.ts';

/** At most so many lines, pictures' names and requests of one kind are named; the totals count all. */
export const REPLAY_NAMED = 200;

const size = z.object({ width: z.int(), height: z.int() });

/** The words that the capture kept, and those that the replay shows, line by line. */
const textFinding = z.object({
  /** Lines of `text.txt`, and lines that the replay showed. */
  shown: z.int(),
  replayed: z.int(),
  /** Lines that both have, wherever they stand. `shown - agree` are missing, `replayed - agree` were added. */
  agree: z.int(),
  /** The first of them, at most REPLAY_NAMED, each cut at 300 characters. */
  missing: z.array(z.string()),
  added: z.array(z.string()),
});

/** One picture of the record against the same of the replay. */
const pictureFinding = z.object({
  /** `settled.png`, `full.png` or a tile such as `full/001.png`. */
  path: z.string(),
  shown: size,
  /** Null where the replay made no such picture. */
  replayed: size.nullable(),
  /** The area that the larger of both widths and heights span; 0 where they could not be compared. */
  pixels: z.int(),
  /** Of them, those that look the same; what only one picture has never does. */
  agree: z.int(),
});

/** A request of the replay that the record could not answer. */
const lackingRequest = z.object({
  url: z.string(),
  method: z.string(),
  type: z.string(),
  /** How often it was asked for. */
  times: z.int(),
  /**
   * `not-stored`: the record has no answer for it · `failed`: it came to nothing during the capture too (failed.jsonl says why) · `withheld`: it was kept
   * out because of a secret · `damaged`: its stored bytes do not match their digest · `too-large`: larger than a replay can hand over ·
   * `socket`: a live connection, whose messages are stored but not played
   */
  reason: z.enum(['not-stored', 'failed', 'withheld', 'damaged', 'too-large', 'socket']),
});
export type LackingRequest = z.infer<typeof lackingRequest>;

const resourceFinding = z.object({
  /** Different requests (method and address) that the replay made, and those that the record answered. */
  asked: z.int(),
  answered: z.int(),
  /** The first of those it could not answer, at most REPLAY_NAMED; `asked - answered` are all of them. */
  lacking: z.array(lackingRequest),
  /** Answers of the record, and those of them that the replay never asked for. */
  stored: z.int(),
  unused: z.int(),
});

/** Known reasons for which a replay may differ from what was shown although the record is whole. */
const caution = z.enum(['withheld', 'sockets', 'service-worker', 'signed-in', 'incomplete', 'streams']);
export type ReplayCaution = z.infer<typeof caution>;

/**
 * What a replay of the stored record showed, against what was shown at the capture: `derived/replay.json` (docs/formats/capture.md). A difference is a
 * finding and not an error: pages differ from one showing to the next.
 */
export const replayFinding = z.object({
  format: z.literal('holdfast-replay/v1'),
  /** When the replay ended. */
  at: z.string(),
  browser: z.object({ product: z.string(), version: z.string() }),
  /** SHA-256 of the `page.wacz` that was replayed. */
  source: sha256,
  address: z.string(),
  /**
   * Null where the page was shown. `no-page`: the record holds no answer for the page itself · `not-shown`: the browser did not show it ·
   * `unreadable`: the record could not be read · `not-a-page`: what was captured is a file that no browser shows as a page, and the capture showed none
   * either · `time`: the time was over before everything was compared
   */
  problem: z.enum(['no-page', 'not-shown', 'unreadable', 'not-a-page', 'time']).nullable(),
  /** Null where that part could not be compared. */
  text: textFinding.nullable(),
  pictures: z.array(pictureFinding),
  resources: resourceFinding.nullable(),
  cautions: z.array(caution),
});
export type ReplayFinding = z.infer<typeof replayFinding>;
