import { digitValue } from '../whatsapp/characters.ts';
import { dateWords, plainWord, type DateWords } from './words.ts';

/** A date and time in words, to the second; `offset` from UTC in minutes, null where the text names no zone. */
export interface WordedTime {
  readonly local: string;
  readonly utc: string | null;
  readonly offset: number | null;
}

const LONGEST = 200;
const CLOCKS = [
  /(?<![\d.:])(\d{1,2})[:.](\d{2})[:.](\d{2})(?![\d:])/u,
  /(\d{1,2})\s*(?:h|ч|時|时|시|点|點|นาฬิกา|ໂມງ)\s*(\d{1,2})\s*(?:min|m|мин|分|분|นาที|ນາທີ)\s*(\d{1,2})\s*(?:s|сек|秒|초|วินาที|ວິນາທີ)/u,
  /(?<![\d.:])(\d{1,2}):(\d{2})(?![\d:])/u,
];
const NUMBERED_DATES = [
  /(\d{4})\s*(?:年|년|оны|m)\s*(\d{1,2})\s*(?:月|월|сарын|-р сарын)\s*(\d{1,2})\s*(?:日|일|өдөр)?/u,
  /(?:ngày\s+)?(?<day>\d{1,2})\s+tháng\s+(?<month>\d{1,2})(?:\s*,|\s+năm)?\s+(?<year>\d{4})/u,
];
const OFFSET = /\b(?:utc|gmt)\s*([+\-−])\s*(\d{1,2})(?::?(\d{2}))?\b/u;
const pad = (value: number): string => String(value).padStart(2, '0');

/**
 * Reads a date and time that a service wrote out in a person's language: `Friday, May 29, 2026 at 3:00:29 AM UTC`, `vendredi 29 mai 2026 à 03:00:29 UTC`,
 * `2026年5月29日星期五 UTC 03:00:29`. `impossible` where no calendar or clock shows it: no such day, or another day of the week. Null where it is not
 * understood: a number too many, a month in no known language.
 */
export function wordedTime(written: string): WordedTime | 'impossible' | null {
  if (written.length > LONGEST) return null;
  const words = dateWords();
  let text = plainDigits(written);
  const zone = readZone(text, words);
  text = zone.rest;
  const clock = readClock(text);
  if (clock === null) return null;
  text = clock.rest;
  const hour = hourOfDay(clock.hour, halfBeside(clock, words));
  const dates = numberedDate(text) ?? wordedDates(text, words);
  if (dates.length === 0) return null;
  if (hour === null || clock.minute > 59 || clock.second > 59) return 'impossible';
  const [only, ...others] = fitting(dates, hour, clock, words);
  if (only === undefined) return 'impossible';
  if (others.length > 0) return null;
  const day = only.toISOString().slice(0, 10);
  const local = `${day}T${pad(hour)}:${pad(clock.minute)}:${pad(clock.second)}`;
  const instant = zone.offset === null ? null : new Date(only.getTime() - zone.offset * 60_000).toISOString();
  return { local, utc: instant === null ? null : `${instant.slice(0, 19)}Z`, offset: zone.offset };
}

/** The readings of a date that exist and agree with the day of the week; where one of them names that day, those that name none count for nothing. */
function fitting(dates: readonly FoundDate[], hour: number, clock: Clock, words: DateWords): Date[] {
  const named = new Map<number, Date>();
  const unnamed = new Map<number, Date>();
  for (const { year, month, day, rest } of dates) {
    const at = new Date(Date.UTC(year, month - 1, day, hour, clock.minute, clock.second));
    const [weekday, ...more] = knownWords(rest, words.weekdays);
    if (year < 1000 || at.getUTCDate() !== day || at.getUTCMonth() !== month - 1) continue;
    if (weekday === undefined) unnamed.set(at.getTime(), at);
    else if ([weekday, ...more].some(({ values }) => values.has(at.getUTCDay()))) named.set(at.getTime(), at);
  }
  return [...(named.size > 0 ? named : unnamed).values()];
}

/** Lower case, digits of any script as 0 to 9, one kind of space, without marks that show nothing. */
function plainDigits(written: string): string {
  let text = '';
  for (const character of written.normalize('NFKC').toLowerCase()) {
    const value = digitValue(character.charCodeAt(0));
    text += value >= 0 ? String(value) : character;
  }
  return text
    .replaceAll(/[\u200b-\u200f\u061c\u2066-\u2069]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/(?<![\p{L}])([ap])\.? ?m\.?(?![\p{L}])/gu, '$1m');
}

function readZone(
  text: string,
  { utc }: DateWords,
): { readonly offset: number | null; readonly rest: string } {
  const offset = OFFSET.exec(text);
  if (offset !== null) {
    const [all, sign, hours = '', minutes = '0'] = offset;
    const total = Number(hours) * 60 + Number(minutes);
    return { offset: sign === '+' ? total : -total, rest: text.replace(all, ' ') };
  }
  const plain = plainZone(text);
  for (const name of utc) {
    const at = plain.indexOf(name);
    if (at < 0 || isLatin(plain[at - 1]) || isLatin(plain[at + name.length])) continue;
    return { offset: 0, rest: `${plain.slice(0, at)} ${plain.slice(at + name.length)}` };
  }
  return { offset: null, rest: text };
}

function plainZone(text: string): string {
  return text.replaceAll(/[’']/gu, '');
}

/** In scripts that join endings to foreign words, letters may follow a name. */
function isLatin(character: string | undefined): boolean {
  return character !== undefined && /[a-z]/u.test(character);
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{M}]/u.test(character);
}

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** What stands right before and right after it. */
  readonly before: string;
  readonly after: string;
  readonly rest: string;
}

function readClock(text: string): Clock | null {
  for (const form of CLOCKS) {
    const match = form.exec(text);
    if (match === null) continue;
    const [all, hour, minute, second = '0'] = match;
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + all.length);
    return {
      hour: Number(hour),
      minute: Number(minute),
      second: Number(second),
      before,
      after,
      rest: `${before} ${after}`,
    };
  }
  return null;
}

interface FoundDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** The text around it. */
  readonly rest: string;
}

function numberedDate(text: string): FoundDate[] | null {
  for (const form of NUMBERED_DATES) {
    const match = form.exec(text);
    if (match === null) continue;
    const [all, first, second, third] = match;
    const year = Number(match.groups?.['year'] ?? first);
    const month = Number(match.groups?.['month'] ?? second);
    const day = Number(match.groups?.['day'] ?? third);
    const rest = text.replace(all, ' ');
    return /\d/u.test(rest) ? [] : [{ year, month, day, rest }];
  }
  return null;
}

/** Every reading: a word may name different months in different languages, or a month and a day of the week. */
function wordedDates(text: string, { months }: DateWords): FoundDate[] {
  const numbers = text.match(/\d+/gu) ?? [];
  const year = numbers.find((number) => number.length === 4);
  const day = numbers.find((number) => number.length <= 2);
  if (numbers.length !== 2 || year === undefined || day === undefined) return [];
  const rest = text.replaceAll(/\d+/gu, ' ');
  // Thai dates may count from the Buddha's death, 543 years earlier.
  const full = Number(year);
  const common = full >= 2443 && /พ\.?ศ|พุทธ/u.test(rest) ? full - 543 : full;
  return knownWords(rest, months).flatMap((word) =>
    Array.from(word.values, (month) => ({ year: common, month, day: Number(day), rest: word.rest })),
  );
}

/** Without their numbers, the dates of one export are few texts. */
const REMEMBERED = 2000;
const remembered = new WeakMap<object, Map<string, readonly KnownWord[]>>();

interface KnownWord {
  readonly values: ReadonlySet<number>;
  /** The text without the word. */
  readonly rest: string;
}

/** The known names that stand on their own in a text; not those that are part of a longer one. */
function knownWords(text: string, known: ReadonlyMap<string, ReadonlySet<number>>): readonly KnownWord[] {
  let memory = remembered.get(known);
  if (memory === undefined) {
    memory = new Map();
    remembered.set(known, memory);
  }
  const before = memory.get(text);
  if (before !== undefined) return before;
  const words = findKnown(text, known);
  if (memory.size < REMEMBERED) memory.set(text, words);
  return words;
}

function findKnown(text: string, known: ReadonlyMap<string, ReadonlySet<number>>): KnownWord[] {
  const plain = plainWord(text).replaceAll(/\s+/gu, ' ');
  const found: { from: number; to: number; values: ReadonlySet<number> }[] = [];
  for (const [word, values] of known) {
    for (let from = plain.indexOf(word); from >= 0; from = plain.indexOf(word, from + 1)) {
      const to = from + word.length;
      // Hebrew writes "in" as a letter of the word that follows.
      const begins = !isLetter(plain[from - 1]) || (plain[from - 1] === 'ב' && !isLetter(plain[from - 2]));
      if (begins && !isLetter(plain[to])) found.push({ from, to, values });
    }
  }
  return found
    .filter((one) => !found.some((other) => other !== one && other.from <= one.from && other.to >= one.to))
    .map(({ from, to, values }) => ({ values, rest: `${plain.slice(0, from)} ${plain.slice(to)}` }));
}

/** The half of the day that stands beside a clock. Before it, only words in other scripts are one: `am 12:48` is Welsh for "at". */
function halfBeside({ before, after }: Clock, { halves }: DateWords): 'am' | 'pm' | null {
  const left = plainWord(before).trimEnd();
  const right = plainWord(after).trimStart();
  let best: { readonly word: string; readonly half: 'am' | 'pm' } | null = null;
  for (const [word, half] of halves) {
    const stands =
      (right.startsWith(word) && !isLetter(right[word.length])) ||
      (/[^ -\u024f]/u.test(word) && left.endsWith(word));
    if (stands && (best === null || word.length > best.word.length)) best = { word, half };
  }
  return best?.half ?? null;
}

function hourOfDay(hour: number, half: 'am' | 'pm' | null): number | null {
  if (half === null || hour > 12) return hour > 23 ? null : hour;
  return (hour % 12) + (half === 'pm' ? 12 : 0);
}
