import type { Timestamp } from '../model/ids.ts';

const SHAPE = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z$/;
const ZERO = 0x30;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/**
 * Whether a text is `YYYY-MM-DDTHH:MM:SS.mmmZ` and names an instant that exists: no 30 February, no hour 24, no leap second.
 * Two timestamps compare as strings.
 */
export function isTimestamp(text: string): text is Timestamp {
  if (!SHAPE.test(text)) return false;
  const day = twoDigits(text, 8);
  return (
    day >= 1 &&
    day <= daysIn(twoDigits(text, 0) * 100 + twoDigits(text, 2), twoDigits(text, 5)) &&
    twoDigits(text, 11) < 24 &&
    twoDigits(text, 14) < 60 &&
    twoDigits(text, 17) < 60
  );
}

/** Read by hand: this runs for every event of a ledger. */
function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO;
}

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
}

/** The timestamp of an instant in milliseconds since 1970. Throws a RangeError outside the years 0000 to 9999. */
export function toTimestamp(milliseconds: number): Timestamp {
  const text = new Date(milliseconds).toISOString();
  if (!isTimestamp(text)) throw new RangeError('the time lies outside the years 0000 to 9999');
  return text;
}
