import { digitValue, isSpace } from './characters.ts';
import { scanPrefix } from './prefix.ts';
import { newScan, type Scan } from './scan.ts';

/** So many ways to write are remembered: one and two digits of day, month and hour, before and after noon. */
const MOST = 12;
const DIGIT = -1;

/** How a date and time were written on some line, with the place of each digit. */
interface Layout {
  /** The code units up to the text of the entry; `DIGIT` where one of 0 to 9 stands. */
  readonly units: Int32Array;
  /** Whether a number ends here. */
  readonly ends: Uint8Array;
  /** What does not depend on the digits themselves. Its places are counted from the line's beginning. */
  readonly scan: Readonly<Scan>;
}

/**
 * Reads the date and time of one line after another. Nearly every line of a file is written like some line before it: then only its digits are read,
 * with the same outcome as `scanPrefix` has.
 */
export class PrefixReader {
  readonly scan: Scan = newScan();
  readonly #layouts: Layout[] = [];
  readonly #numbers = new Int32Array(8);
  /** Whose fields `scan` holds. */
  #held: Layout | null = null;

  /** Reads the line into `scan`; false where it begins otherwise, and what `scan` holds is then meaningless. */
  read(text: string, from: number, to: number): boolean {
    const layouts = this.#layouts;
    for (let place = 0; place < layouts.length; place += 1) {
      const layout = layouts[place];
      if (layout === undefined || !this.#matches(layout, text, from, to)) continue;
      if (place > 0) {
        layouts.splice(place, 1);
        layouts.unshift(layout);
      }
      this.#fill(layout, text, from);
      return true;
    }
    this.#held = null;
    const { scan } = this;
    if (!scanPrefix(scan, text, from, to)) return false;
    const layout = layoutOf(scan, from);
    if (layout !== null) {
      layouts.unshift(layout);
      if (layouts.length > MOST) layouts.pop();
    }
    return true;
  }

  #matches({ units, ends }: Layout, text: string, from: number, to: number): boolean {
    const { length } = units;
    if (from + length > to) return false;
    let value = 0;
    let count = 0;
    for (let at = 0; at < length; at += 1) {
      const code = text.charCodeAt(from + at);
      if (units[at] !== DIGIT) {
        if (code !== units[at]) return false;
        continue;
      }
      const digit = code - 48;
      if (digit < 0 || digit > 9) return false;
      value = value * 10 + digit;
      if (ends[at] === 0) continue;
      this.#numbers[count] = value;
      count += 1;
      value = 0;
    }
    return true;
  }

  #fill(layout: Layout, text: string, from: number): void {
    const { scan } = this;
    const known = layout.scan;
    if (this.#held !== layout) Object.assign(scan, known);
    this.#held = layout;
    const numbers = this.#numbers;
    const clock = known.timeFirst ? 0 : 3;
    const date = known.timeFirst ? (known.second < 0 ? 2 : 3) : 0;
    scan.text = text;
    scan.a = numbers[date] ?? 0;
    scan.b = numbers[date + 1] ?? 0;
    scan.c = numbers[date + 2] ?? 0;
    scan.hour = numbers[clock] ?? 0;
    scan.minute = numbers[clock + 1] ?? 0;
    if (known.second >= 0) scan.second = numbers[clock + 2] ?? 0;
    scan.rawFrom = from + known.rawFrom;
    scan.rawTo = from + known.rawTo;
    scan.content = from + known.content;
  }
}

/** The layout of a line that was read; null where any digit is of another script, or where what follows decided how it was read. */
function layoutOf(scan: Scan, from: number): Layout | null {
  const { text, content } = scan;
  if (scan.zero !== 48 || !isSpace(text.charCodeAt(content - 1))) return null;
  const units = new Int32Array(content - from);
  const ends = new Uint8Array(content - from);
  let numbers = 0;
  for (let at = 0; at < units.length; at += 1) {
    const code = text.charCodeAt(from + at);
    if (code > 0x7f && digitValue(code) >= 0) return null;
    units[at] = isAsciiDigit(code) ? DIGIT : code;
    if (units[at] !== DIGIT || isAsciiDigit(text.charCodeAt(from + at + 1))) continue;
    ends[at] = 1;
    numbers += 1;
  }
  if (numbers !== (scan.second < 0 ? 5 : 6)) return null;
  const { rawFrom, rawTo } = scan;
  const own = { ...scan, text: '', rawFrom: rawFrom - from, rawTo: rawTo - from, content: content - from };
  return { units, ends, scan: own };
}

function isAsciiDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
