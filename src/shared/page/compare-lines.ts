/** How the lines of two texts compare. */
export interface LineComparison {
  readonly a: number;
  readonly b: number;
  /** Lines that both have, each as often as both have it, wherever it stands. */
  readonly agree: number;
  /** The first lines that only one of them has, in its order. */
  readonly onlyA: readonly string[];
  readonly onlyB: readonly string[];
}

/** Longer lines are cut there where they are named. */
const LONGEST = 300;

/** The lines of a text; an empty one at the end is none. */
export function linesIn(text: string): readonly string[] {
  const lines = text.split('\n');
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

/**
 * Compares two lists of lines without regard to their order, since one line more above moves all those below it. At most `named` lines of each side are
 * given; `a - agree` and `b - agree` count them all.
 */
export function compareLines(a: readonly string[], b: readonly string[], named: number): LineComparison {
  const left = countedOf(a);
  const right = countedOf(b);
  let agree = 0;
  for (const [line, times] of left) agree += Math.min(times, right.get(line) ?? 0);
  return { a: a.length, b: b.length, agree, onlyA: only(a, right, named), onlyB: only(b, left, named) };
}

function countedOf(lines: readonly string[]): ReadonlyMap<string, number> {
  const counted = new Map<string, number>();
  for (const line of lines) counted.set(line, (counted.get(line) ?? 0) + 1);
  return counted;
}

function only(
  lines: readonly string[],
  others: ReadonlyMap<string, number>,
  named: number,
): readonly string[] {
  const left = new Map(others);
  const found: string[] = [];
  for (const line of lines) {
    const times = left.get(line) ?? 0;
    if (times > 0) left.set(line, times - 1);
    else if (found.push(line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line) >= named) break;
  }
  return found;
}
