import { assertNever } from '../../../shared/model/error.ts';
import type { Scan } from './scan.ts';

const pairs = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, '0'));

/** Minutes since midnight of the written time, or -1 where a clock shows no such time. */
export function minuteOfDay(scan: Scan): number {
  const hour = hourOfDay(scan);
  return hour < 0 || scan.minute > 59 || scan.second > 59 ? -1 : hour * 60 + scan.minute;
}

function hourOfDay({ hour, meridiem }: Scan): number {
  if (hour > 23) return -1;
  switch (meridiem) {
    case 'am':
      return hour > 12 ? -1 : hour % 12;
    case 'pm':
      // Some phones write 13:05 PM; it has only one reading.
      return hour > 12 ? hour : (hour % 12) + 12;
    case 'noon':
      return hour < 10 ? hour + 12 : hour;
    case 'none':
      return hour;
    default:
      return assertNever(meridiem);
  }
}

/** `HH:MM`, with seconds where they are written. */
export function isoTime(minute: number, second: number): string {
  const text = `${pairs[Math.floor(minute / 60)]}:${pairs[minute % 60]}`;
  return second < 0 ? text : `${text}:${pairs[second]}`;
}
