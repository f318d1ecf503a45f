import type { IntlShape } from 'react-intl';

/** A calendar day `2024-03-23` in words. The day is the evidence's own; no time zone moves it. */
export function dayWords(intl: IntlShape, day: string, length: 'long' | 'short' = 'long'): string {
  return intl.formatDate(`${day}T00:00:00Z`, {
    timeZone: 'UTC',
    year: 'numeric',
    month: length,
    day: 'numeric',
    ...(length === 'long' ? { weekday: 'long' } : {}),
  });
}

/** A month `2024-03` in words. */
export function monthWords(intl: IntlShape, month: string): string {
  return intl.formatDate(`${month}-01T00:00:00Z`, { timeZone: 'UTC', year: 'numeric', month: 'long' });
}

/**
 * A transcript's own time, `2024-03-23T13:31` with or without seconds and `Z`, in words and to the precision it has. It is read as a
 * wall clock: what was written is what is shown. Null where it is no such time.
 */
export function wallClockWords(intl: IntlShape, local: string): string | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(:\d{2})?(?:\.\d+)?)?Z?$/u.exec(local);
  const [, day, minutes, seconds] = match ?? [];
  if (day === undefined) return null;
  if (minutes === undefined) return dayWords(intl, day, 'short');
  return intl.formatDate(`${day}T${minutes}${seconds ?? ':00'}Z`, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    ...(seconds === undefined ? {} : { second: '2-digit' }),
  });
}
