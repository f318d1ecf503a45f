import { z } from 'zod';
import { caseId, uuid } from '../model/ids.ts';

/** The steps of long work, in the words the window translates. */
export const phases = [
  'reading',
  'storing',
  'parsing',
  'indexing',
  'writing',
  'sealing',
  'verifying',
  'checking',
  'opening',
  'loading',
  'picturing',
  'packing',
  'replaying',
] as const;
export const phase = z.enum(phases);
export type Phase = z.infer<typeof phase>;

/** What the core tells every window without being asked. */
export const appEvent = z.discriminatedUnion('event', [
  z.object({
    event: z.literal('progress'),
    /** The id that the caller gave with the call. */
    job: uuid,
    phase,
    done: z.number().nonnegative(),
    /** Null while the whole is not known. */
    total: z.number().nonnegative().nullable(),
    unit: z.enum(['bytes', 'files', 'records', 'events']),
    /** The ordinal of the thing under work and how many there are, e.g. file 3 of 7. */
    step: z.object({ index: z.int(), of: z.int() }).nullable(),
  }),
  z.object({ event: z.literal('case-changed'), case: caseId }),
  /** A list of addresses went on: only how far one capture is, or what became of one. */
  z.object({
    event: z.literal('batch-changed'),
    case: caseId,
    batch: uuid,
    what: z.enum(['stage', 'entries']),
  }),
  /** A browsing window is another than it was, was opened or is gone: `browse.list` says how it stands. */
  z.object({ event: z.literal('browse-changed'), case: caseId, session: uuid }),
  /** The vault locks in so many seconds unless there is a sign of life, and with it every browsing window closes. */
  z.object({ event: z.literal('lock-soon'), seconds: z.int().positive() }),
  z.object({ event: z.literal('locked'), reason: z.enum(['asked', 'idle']) }),
]);
export type AppEvent = z.infer<typeof appEvent>;
export type ProgressEvent = Extract<AppEvent, { event: 'progress' }>;
