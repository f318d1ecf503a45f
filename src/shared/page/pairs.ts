import { comparePages, isSameAddress, type PageComparison } from './compare.ts';
import type { PageCapture } from './page-capture.ts';

/** A captured page with a name that tells it from the others. */
export interface NamedCapture {
  readonly name: string;
  readonly capture: PageCapture;
}

/** Two captures of one address, the earlier one first, and how they compare. */
export interface ComparedPair {
  readonly a: NamedCapture;
  readonly b: NamedCapture;
  readonly comparison: PageComparison;
}

/** More pairs than this are not shown. */
const MOST_PAIRS = 12;

/** Every two captures of one address; of each address the first with all later ones, since that tells the most with the fewest. */
export function comparedPairs(captures: readonly NamedCapture[]): readonly ComparedPair[] {
  const inTime = captures.toSorted((a, b) => a.capture.startedAt.localeCompare(b.capture.startedAt));
  const firsts: NamedCapture[] = [];
  const pairs: ComparedPair[] = [];
  for (const one of inTime) {
    const first = firsts.find(({ capture }) => isSameAddress(capture, one.capture));
    if (first === undefined) firsts.push(one);
    else if (pairs.length < MOST_PAIRS)
      pairs.push({ a: first, b: one, comparison: comparePages(first.capture, one.capture) });
  }
  return pairs;
}
