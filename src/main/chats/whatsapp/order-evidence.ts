import { ownCopy } from '../text/own-copy.ts';
import type { Scan } from './scan.ts';
import { minuteOfDay } from './time-of-day.ts';

/** A date as it is written, and where. */
export interface DateExample {
  readonly line: number;
  readonly written: string;
}

/** So many are kept of each kind, to be shown to whoever is asked. */
const EXAMPLES = 3;

/** Lines in a row that can only be read day first, or only month first. */
export interface ProofRun {
  readonly order: 'dmy' | 'mdy';
  readonly firstLine: number;
  readonly lastLine: number;
  readonly count: number;
}

/** More changes than this is noise made on purpose; the list then stops growing and the totals decide. */
const RUNS = 5000;

/** The three ways to read a date, and the time under each, to see under which of them time runs forward. */
const candidates = ['dmy', 'mdy', 'ymd'] as const;
type Candidate = (typeof candidates)[number];

/** What all dates of a file together tell of their order. Collected line by line; holds a handful of numbers. */
export class OrderEvidence {
  /** Dates with a year that stands first, last, or in a place that is not told (two digits). */
  yearFirst = 0;
  yearLast = 0;
  yearOpen = 0;
  /** Whether any number in the first or last place of an open date is 0 to 8, and so no year of this kind of chat. */
  firstNoYear = false;
  lastNoYear = false;
  /** Two-digit years in last place: how many could be Buddhist (52 to 79), how many not. */
  shortBuddhist = 0;
  shortOther = 0;
  /** Proofs in all. */
  readonly proofs = { dmy: 0, mdy: 0 };
  /** How often time runs backwards, by more than an hour, under each reading. */
  readonly backwards: Record<Candidate, number> = { dmy: 0, mdy: 0, ymd: 0 };
  /** The style of the first date with slashes: an upper-case meridiem and no leading zeros point to the month first. */
  american = 0;
  separators = new Map<string, number>();

  /** The first lines that prove each order, and the first that prove none. */
  readonly examples: Record<'dmy' | 'mdy' | 'open', DateExample[]> = { dmy: [], mdy: [], open: [] };

  readonly #runs: ProofRun[] = [];
  #run: { order: 'dmy' | 'mdy'; firstLine: number; lastLine: number; count: number } | null = null;
  readonly #before: Record<Candidate, number> = { dmy: -1, mdy: -1, ymd: -1 };

  add(scan: Scan, line: number): void {
    const { a, b, c } = scan;
    if (scan.year === 'first') {
      this.yearFirst += 1;
      return;
    }
    if (scan.year === 'last') this.yearLast += 1;
    else this.#addOpen(a, c);
    const order = a > 12 && b <= 12 ? 'dmy' : b > 12 && a <= 12 ? 'mdy' : null;
    if (order !== null) this.#prove(order, line);
    const examples = this.examples[order ?? 'open'];
    if (examples.length < EXAMPLES)
      examples.push({ line, written: ownCopy(scan.text.slice(scan.rawFrom, scan.rawTo)) });
    const minute = minuteOfDay(scan);
    this.#follow('dmy', c, b, a, minute);
    this.#follow('mdy', c, a, b, minute);
    if (scan.year === 'open') this.#follow('ymd', a, b, c, minute);
    const unpadded = (a < 10 && scan.aDigits === 1) || (b < 10 && scan.bDigits === 1);
    if (scan.separator === '/' && unpadded && scan.meridiemSpace !== 0 && isCapital(scan)) this.american += 1;
    this.separators.set(scan.separator, (this.separators.get(scan.separator) ?? 0) + 1);
  }

  /** The runs of proofs in file order. */
  runs(): readonly ProofRun[] {
    return this.#run === null ? this.#runs : [...this.#runs, { ...this.#run }];
  }

  #addOpen(first: number, last: number): void {
    this.yearOpen += 1;
    if (first <= 8) this.firstNoYear = true;
    if (last <= 8) this.lastNoYear = true;
    if (last >= 52 && last < 80) this.shortBuddhist += 1;
    else this.shortOther += 1;
  }

  #prove(order: 'dmy' | 'mdy', line: number): void {
    this.proofs[order] += 1;
    if (this.#run?.order === order) {
      this.#run.lastLine = line;
      this.#run.count += 1;
      return;
    }
    if (this.#run !== null && this.#runs.length < RUNS) this.#runs.push({ ...this.#run });
    this.#run = { order, firstLine: line, lastLine: line, count: 1 };
  }

  #follow(reading: Candidate, year: number, month: number, day: number, minute: number): void {
    if (month < 1 || month > 12 || day < 1 || day > 31) return;
    const moment = ((year * 13 + month) * 32 + day) * 1440 + minute;
    if (moment < this.#before[reading] - 60) this.backwards[reading] += 1;
    this.#before[reading] = moment;
  }
}

function isCapital(scan: Scan): boolean {
  const tail = scan.text.slice(scan.rawTo - 2, scan.rawTo);
  return tail === 'AM' || tail === 'PM';
}
