import type { Scan } from './scan.ts';

const SEPARATORS = ['/', '-', '.', '_', '年'];
const DIALECTS = ['dash', 'bracket', 'colon'];
const YEARS = ['first', 'last', 'open'];

/**
 * How a date and time are written, as one number: everything a phone's settings decide and one export never mixes. Not the values,
 * and not leading zeros, which show only in small numbers.
 */
function shapeOf(scan: Scan): number {
  let shape = DIALECTS.indexOf(scan.dialect);
  shape = shape * 8 + SEPARATORS.indexOf(scan.separator);
  shape = shape * 4 + YEARS.indexOf(scan.year);
  shape = shape * 2 + (scan.timeFirst ? 1 : 0);
  shape = shape * 2 + (scan.comma ? 1 : 0);
  shape = shape * 2 + (scan.second < 0 ? 0 : 1);
  shape = shape * 2 + (scan.meridiem === 'none' ? 0 : 1);
  shape = shape * 8 + spaceKind(scan.meridiemSpace);
  return shape * 0x10000 + scan.zero;
}

function spaceKind(code: number): number {
  switch (code) {
    case 0:
      return 0;
    case 0x20:
      return 1;
    case 0xa0:
      return 2;
    case 0x202f:
      return 3;
    default:
      return 4;
  }
}

/** Counts the shapes of a file's dates, and whether small numbers carry a leading zero. */
export class ShapeCensus {
  readonly #counts = new Map<number, number>();
  readonly #padded = [0, 0, 0];
  readonly #bare = [0, 0, 0];
  #total = 0;
  #latest = -1;
  #run = 0;

  add(scan: Scan): void {
    const shape = shapeOf(scan);
    this.#total += 1;
    // Shapes come in long runs: the map is touched once for each run.
    if (shape === this.#latest) this.#run += 1;
    else {
      this.#settle();
      this.#latest = shape;
      this.#run = 1;
    }
    this.#pad(
      0,
      scan.year === 'first' ? scan.c : scan.a,
      scan.year === 'first' ? scan.cDigits : scan.aDigits,
    );
    this.#pad(1, scan.b, scan.bDigits);
    this.#pad(2, scan.hour, scan.hourDigits);
  }

  /** A judge of single dates against the whole: true where a date is written unlike nearly all others. */
  judge(): (scan: Scan) => boolean {
    this.#settle();
    this.#latest = -1;
    const total = this.#total;
    const common = new Set(
      [...this.#counts].filter(([, count]) => count * 10 >= total).map(([shape]) => shape),
    );
    const rule = [0, 1, 2].map((place) => padRule(this.#padded[place] ?? 0, this.#bare[place] ?? 0));
    return (scan) => {
      if (!common.has(shapeOf(scan))) return true;
      const first = scan.year === 'first';
      return (
        breaks(rule[0], first ? scan.c : scan.a, first ? scan.cDigits : scan.aDigits) ||
        breaks(rule[1], scan.b, scan.bDigits) ||
        breaks(rule[2], scan.hour, scan.hourDigits)
      );
    };
  }

  #settle(): void {
    if (this.#run > 0) this.#counts.set(this.#latest, (this.#counts.get(this.#latest) ?? 0) + this.#run);
    this.#run = 0;
  }

  #pad(place: number, value: number, digits: number): void {
    if (value > 9) return;
    const counts = digits > 1 ? this.#padded : this.#bare;
    counts[place] = (counts[place] ?? 0) + 1;
  }
}

type PadRule = 'padded' | 'bare' | 'none';

/** A rule needs ten witnesses for every one against it. */
function padRule(padded: number, bare: number): PadRule {
  if (padded >= 10 && padded >= bare * 10) return 'padded';
  return bare >= 10 && bare >= padded * 10 ? 'bare' : 'none';
}

function breaks(rule: PadRule | undefined, value: number, digits: number): boolean {
  if (value > 9 || rule === undefined || rule === 'none') return false;
  return digits > 1 !== (rule === 'padded');
}
