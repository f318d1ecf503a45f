import { digitValue, isMark, isSpace } from './characters.ts';

/** How a line sets its date and time off from the rest: `12:00 - `, `[12:00:00] `, or the old iPhone way, `12:00:00: `. */
export type Dialect = 'dash' | 'bracket' | 'colon';

/** How calendars other than the Gregorian are named beside a year; `other` is one whose days have no single Gregorian date. */
export type Era = 'none' | 'common' | 'buddhist' | 'reiwa' | 'heisei' | 'minguo' | 'persian' | 'other';

export type Meridiem = 'none' | 'am' | 'pm' | 'noon';

/**
 * A line's date and time, field by field as written, and where they stand. One object is filled again for every line, because
 * this is the innermost loop; it holds numbers only until someone asks for more.
 */
export interface Scan {
  text: string;
  /** The reading position, and where reading must stop. */
  at: number;
  stop: number;

  dialect: Dialect;
  /** A mark of the platform before the first visible character. */
  marked: boolean;
  timeFirst: boolean;
  /** The three numbers of the date in the order written, and how many digits each has. */
  a: number;
  b: number;
  c: number;
  aDigits: number;
  bDigits: number;
  cDigits: number;
  /** Which of them can only be the year: the first, the last, or not told. */
  year: 'first' | 'last' | 'open';
  era: Era;
  /** The character between the numbers: one of `/`, `-`, `.`, `_` for a dot with a space, `年`. */
  separator: string;
  comma: boolean;
  /** The zero of the script the first digit is written in. */
  zero: number;
  hour: number;
  hourDigits: number;
  minute: number;
  /** -1 where no seconds are written. */
  second: number;
  meridiem: Meridiem;
  /** The code unit before a meridiem that follows the time; 0 where there is none. */
  meridiemSpace: number;
  /** Where the date and time stand as written. */
  rawFrom: number;
  rawTo: number;
  /** Where the text after them begins. */
  content: number;

  /** The last number read, and its digits (0: there was none). */
  number: number;
  digits: number;
}

/** A scan ready for its first line. */
export function newScan(): Scan {
  return {
    text: '',
    at: 0,
    stop: 0,
    dialect: 'dash',
    marked: false,
    timeFirst: false,
    a: 0,
    b: 0,
    c: 0,
    aDigits: 0,
    bDigits: 0,
    cDigits: 0,
    year: 'open',
    era: 'none',
    separator: '/',
    comma: false,
    zero: 48,
    hour: 0,
    hourDigits: 0,
    minute: 0,
    second: -1,
    meridiem: 'none',
    meridiemSpace: 0,
    rawFrom: 0,
    rawTo: 0,
    content: 0,
    number: 0,
    digits: 0,
  };
}

/** The code unit at the reading position, or 0 at the end. */
export function peek(scan: Scan): number {
  return scan.at < scan.stop ? scan.text.charCodeAt(scan.at) : 0;
}

/** Steps over marks. */
export function skipMarks(scan: Scan): void {
  while (isMark(peek(scan))) scan.at += 1;
}

/** Steps over white space and marks; says whether any white space was among them. */
export function skipSpaces(scan: Scan): boolean {
  let spaces = false;
  for (;;) {
    const code = peek(scan);
    if (isSpace(code)) spaces = true;
    else if (!isMark(code)) return spaces;
    scan.at += 1;
  }
}

/** Reads up to four digits of any script into `number` and `digits`; false where there are none or more. Marks around them are passed over. */
export function readNumber(scan: Scan): boolean {
  skipMarks(scan);
  let value = 0;
  let digits = 0;
  for (;;) {
    const digit = digitValue(peek(scan));
    if (digit < 0) break;
    if (digits === 4) return false;
    value = value * 10 + digit;
    digits += 1;
    scan.at += 1;
  }
  scan.number = value;
  scan.digits = digits;
  skipMarks(scan);
  return digits > 0;
}

/** Reads one code unit if it is the next one. */
export function readCode(scan: Scan, code: number): boolean {
  if (peek(scan) !== code) return false;
  scan.at += 1;
  return true;
}
