import { assertNever } from '../../../shared/model/error.ts';
import type { Era } from './scan.ts';

/** Days from 1970-01-01 to a day of the Gregorian calendar, before and after. */
export function dayNumber(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The length of a Gregorian month. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The leap years of the Persian calendar within its cycle of 33; the rule holds for the years 1244 to 1501. */
const PERSIAN_LEAP = new Set([1, 5, 9, 13, 17, 22, 26, 30]);
const FARVARDIN_1400 = dayNumber(2021, 3, 21);

/** The length of a Persian month. */
export function daysInPersianMonth(year: number, month: number): number {
  if (month <= 6) return 31;
  return month < 12 || PERSIAN_LEAP.has(year % 33) ? 30 : 29;
}

/** Days from 1970-01-01 to a day of the Persian (Solar Hijri) calendar. */
export function persianDayNumber(year: number, month: number, day: number): number {
  let start = FARVARDIN_1400;
  for (let each = 1400; each < year; each += 1) start += PERSIAN_LEAP.has(each % 33) ? 366 : 365;
  for (let each = year; each < 1400; each += 1) start -= PERSIAN_LEAP.has(each % 33) ? 366 : 365;
  const dayOfYear = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  return start + dayOfYear + day - 1;
}

/** `YYYY-MM-DD` of a day number. */
export function isoDay(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

/** A year as a calendar counts it; `other` is a calendar whose days have no single Gregorian date, null no plausible year at all. */
export type CalendarYear =
  | { readonly calendar: 'gregorian' | 'persian'; readonly year: number }
  | { readonly calendar: 'other' }
  | null;

/** How years of two digits are meant in a file, judged from all of them. */
export type ShortYears = 'common' | 'buddhist';

/**
 * What a written year means. Without a named era the number tells: chats of this kind exist since 2009, when other calendars counted
 * 1388 (Persian), 1430 (Islamic) and 2552 (Buddhist); these ranges will not overlap before 2051.
 */
export function calendarYear(year: number, digits: number, era: Era, short: ShortYears): CalendarYear {
  switch (era) {
    case 'buddhist':
      return gregorian((digits === 2 ? 2500 + year : year) - 543);
    case 'reiwa':
      return gregorian(2018 + year);
    case 'heisei':
      return gregorian(1988 + year);
    case 'minguo':
      return gregorian(1911 + year);
    case 'persian':
      return { calendar: 'persian', year: digits === 2 ? 1300 + year + (year < 50 ? 100 : 0) : year };
    case 'other':
      return { calendar: 'other' };
    case 'none':
    case 'common':
      return digits > 2 ? longYear(year) : shortYear(year, short);
    default:
      return assertNever(era);
  }
}

function longYear(year: number): CalendarYear {
  if (year >= 1388 && year < 1430) return { calendar: 'persian', year };
  if (year >= 1430 && year < 1500) return { calendar: 'other' };
  if (year >= 2550 && year < 2650) return gregorian(year - 543);
  return gregorian(year);
}

function shortYear(year: number, short: ShortYears): CalendarYear {
  if (short === 'buddhist') return gregorian(1957 + year);
  return gregorian(year >= 69 ? 1900 + year : 2000 + year);
}

function gregorian(year: number): CalendarYear {
  return year >= 1960 && year < 2100 ? { calendar: 'gregorian', year } : null;
}
