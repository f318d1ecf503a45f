import { assertNever } from '../../../shared/model/error.ts';
import type { DateOrderValue } from '../../../shared/transcript/report.ts';
import {
  calendarYear,
  dayNumber,
  daysInMonth,
  daysInPersianMonth,
  isoDay,
  persianDayNumber,
  type ShortYears,
} from './calendar.ts';
import type { Scan } from './scan.ts';

/**
 * What a written date means. `read`: one day, `number` counted from 1970-01-01; `swapped` where it exists only with day and month
 * exchanged against the file's order. `unknown`: a day of a calendar that cannot be converted with certainty. `impossible`: no such day.
 */
export type Day =
  | {
      readonly kind: 'read';
      readonly iso: string;
      readonly number: number;
      readonly swapped: boolean;
      readonly persian: boolean;
    }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'impossible' };

const UNKNOWN: Day = { kind: 'unknown' };
const IMPOSSIBLE: Day = { kind: 'impossible' };

/** Reads the days of one file; remembers the last, since most messages follow another of the same day. */
export class DayReader {
  readonly #short: ShortYears;
  #last: Day = IMPOSSIBLE;
  #key = '';
  #a = -1;
  #b = -1;
  #c = -1;
  #order: DateOrderValue = 'dmy';

  constructor(short: ShortYears) {
    this.#short = short;
  }

  read(scan: Scan, order: DateOrderValue): Day {
    const key = scan.era;
    if (
      scan.a === this.#a &&
      scan.b === this.#b &&
      scan.c === this.#c &&
      order === this.#order &&
      key === this.#key
    ) {
      return this.#last;
    }
    this.#a = scan.a;
    this.#b = scan.b;
    this.#c = scan.c;
    this.#order = order;
    this.#key = key;
    this.#last = readDay(scan, order, this.#short);
    return this.#last;
  }
}

function readDay(scan: Scan, order: DateOrderValue, short: ShortYears): Day {
  const { a, b, c, aDigits, cDigits, era } = scan;
  const yearFirst = scan.year === 'first' || (scan.year === 'open' && order === 'ymd');
  const year = yearFirst ? calendarYear(a, aDigits, era, short) : calendarYear(c, cDigits, era, short);
  if (year === null) return IMPOSSIBLE;
  if (yearFirst) return dayOf(year, b, c, false);
  // A year that is written last leaves `ymd` without meaning; the day then stands first, as in most of the world.
  const [month, day] = order === 'mdy' ? [a, b] : [b, a];
  // Only an impossible month shows the other order; an impossible day (31/02) is impossible in both.
  return month > 12 && day <= 12 ? dayOf(year, day, month, true) : dayOf(year, month, day, false);
}

function dayOf(
  year: NonNullable<ReturnType<typeof calendarYear>>,
  month: number,
  day: number,
  swapped: boolean,
): Day {
  if (month < 1 || month > 12 || day < 1 || day > 31) return IMPOSSIBLE;
  switch (year.calendar) {
    case 'other':
      return day > 30 ? IMPOSSIBLE : UNKNOWN;
    case 'persian': {
      if (day > daysInPersianMonth(year.year, month)) return IMPOSSIBLE;
      const number = persianDayNumber(year.year, month, day);
      return { kind: 'read', iso: isoDay(number), number, swapped, persian: true };
    }
    case 'gregorian': {
      if (day > daysInMonth(year.year, month)) return IMPOSSIBLE;
      const number = dayNumber(year.year, month, day);
      return { kind: 'read', iso: isoDay(number), number, swapped, persian: false };
    }
    default:
      return assertNever(year);
  }
}
