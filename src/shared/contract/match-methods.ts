import { z } from 'zod';
import { itemId, uuid } from '../model/ids.ts';
import { transcriptMessage } from '../transcript/message.ts';
import { method } from './method.ts';

/** One side of a comparison: a chat, or one conversation of an export that holds several. */
const side = z.object({ item: itemId, conversation: z.string().optional() });

export const matchSummary = z.object({
  agree: z.int(),
  differ: z.int(),
  onlyLeft: z.int(),
  onlyRight: z.int(),
  /** How much later the left clock is; null where the pairs do not tell. */
  offsetMinutes: z.number().nullable(),
  /** Times that are no further apart than this, after that offset, count as the same. */
  toleranceSeconds: z.int(),
  /** Who on the left is whom on the right. */
  people: z.array(z.object({ left: z.string(), right: z.string(), messages: z.int() })),
});
export type MatchSummary = z.infer<typeof matchSummary>;

export const matchRow = z.object({
  kind: z.enum(['agree', 'differ', 'left', 'right']),
  left: transcriptMessage.nullable(),
  right: transcriptMessage.nullable(),
  /** What differs. */
  in: z.array(z.enum(['words', 'time', 'sender'])),
});

export const matchMethods = {
  /**
   * Lays two exports of one conversation side by side, message by message, and keeps the result beside the left one (`item.derived`). Notices of the
   * app are left out, since each phone words its own.
   */
  'match.run': method(
    z.object({ left: side, right: side, job: uuid.optional() }),
    z.object({ match: uuid, summary: matchSummary }),
  ),
  /** A part of a comparison, in order; `only` leaves out what agrees. Until the vault locks. */
  'match.page': method(
    z.object({
      match: uuid,
      only: z.enum(['all', 'different']).default('all'),
      from: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    z.object({ total: z.int(), rows: z.array(matchRow) }),
  ),
};
