import type { Entry } from './block.ts';

/** Places that differ by no more are the same: browsers round. In CSS pixels. */
const NEAR = 2.5;
/** So many lines must agree before content counts as moved, and so great a part of the shorter list. */
const LEAST_VOTES = 2;
const LEAST_PART = 0.25;
/** Moves that are looked into. */
const MOST_CANDIDATES = 4;

/** What an entry is known by, beside its place. */
export function wordsOf(entry: Entry): string {
  return entry.kind === 'row' ? `row ${entry.text}` : `block ${entry.key}`;
}

/** Whether both are the same line at the same place, or the same box. What is pinned to the window has no place of its own. */
export function isSame(left: Entry, right: Entry): boolean {
  if (left.kind === 'block') return right.kind === 'block' && left.key === right.key;
  if (right.kind === 'block' || left.text !== right.text || left.pin !== right.pin) return false;
  return left.pin !== null || (isNear(left.y, right.y) && isNear(left.x, right.x));
}

/** The entry `by` pixels further down. */
export function shifted(entry: Entry, by: number): Entry {
  return by === 0 ? entry : { ...entry, y: entry.y + by, bottom: entry.bottom + by };
}

/** How far `next` has to be moved for most of its lines to stand where `known` has them; `usual` where nothing speaks for another way. */
export function shiftOf(known: readonly Entry[], next: readonly Entry[], usual: number): number {
  const places = placesByWords(known);
  const fits = (shift: number) =>
    next.filter((entry) => (places.get(wordsOf(entry)) ?? []).some((y) => isNear(y, entry.y + shift))).length;
  const usualFits = fits(usual);
  if (usualFits === next.length) return usual;
  const votes = new Map<number, number>();
  const nextPlaces = placesByWords(next);
  for (const [words, [y = 0, ...others]] of nextPlaces) {
    const [before, ...more] = places.get(words) ?? [];
    // Words that stand in several places say nothing of which of them is meant.
    if (before === undefined || more.length > 0 || others.length > 0) continue;
    const by = Math.round(before - y);
    votes.set(by, (votes.get(by) ?? 0) + 1);
  }
  const least = Math.max(LEAST_VOTES, LEAST_PART * Math.min(known.length, next.length));
  const candidates = [...votes].sort(([, left], [, right]) => right - left).slice(0, MOST_CANDIDATES);
  let best = { shift: usual, fits: usualFits };
  for (const [shift, count] of [[0, Infinity] as const, ...candidates]) {
    if (count < LEAST_VOTES) continue;
    const found = fits(shift);
    if (found >= least && found > best.fits) best = { shift, fits: found };
  }
  return best.shift;
}

function placesByWords(entries: readonly Entry[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const entry of entries) {
    if (entry.kind === 'row' && entry.pin !== null) continue;
    const words = wordsOf(entry);
    const known = places.get(words);
    if (known === undefined) places.set(words, [entry.y]);
    else known.push(entry.y);
  }
  return places;
}

function isNear(left: number, right: number): boolean {
  return Math.abs(left - right) <= NEAR;
}
