import { readClock } from '../whatsapp/scan-clock.ts';
import { newScan, skipMarks, skipSpaces, type Meridiem } from '../whatsapp/scan.ts';
import { readWord } from '../whatsapp/words.ts';

/** The beginning of an entry: its time, and where what follows it begins. */
export interface TimeLine {
  readonly raw: string;
  /** As written; 24 stands for midnight at the day's beginning. */
  readonly hour: number;
  readonly minute: number;
  readonly meridiem: Meridiem;
  /** Where the text behind the time and what parts them begins. */
  readonly content: number;
  /** `tab` in exports from phones, `spaces` (several) or `space` in others. */
  readonly separator: 'tab' | 'spaces' | 'space';
}

const LONGEST = 24;
const scan = newScan();

/** Reads `21:30<tab>`, `下午03:15<tab>`, `9:30 PM<tab>`, `22:31 ` at the beginning of a line; null where it begins otherwise. */
export function readTimeLine(text: string, from: number, to: number): TimeLine | null {
  scan.text = text;
  scan.at = from;
  scan.stop = Math.min(to, from + LONGEST);
  scan.meridiem = 'none';
  skipMarks(scan);
  const start = scan.at;
  let meridiem: Meridiem = 'none';
  if (!/[0-9]/u.test(text[start] ?? '')) {
    const word = readWord(scan);
    if (word === null || word === 'none' || scan.at === start) return null;
    meridiem = word;
    skipSpaces(scan);
  }
  const clock = scan.at;
  if (!readClock(scan) || scan.second >= 0 || text[clock + scan.hourDigits] !== ':') return null;
  const { hour, minute } = scan;
  let end = scan.at;
  if (meridiem === 'none') {
    const after = /^[ \u00a0\u202f]?([ap])\.?m\.?(?=[\t ]|$)/iu.exec(text.slice(end, Math.min(to, end + 8)));
    if (after !== null) {
      meridiem = after[1]?.toLowerCase() === 'a' ? 'am' : 'pm';
      end += after[0].length;
    }
  }
  const gap = /^(?:\t| {2,}| )/u.exec(text.slice(end, Math.min(to, end + 40)))?.[0];
  if (gap === undefined) return null;
  const separator = gap === '\t' ? 'tab' : gap.length > 1 ? 'spaces' : 'space';
  return { raw: text.slice(start, end), hour, minute, meridiem, content: end + gap.length, separator };
}

/** `HH:MM`, or null where no clock shows it. */
export function clockTime({ hour, minute, meridiem }: TimeLine): string | null {
  if (minute > 59 || hour > 24) return null;
  const full =
    meridiem === 'none' || hour > 12
      ? hour % 24
      : meridiem === 'am'
        ? hour % 12
        : meridiem === 'pm'
          ? (hour % 12) + 12
          : hour < 10
            ? hour + 12
            : hour;
  if (meridiem !== 'none' && hour > 12 && hour === 24) return null;
  return `${String(full).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
