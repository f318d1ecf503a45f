import { digitValue, isMark, isPlatformMark, isSpace } from './characters.ts';
import { readClock, readClockEnd } from './scan-clock.ts';
import { readDate } from './scan-date.ts';
import { peek, readCode, skipMarks, skipSpaces, type Scan } from './scan.ts';
import { readWord } from './words.ts';

/** No date and time is longer; what stands beyond is never looked at, however long the line. */
const LONGEST = 96;

/**
 * Reads the date and time that begin an entry, as the phones of many countries write them, into `scan`.
 * False where the line begins otherwise. Linear in at most `LONGEST` code units; what it leaves in `scan` is then meaningless.
 */
export function scanPrefix(scan: Scan, text: string, from: number, to: number): boolean {
  scan.text = text;
  scan.at = from;
  scan.stop = Math.min(to, from + LONGEST);
  scan.marked = false;
  let code = peek(scan);
  while (isMark(code)) {
    if (isPlatformMark(code)) scan.marked = true;
    scan.at += 1;
    code = peek(scan);
  }
  scan.meridiem = 'none';
  scan.meridiemSpace = 0;
  scan.comma = false;
  scan.timeFirst = false;
  scan.separator = '/';
  if (code === 0x5b) {
    scan.at += 1;
    skipMarks(scan);
    scan.rawFrom = scan.at;
    return readMoment(scan) && closeBracket(scan, to);
  }
  if (digitValue(code) < 0 && !mayNameEra(code)) return false;
  scan.rawFrom = scan.at;
  return readMoment(scan) && closeOpen(scan, to);
}

/** First letters of eras that a line outside brackets may begin with. */
function mayNameEra(code: number): boolean {
  return (
    code === 0x41 || code === 0x52 || code === 0x48 || code === 0x4ee4 || code === 0x5e73 || code === 0x6c11
  );
}

function readMoment(scan: Scan): boolean {
  const first = peek(scan);
  scan.zero = first - Math.max(digitValue(first), 0);
  if (startsWithClock(scan)) {
    scan.timeFirst = true;
    return readClock(scan) && readClockEnd(scan) && readGap(scan) && readDate(scan);
  }
  if (!readDate(scan) || !readGap(scan)) return false;
  const bracketed = readCode(scan, 0x28);
  if (digitValue(peek(scan)) < 0) {
    const word = readWord(scan);
    if (word === null) return false;
    scan.meridiem = word;
    skipSpaces(scan);
  }
  if (!readClock(scan) || !readClockEnd(scan)) return false;
  return !bracketed || readCode(scan, 0x29);
}

/** Whether a time stands first: one or two digits and a colon. */
function startsWithClock(scan: Scan): boolean {
  const { text, at, stop } = scan;
  let seen = 0;
  for (let next = at; next < stop && seen < 3; next += 1) {
    const code = text.charCodeAt(next);
    if (digitValue(code) >= 0) seen += 1;
    else if (!isMark(code)) return seen > 0 && code === 0x3a;
  }
  return false;
}

/** Comma or space, or both, between date and time. */
function readGap(scan: Scan): boolean {
  skipMarks(scan);
  const code = peek(scan);
  if (code === 0x2c || code === 0x60c || code === 0x3001 || code === 0xff0c) {
    scan.comma = true;
    scan.at += 1;
    skipSpaces(scan);
    return true;
  }
  // Behind a time that came first the space was read already.
  return skipSpaces(scan) || isSpace(scan.text.charCodeAt(scan.at - 1)) || scan.separator === '年';
}

function closeBracket(scan: Scan, to: number): boolean {
  endMoment(scan);
  if (!readCode(scan, 0x5d)) return false;
  scan.dialect = 'bracket';
  scan.content = scan.at < to && isSpace(scan.text.charCodeAt(scan.at)) ? scan.at + 1 : scan.at;
  return true;
}

/** ` - ` after the time, or `: ` after its seconds as iPhones wrote until 2016. */
function closeOpen(scan: Scan, to: number): boolean {
  endMoment(scan);
  const code = peek(scan);
  const next = scan.at + 1 < to ? scan.text.charCodeAt(scan.at + 1) : 0x20;
  if (!isSpace(next)) return false;
  if (code === 0x2d || code === 0x2013) {
    if (!isSpace(scan.text.charCodeAt(scan.at - 1)) && !isMark(scan.text.charCodeAt(scan.at - 1)))
      return false;
    scan.dialect = 'dash';
  } else if (code === 0x3a && scan.second >= 0) scan.dialect = 'colon';
  else return false;
  scan.content = Math.min(scan.at + 2, to);
  return true;
}

/** The date and time end here; white space and marks up to the delimiter belong to neither. */
function endMoment(scan: Scan): void {
  skipSpaces(scan);
  let end = scan.at;
  while (end > scan.rawFrom) {
    const code = scan.text.charCodeAt(end - 1);
    if (!isSpace(code) && !isMark(code)) break;
    end -= 1;
  }
  scan.rawTo = end;
}
