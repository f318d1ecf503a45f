import { digitValue } from './characters.ts';
import { peek, readNumber, skipSpaces, type Scan } from './scan.ts';
import { readWord } from './words.ts';

const HOUR_SIGNS = new Set([0x6642, 0x65f6, 0xc2dc, 0x70b9, 0x9ede]); // 時 时 시 点 點
const MINUTE_SIGNS = new Set([0x5206, 0xbd84]); // 分 분
const SECOND_SIGNS = new Set([0x79d2, 0xcd08]); // 秒 초

/** Reads the hour, minute and perhaps second: `13:31`, `14.08.18`, `14 h 56`, `午後2時56分`. False where it is no time. */
export function readClock(scan: Scan): boolean {
  if (!readNumber(scan) || scan.digits > 2) return false;
  scan.hour = scan.number;
  scan.hourDigits = scan.digits;
  const separator = readSeparator(scan);
  if (separator === 0 || !readNumber(scan) || scan.digits > 2) return false;
  scan.minute = scan.number;
  scan.second = -1;
  if (separator === 0x3a || separator === 0x2e) {
    if (peek(scan) === separator && digitValue(codeAfter(scan)) >= 0) {
      scan.at += 1;
      if (!readNumber(scan) || scan.digits > 2) return false;
      scan.second = scan.number;
    }
  } else if (readMinuteSign(scan)) readSignedSecond(scan);
  return true;
}

/** Reads what may stand after the time: a half of the day, a word such as `Uhr`. False where something else does. */
export function readClockEnd(scan: Scan): boolean {
  const before = peek(scan);
  skipSpaces(scan);
  const code = peek(scan);
  if (
    code === 0x5d ||
    code === 0x2d ||
    code === 0x2013 ||
    code === 0x3a ||
    code === 0x2c ||
    code === 0x29 ||
    code === 0x60c
  )
    return true;
  // A date may follow: the time came first.
  if (scan.timeFirst && digitValue(code) >= 0) return true;
  const word = readWord(scan);
  if (word === null) return false;
  if (word !== 'none') {
    scan.meridiem = word;
    scan.meridiemSpace = before;
  }
  return true;
}

function readSeparator(scan: Scan): number {
  const code = peek(scan);
  if (code === 0x3a || code === 0x2e) {
    scan.at += 1;
    return code;
  }
  if (HOUR_SIGNS.has(code)) {
    scan.at += 1;
    skipSpaces(scan);
    return code;
  }
  const from = scan.at;
  skipSpaces(scan);
  if ((peek(scan) | 0x20) === 0x68) {
    scan.at += 1;
    skipSpaces(scan);
    return 0x68;
  }
  scan.at = from;
  return 0;
}

/** `分`, `분` or, in Canadian French, `min`. */
function readMinuteSign(scan: Scan): boolean {
  if (MINUTE_SIGNS.has(peek(scan))) {
    scan.at += 1;
    return true;
  }
  const from = scan.at;
  skipSpaces(scan);
  if (scan.text.startsWith('min', scan.at) && scan.at + 3 <= scan.stop) {
    scan.at += 3;
    return true;
  }
  scan.at = from;
  return false;
}

function readSignedSecond(scan: Scan): void {
  const from = scan.at;
  skipSpaces(scan);
  if (readNumber(scan) && scan.digits <= 2) {
    const second = scan.number;
    skipSpaces(scan);
    if (SECOND_SIGNS.has(peek(scan)) || peek(scan) === 0x73) {
      scan.second = second;
      scan.at += 1;
      return;
    }
  }
  scan.at = from;
}

function codeAfter(scan: Scan): number {
  return scan.at + 1 < scan.stop ? scan.text.charCodeAt(scan.at + 1) : 0;
}
