import type { TranscriptMessage } from '../../../shared/transcript/message.ts';

type Flag = TranscriptMessage['flags'][number];

const DAY = 86_400;
/** A pause that is worth a look: messages may have been deleted, or the chat left out. */
const JUMP = 30 * DAY;

/** Where an entry stands in time, in seconds of the wall clock; null where its time could not be read. */
export type Moment = number | null;

/** What the time of an entry says against the entries around it. */
export function timeFlags(before: Moment, own: Moment): Flag[] {
  if (before === null || own === null) return [];
  if (own < before) return ['TIME_BACKWARDS'];
  return own - before > JUMP ? ['TIME_JUMP'] : [];
}

/**
 * Whether an entry stands alone in time, more than a day before or after both its neighbours while they follow one another: as a line
 * does that was copied from another place into a message.
 */
export function standsApart(before: Moment, own: Moment, after: Moment): boolean {
  if (before === null || own === null || after === null || after < before) return false;
  return own < before - DAY || (own > after + DAY && own > before + DAY);
}
