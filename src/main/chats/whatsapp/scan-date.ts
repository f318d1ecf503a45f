import { digitValue, isSpace } from './characters.ts';
import { readEraAfter, readEraBefore } from './eras.ts';
import { peek, readCode, readNumber, skipMarks, skipSpaces, type Scan } from './scan.ts';

const YEAR_SIGNS = new Set([0x5e74, 0xb144]); // 年 년
const MONTH_SIGNS = new Set([0x6708, 0xc6d4]); // 月 월
const DAY_SIGNS = new Set([0x65e5, 0xc77c]); // 日 일

/**
 * Reads a date of three numbers: `23/03/2022`, `2022-03-23`, `18. 3. 2022.`, `2022年3月18日`, `3/18/2565 BE`, `R4/3/18`, in any digits.
 * Says only how it is written; whether such a day exists is decided later. False where it is no date.
 */
export function readDate(scan: Scan): boolean {
  scan.era = 'none';
  scan.year = 'open';
  let eraFirst = false;
  if (digitValue(peek(scan)) < 0) {
    scan.era = readEraBefore(scan);
    if (scan.era === 'none') return false;
    eraFirst = true;
  }
  if (!readNumber(scan)) return false;
  scan.a = scan.number;
  scan.aDigits = scan.digits;
  const separator = readSeparator(scan, YEAR_SIGNS);
  if (separator === '' || !readNumber(scan)) return false;
  scan.b = scan.number;
  scan.bDigits = scan.digits;
  if (scan.digits > 2 || readSeparator(scan, MONTH_SIGNS) !== separator) return false;
  if (digitValue(peek(scan)) < 0) scan.era = readEraBefore(scan);
  const eraLast = !eraFirst && scan.era !== 'none';
  if (!readNumber(scan)) return false;
  scan.c = scan.number;
  scan.cDigits = scan.digits;
  scan.separator = separator;
  readEnd(scan);
  return placeYear(scan, eraFirst, eraLast);
}

/** `/`, `-`, `.`, `_` for a dot followed by space, or `年` for the signs of East Asian dates; empty where there is none. */
function readSeparator(scan: Scan, signs: ReadonlySet<number>): string {
  const code = peek(scan);
  if (
    code === 0x2f ||
    code === 0x2d ||
    code === 0x2e ||
    code === 0x2011 ||
    code === 0x2010 ||
    code === 0xff0f
  ) {
    scan.at += 1;
    skipMarks(scan);
    if (code !== 0x2e) return code === 0x2f || code === 0xff0f ? '/' : '-';
    return skipSpaces(scan) ? '_' : '.';
  }
  if (!signs.has(code)) return '';
  scan.at += 1;
  skipSpaces(scan);
  return '年';
}

/** What may still belong to the date: a closing dot, the sign for day, an era or a word for year. */
function readEnd(scan: Scan): void {
  if (scan.separator === '年') {
    if (DAY_SIGNS.has(peek(scan))) scan.at += 1;
    return;
  }
  if ((scan.separator === '_' || scan.separator === '.') && readCode(scan, 0x2e)) skipMarks(scan);
  if (scan.era === 'none' && isSpace(peek(scan))) scan.era = readEraAfter(scan);
}

function placeYear(scan: Scan, eraFirst: boolean, eraLast: boolean): boolean {
  const { aDigits, cDigits } = scan;
  if (scan.era === 'none' && (aDigits === 3 || cDigits === 3)) return false;
  if (aDigits > 2 || scan.separator === '年') scan.year = 'first';
  else if (eraLast || cDigits > 2) scan.year = 'last';
  else if (eraFirst) scan.year = 'first';
  else if (scan.era !== 'none' && scan.era !== 'common') scan.year = 'last';
  return !(aDigits > 2 && cDigits > 2);
}
