import { ownCopy } from '../text/own-copy.ts';
import { authorEnd, nameOf } from './author.ts';

/** More first names than this are not remembered; such a file has no people in it. */
const LIMIT = 20_000;

interface Seen {
  count: number;
  /** What stands between the first and the second `: `, as long as it is the same on every line; null once it is not. */
  second: string | null;
}

/**
 * What the lines of a file tell of its authors before any of them is taken apart for good: which names stand before `: `, and which
 * of them are only the first half of a name that itself holds `: `, because every line goes on with the same words.
 */
export class SenderSurvey {
  readonly #seen = new Map<string, Seen>();

  /** Takes note of the line whose text after the date begins at `from`, with the colon after the name. */
  add(text: string, from: number, colon: number, to: number): void {
    const name = nameOf(text, from, colon);
    const known = this.#seen.get(name);
    if (known === undefined) {
      if (this.#seen.size < LIMIT)
        this.#seen.set(ownCopy(name), { count: 1, second: secondPart(text, colon, to) });
      return;
    }
    known.count += 1;
    if (known.second !== null && known.second !== secondPart(text, colon, to)) known.second = null;
  }

  /** How many lines of the file bear this name. */
  count(name: string): number {
    return this.#seen.get(name)?.count ?? 0;
  }

  /** The words that complete this name, or null: at least three lines must agree, and none differ. */
  completion(name: string): string | null {
    const known = this.#seen.get(name);
    return known !== undefined && known.count >= 3 ? known.second : null;
  }
}

function secondPart(text: string, colon: number, to: number): string | null {
  const from = colon + 2;
  const end = authorEnd(text, from, Math.min(to, from + 64));
  return end < 0 ? null : ownCopy(text.slice(from, end));
}
