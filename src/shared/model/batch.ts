import { z } from 'zod';
import { caseId, exhibitNumber, itemId, sha256, timestamp, uuid } from './ids.ts';

/** Why a line of a list is not captured. */
export const setAsideReasons = [
  'no-address',
  'unreadable',
  'scheme',
  'password',
  'private',
  'too-long',
  'duplicate',
] as const;

/** A line of a list that is not captured, with what it says; of an address with a password only the place before it. */
export const setAside = z.object({
  line: z.int().positive(),
  text: z.string(),
  reason: z.enum(setAsideReasons),
  /** Of a duplicate: the line where the address stands first. */
  of: z.int().positive().nullable(),
});
export type SetAside = z.infer<typeof setAside>;

/** How one try to capture an address ended. */
export const tryResult = z.object({
  finishedAt: timestamp,
  /** `kept`: there is an item. `refused`: it could not begin, or could not be stored. `interrupted`: the program ended. `cancelled`: a person did. */
  outcome: z.enum(['kept', 'refused', 'interrupted', 'cancelled']),
  /** The code of a refusal. */
  code: z.string().nullable(),
  item: itemId.nullable(),
  exhibit: exhibitNumber.nullable(),
  sha256: sha256.nullable(),
  finalUrl: z.string().nullable(),
  /** The status of the page's own answer; null where there was none. */
  status: z.int().nullable(),
  complete: z.boolean().nullable(),
  missing: z.array(z.object({ what: z.string(), reason: z.string() })),
});
export type TryResult = z.infer<typeof tryResult>;

/** One try. `reason` says why it is made again; null for the first. */
export const batchTry = z.object({
  n: z.int().positive(),
  reason: z.string().nullable(),
  startedAt: timestamp,
  result: tryResult.nullable(),
});
export type BatchTry = z.infer<typeof batchTry>;

export const entryStates = ['waiting', 'running', 'done', 'failed', 'interrupted', 'cancelled'] as const;
export type EntryState = (typeof entryStates)[number];

/** One address of a batch, in the list's order. */
export const batchEntry = z.object({
  place: z.int().positive(),
  line: z.int().positive(),
  url: z.string(),
  state: z.enum(entryStates),
  tries: z.array(batchTry),
});
export type BatchEntry = z.infer<typeof batchEntry>;

/** Why a batch stands still: a person said so, the program or the vault was closed, no page answers any more, or the vault or the browser failed. */
export const pauseReasons = ['asked', 'interrupted', 'no-answers', 'fault'] as const;
export type PauseReason = (typeof pauseReasons)[number];

/** How far a capture is; one that has not begun waits for its turn with the server. */
export const captureStages = [
  'waiting',
  'opening',
  'loading',
  'picturing',
  'packing',
  'storing',
  'replaying',
] as const;
export type CaptureStage = (typeof captureStages)[number];

/** A list of addresses that is captured one after another. */
export const batchSummary = z.object({
  id: uuid,
  case: caseId,
  name: z.string(),
  /** The item that holds the list, and beside it the reports. */
  list: z.object({ item: itemId, exhibit: exhibitNumber }),
  state: z.enum(['running', 'paused', 'finished']),
  why: z.enum(pauseReasons).nullable(),
  createdAt: timestamp,
  finishedAt: timestamp.nullable(),
  /** Milliseconds that no server is asked again after it was asked. */
  delayMs: z.int().nonnegative(),
  counts: z.object({
    all: z.int(),
    waiting: z.int(),
    running: z.int(),
    done: z.int(),
    /** Those among the done of which something is missing. */
    incomplete: z.int(),
    failed: z.int(),
    interrupted: z.int(),
    cancelled: z.int(),
    setAside: z.int(),
  }),
  /** What is being captured now, and how far it is. */
  now: z.object({ place: z.int(), stage: z.enum(captureStages) }).nullable(),
});
export type BatchSummary = z.infer<typeof batchSummary>;
