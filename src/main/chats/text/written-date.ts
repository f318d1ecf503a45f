import { monthNamed } from './month-names.ts';

/** A date in words: read to the precision written, of a day or hour that does not exist, or in words or an order that prove nothing. */
export type WrittenDate =
  | { readonly type: 'read'; readonly local: string }
  | { readonly type: 'impossible' }
  | { readonly type: 'unknown' };

const unknown: WrittenDate = { type: 'unknown' };

const clockTime = /(\d{1,2}):(\d{2})(?::(\d{2}))?/u;
const eastAsian = /(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/u;
const yearFirst = /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/u;

const forenoon = new Set(['am', 'πμ', 'ص', '上午', '午前', '오전', 'sa', 'öö', 'de', 'पूर्वाह्न', 'ก่อนเที่ยง']);
const afternoon = new Set(['pm', 'μμ', 'م', '下午', '午後', '오후', 'ch', 'ös', 'du', 'अपराह्न', 'หลังเที่ยง']);
/** Words behind a time that add nothing to it. */
const idle = new Set(['', 'uhr', 'h', 'hrs', 'ч', 'год']);

/**
 * Reads a date that names its month (`Sep 13, 2020, 12:26 PM`, `19 Oct 2019, 14:37`, `9 de octubre de 2025, 8:09:15 a. m.`) or stands with the year
 * first, with a time of day. Day and month both in digits prove no order and are not read.
 */
export function writtenDate(text: string): WrittenDate {
  if (text.length > 120) return unknown;
  const plain = text
    .normalize('NFKC')
    .replace(/[\u200e\u200f\u202a-\u202e\u061c]/gu, '')
    .replace(/[٠-٩]/gu, digit);
  const time = clockTime.exec(plain);
  if (time === null) return unknown;
  const before = plain.slice(0, time.index);
  const after = plain.slice(time.index + time[0].length);
  const day = dayIn(`${before} `) ?? dayIn(after);
  const half = halfOf(before, after);
  if (day === null || half === undefined) return unknown;
  const hour = hourOf(Number(time[1]), half);
  const minutes = Number(time[2]);
  const seconds = Number(time[3] ?? 0);
  const { year, month, date } = day;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (hour === null || minutes > 59 || seconds > 59 || month < 1 || month > 12 || date < 1 || date > last) {
    return { type: 'impossible' };
  }
  const clock = [hour, minutes, ...(time[3] === undefined ? [] : [seconds])].map(two).join(':');
  return { type: 'read', local: `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}T${clock}` };
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

function dayIn(text: string): Day | null {
  const [, year, month, date] = eastAsian.exec(text) ?? yearFirst.exec(text) ?? [];
  if (year !== undefined) return { year: Number(year), month: Number(month), date: Number(date) };
  const numbers = (text.match(/\d+/gu) ?? []).map((digits) => ({ digits, value: Number(digits) }));
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  const months = new Set(words.flatMap((word) => monthNamed(word) ?? []));
  const [named] = months;
  const fullYear = numbers.find(({ digits }) => digits.length === 4);
  const ofMonth = numbers.find(({ digits }) => digits.length <= 2);
  if (named === undefined || months.size > 1 || numbers.length !== 2) return null;
  if (fullYear === undefined || ofMonth === undefined) return null;
  return { year: fullYear.value, month: named, date: ofMonth.value };
}

/** Which half of the day is written: null for none, undefined for words that may be one but are not known. */
function halfOf(before: string, after: string): 'am' | 'pm' | null | undefined {
  const [behind = ''] = /^[^\d,]*/u.exec(after) ?? [];
  const word = behind.toLowerCase().replace(/[\s.]/gu, '');
  if (forenoon.has(word)) return 'am';
  if (afternoon.has(word)) return 'pm';
  if (!idle.has(word) && /\p{L}/u.test(word)) return undefined;
  const [last = ''] = /[^\s\d,]+\s*$/u.exec(before) ?? [];
  const ahead = last.trim();
  if (['上午', '午前', '오전'].includes(ahead)) return 'am';
  if (['下午', '午後', '오후'].includes(ahead)) return 'pm';
  return null;
}

function hourOf(hour: number, half: 'am' | 'pm' | null): number | null {
  if (half === null) return hour > 23 ? null : hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'pm' ? 12 : 0);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function digit(arabic: string): string {
  return String(arabic.charCodeAt(0) - 0x660);
}
