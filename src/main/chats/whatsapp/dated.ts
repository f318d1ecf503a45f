import type { DateOrderValue } from '../../../shared/transcript/report.ts';
import type { Day, DayReader } from './day.ts';
import type { Scan } from './scan.ts';
import type { Moment } from './suspicion.ts';
import { isoTime, minuteOfDay } from './time-of-day.ts';

/** What the date and time of a line come to. */
export interface Dated {
  /** False where no calendar or clock shows them. */
  readonly exists: boolean;
  readonly day: Day;
  /** ISO 8601 without a zone, to the precision that is written; null where it cannot be told. */
  readonly local: string | null;
  readonly moment: Moment;
}

/** Reads the date and time that `scan` found, in the given order. Nothing rolls over. */
export function dateOf(scan: Scan, days: DayReader, order: DateOrderValue): Dated {
  const day = days.read(scan, order);
  const minute = minuteOfDay(scan);
  const exists = day.kind !== 'impossible' && minute >= 0;
  if (!exists || day.kind !== 'read') return { exists, day, local: null, moment: null };
  return {
    exists,
    day,
    local: `${day.iso}T${isoTime(minute, scan.second)}`,
    moment: day.number * 86_400 + minute * 60 + Math.max(scan.second, 0),
  };
}
