import { dateWords, plainWord } from '../dates/words.ts';
import { isSpace } from '../whatsapp/characters.ts';
import { readDate } from '../whatsapp/scan-date.ts';
import { newScan, skipSpaces, type Scan } from '../whatsapp/scan.ts';

/** No heading is longer. */
const LONGEST = 60;

/** A line that says on which day the entries below it were written: `2024/01/15(Mon)`, `Sun, 26/04/2026`, `R7/02/09(日)`, `ศ. 28/11/2568`. */
export interface Heading {
  /** Its three numbers, read once the whole file has told their order. */
  readonly scan: Scan;
  readonly raw: string;
  /** The days of the week that its words may name, 0 for Sunday; null where it names none. */
  readonly weekdays: ReadonlySet<number> | null;
}

/** Reads a line as a heading; null where anything but a date and a day of the week stands in it. */
export function readHeading(text: string, from: number, to: number): Heading | null {
  if (to - from > LONGEST || to - from < 6) return null;
  const raw = text
    .slice(from, to)
    .replaceAll(/[\u200b-\u200f\u202a-\u202e\ufeff]/gu, '')
    .trim();
  const start = /\d|[RH令平]\d/u.exec(raw)?.index;
  if (start === undefined || start > 24 || raw.includes('\t')) return null;
  const scan = newScan();
  scan.text = raw;
  scan.at = start;
  scan.stop = raw.length;
  if (!readDate(scan)) return null;
  // A word after the year (BE, г.) may have taken the spaces with it.
  if (!isSpace(raw.charCodeAt(scan.at - 1))) skipSpaces(scan);
  const words = `${raw.slice(0, start)} ${raw.slice(scan.at)}`;
  if (/\d/u.test(words)) return null;
  const named = words.replaceAll(/[()（）,，.、\s]+/gu, ' ').trim();
  if (named === '') return { scan, raw, weekdays: null };
  const weekdays = weekdaysOf(named);
  return weekdays === null ? null : { scan, raw, weekdays };
}

function weekdaysOf(named: string): ReadonlySet<number> | null {
  const { weekdays } = dateWords();
  const plain = plainWord(named).trim();
  return weekdays.get(plain) ?? SHORT.get(plain) ?? weekdays.get(plain.replace(/^วัน/u, '')) ?? null;
}

/** The single letters of Chinese, Japanese and Korean headings, some of them with the word for "day of the week", and the short names in Thai. */
const SHORT: ReadonlyMap<string, ReadonlySet<number>> = new Map([
  ...['日天일', '一月월', '二火화', '三水수', '四木목', '五金금', '六土토'].flatMap((letters, day) =>
    Array.from(letters).flatMap((letter) =>
      [
        letter,
        `週${letter}`,
        `周${letter}`,
        `星期${letter}`,
        `${letter}曜日`,
        `${letter}曜`,
        `${letter}요일`,
      ].map((word): [string, ReadonlySet<number>] => [word, new Set([day])]),
    ),
  ),
  ...['อา', 'จ', 'อ', 'พ', 'พฤ', 'ศ', 'ส'].map((word, day): [string, ReadonlySet<number>] => [
    word,
    new Set([day]),
  ]),
]);
