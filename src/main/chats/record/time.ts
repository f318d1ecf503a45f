import type { TranscriptMessage } from '../../../shared/transcript/message.ts';

type Time = TranscriptMessage['time'];

/** A time that the export does not give. */
export const noTime: Time = { raw: '', local: null, utc: null, zone: { source: 'unknown', name: null } };

/** The latest instant that a date can hold, in milliseconds (ECMA-262, 21.4.1.1). */
const LAST = 8.64e15;

/**
 * A time that the export gives as an instant. `raw` is what is written, `ms` the milliseconds since 1970 in UTC; what is no instant stays without.
 * Whole seconds are written without a fraction, since most exports do not know more.
 */
export function instantTime(raw: string, ms: number): Time {
  if (!Number.isFinite(ms) || Math.abs(ms) > LAST) return { ...noTime, raw };
  return { raw, local: null, utc: utcText(ms), zone: { source: 'file', name: 'UTC' } };
}

const DAY_MS = 86_400_000;
const pairs = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, '0'));
let lastDay = NaN;
let lastDate = '';

/** ISO 8601 in UTC, with milliseconds only where there are any. Messages follow one another, so the date of the last one is kept at hand. */
export function utcText(ms: number): string {
  if (ms % 1000 !== 0) return new Date(ms).toISOString();
  const day = Math.floor(ms / DAY_MS);
  if (day !== lastDay) {
    lastDate = new Date(day * DAY_MS).toISOString().slice(0, -13);
    lastDay = day;
  }
  const second = (ms - day * DAY_MS) / 1000;
  const minute = Math.floor(second / 60);
  return `${lastDate}${pairs[Math.floor(minute / 60)]}:${pairs[minute % 60]}:${pairs[second % 60]}Z`;
}

/** The furthest that a zone's clock stands from UTC, in minutes; offsets are whole quarters of an hour. */
const FURTHEST = 14 * 60;
const QUARTER = 15;

/** The offset from UTC, in minutes, that a difference in milliseconds between a clock's time and an instant stands for; null where no zone has it. */
export function zoneOffset(ms: number): number | null {
  const minutes = ms / 60_000;
  return minutes % QUARTER === 0 && Math.abs(minutes) <= FURTHEST ? minutes : null;
}

/** A zone by its offset in minutes: `UTC+03:00`. */
export function offsetName(minutes: number): string {
  const away = Math.abs(minutes);
  return `UTC${minutes < 0 ? '-' : '+'}${pairs[Math.floor(away / 60)]}:${pairs[away % 60]}`;
}

/** What a count of milliseconds or seconds since 1970 is written as: a number, or a string of digits. Null where it is neither. */
export function numberIn(value: unknown): number | null {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^-?\d{1,17}(\.\d+)?$/u.test(value) ? Number(value) : null;
}
