import type { Block, Entry } from './block.ts';
import { commonPairs } from './common.ts';
import { isSame, shifted, shiftOf, wordsOf } from './place.ts';

/** Which way the content was scrolled between two snapshots. */
export type Direction = 'up' | 'down';

/** What two snapshots say of one entry; null where one of them does not show it. */
interface Pair {
  readonly known: Entry | null;
  readonly next: Entry | null;
}

type Places = readonly (readonly [known: number, next: number])[];

/**
 * The union of what two snapshots of a block showed: each line once, and equal lines as often as they were shown at different places. A line is known
 * again by its words and its place in the block, or, where content moved in between, by its words and its neighbours. Of lines that took the same place one
 * after the other, those of `next` come last where scrolling went `down`, first where it went `up`.
 */
export function mergeBlocks(known: Block, next: Block, direction: Direction): Block {
  const shift = shiftOf(known.entries, next.entries, known.shift);
  const moved = shift === 0 ? next.entries : next.entries.map((entry) => shifted(entry, shift));
  const range = rangeOf(next.entries, [shift, known.shift], next.extent);
  const entries = aligned(known.entries, moved, direction, range).map((pair) => union(pair, direction));
  return { ...known, x: next.x, y: next.y, bottom: next.bottom, extent: next.extent, entries, shift };
}

/** Sets `next` beside `known` by their words alone, where nothing is known of their places any more. */
export function mergeByWords(known: readonly Entry[], next: readonly Entry[]): readonly Entry[] {
  const pairs = commonPairs(known.map(wordsOf), next.map(wordsOf));
  return woven(known, next, pairs, (left, right) => [...onlyKnown(left), ...onlyNext(right)]).map((pair) =>
    union(pair, 'down'),
  );
}

function union({ known, next }: Pair, direction: Direction): Entry {
  if (known?.kind === 'block' && next?.kind === 'block') return mergeBlocks(known, next, direction);
  const found = known ?? next;
  if (found === null) throw new TypeError('a pair has an entry');
  return found;
}

function aligned(
  known: readonly Entry[],
  next: readonly Entry[],
  direction: Direction,
  isInRange: (y: number) => boolean,
): readonly Pair[] {
  const anchors = samePlaces(known, next);
  return woven(known, next, anchors, (left, right) => {
    if (left.length === 0) return onlyNext(right);
    if (right.length === 0) return onlyKnown(left);
    // A known line that should be in sight now, and is not at its place, has moved or is gone.
    const missed = left.flatMap((entry, at) => (isInRange(entry.y) ? [{ entry, at }] : []));
    const pairs = commonPairs(
      missed.map(({ entry }) => wordsOf(entry)),
      right.map(wordsOf),
    ).map(([at, other]) => [missed[at]?.at ?? 0, other] as const);
    return woven(left, right, pairs, (ours, theirs) => besides(ours, theirs, direction));
  });
}

/** Tells the places that a snapshot shows, taken as moved by any of `shifts`, or that lie behind the end of its content. */
function rangeOf(
  entries: readonly Entry[],
  shifts: readonly number[],
  extent: number,
): (y: number) => boolean {
  const tops = entries.filter((entry) => entry.kind === 'block' || entry.pin === null).map(({ y }) => y);
  const top = tops.reduce((least, y) => Math.min(least, y), Infinity);
  const bottom = tops.reduce((most, y) => Math.max(most, y), -Infinity);
  const end = extent + Math.max(...shifts);
  return (y) => y >= end || shifts.some((shift) => y >= top + shift && y <= bottom + shift);
}

/** The entries that have the same words at the same place, as far as their order is the same too. */
function samePlaces(known: readonly Entry[], next: readonly Entry[]): Places {
  const pairs: (readonly [number, number])[] = [];
  const byWords = new Map<string, number[]>();
  for (const [at, entry] of known.entries()) {
    const words = wordsOf(entry);
    const places = byWords.get(words);
    if (places === undefined) byWords.set(words, [at]);
    else places.push(at);
  }
  let last = -1;
  for (const [other, entry] of next.entries()) {
    const after = last + 1;
    const straight = known[after];
    const at =
      straight !== undefined && isSame(straight, entry)
        ? after
        : (byWords.get(wordsOf(entry)) ?? []).find((one) => {
            const candidate = known[one];
            return one > last && candidate !== undefined && isSame(candidate, entry);
          });
    if (at === undefined) continue;
    pairs.push([at, other]);
    last = at;
  }
  return pairs;
}

/** Both lists as one, tied together at `pairs`; `gap` says what becomes of the entries in between. */
function woven(
  known: readonly Entry[],
  next: readonly Entry[],
  pairs: Places,
  gap: (known: readonly Entry[], next: readonly Entry[]) => readonly Pair[],
): readonly Pair[] {
  const all: Pair[] = [];
  let left = 0;
  let right = 0;
  const fill = (toLeft: number, toRight: number) => {
    if (left === toLeft && right === toRight) return;
    for (const pair of gap(known.slice(left, toLeft), next.slice(right, toRight))) all.push(pair);
  };
  for (const [at, other] of pairs) {
    fill(at, other);
    all.push({ known: known[at] ?? null, next: next[other] ?? null });
    left = at + 1;
    right = other + 1;
  }
  fill(known.length, next.length);
  return all;
}

/** Entries that have nothing in common: in the order of their places, and of those that took the same place the earlier seen ones where scrolling came from. */
function besides(known: readonly Entry[], next: readonly Entry[], direction: Direction): readonly Pair[] {
  const top = next.reduce((least, { y }) => Math.min(least, y), Infinity);
  const bottom = next.reduce((most, { y }) => Math.max(most, y), -Infinity);
  let start = 0;
  while ((known[start]?.y ?? Infinity) < top) start++;
  let end = known.length;
  while (end > start && (known[end - 1]?.y ?? -Infinity) > bottom) end--;
  const [before, within, after] = [known.slice(0, start), known.slice(start, end), known.slice(end)];
  return [
    ...onlyKnown(before),
    ...(direction === 'up' ? onlyNext(next) : onlyKnown(within)),
    ...(direction === 'up' ? onlyKnown(within) : onlyNext(next)),
    ...onlyKnown(after),
  ];
}

function onlyKnown(entries: readonly Entry[]): readonly Pair[] {
  return entries.map((known) => ({ known, next: null }));
}

function onlyNext(entries: readonly Entry[]): readonly Pair[] {
  return entries.map((next) => ({ known: null, next }));
}
