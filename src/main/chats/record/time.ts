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

/** ISO 8601 in UTC, with milliseconds only where there are any. */
export function utcText(ms: number): string {
  const text = new Date(ms).toISOString();
  return text.endsWith('.000Z') ? `${text.slice(0, -5)}Z` : text;
}

/** What a count of milliseconds or seconds since 1970 is written as: a number, or a string of digits. Null where it is neither. */
export function numberIn(value: unknown): number | null {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^-?\d{1,17}(\.\d+)?$/u.test(value) ? Number(value) : null;
}
