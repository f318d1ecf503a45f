/** For each message of the one side the message of the other that says the same, or -1. Never crosses: order is kept on both. */
export type Alignment = Int32Array;

/** Between two messages that are known to match, so many comparisons are made one against one; longer stretches are searched for unique words only. */
const TABLE = 1_000_000;

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly otherFrom: number;
  readonly otherTo: number;
}

/**
 * Aligns two sequences of numbers: first by what occurs once on both sides and in the same order (patience), again within each gap, and what is left by
 * the longest common subsequence. 0 matches nothing.
 */
export function align(one: Float64Array, other: Float64Array): Alignment {
  const alignment = new Int32Array(one.length).fill(-1);
  const open: Stretch[] = [{ from: 0, to: one.length, otherFrom: 0, otherTo: other.length }];
  for (let stretch = open.pop(); stretch !== undefined; stretch = open.pop()) {
    const rest = withoutEnds(stretch, one, other, alignment);
    if (rest.from >= rest.to || rest.otherFrom >= rest.otherTo) continue;
    const anchors = anchorsOf(rest, one, other);
    if (anchors.length === 0) {
      if ((rest.to - rest.from) * (rest.otherTo - rest.otherFrom) <= TABLE)
        table(rest, one, other, alignment);
      continue;
    }
    let { from, otherFrom } = rest;
    for (const [at, otherAt] of anchors) {
      alignment[at] = otherAt;
      open.push({ from, to: at, otherFrom, otherTo: otherAt });
      from = at + 1;
      otherFrom = otherAt + 1;
    }
    open.push({ from, to: rest.to, otherFrom, otherTo: rest.otherTo });
  }
  return alignment;
}

/** Takes off what is the same at both ends. */
function withoutEnds(
  { from, to, otherFrom, otherTo }: Stretch,
  one: Float64Array,
  other: Float64Array,
  alignment: Alignment,
): Stretch {
  let [start, end, otherStart, otherEnd] = [from, to, otherFrom, otherTo];
  while (start < end && otherStart < otherEnd && one[start] !== 0 && one[start] === other[otherStart]) {
    alignment[start] = otherStart;
    start += 1;
    otherStart += 1;
  }
  while (start < end && otherStart < otherEnd && one[end - 1] !== 0 && one[end - 1] === other[otherEnd - 1]) {
    end -= 1;
    otherEnd -= 1;
    alignment[end] = otherEnd;
  }
  return { from: start, to: end, otherFrom: otherStart, otherTo: otherEnd };
}

/** Pairs of what occurs once on both sides, the longest run of them that is in the same order on both. */
function anchorsOf(
  { from, to, otherFrom, otherTo }: Stretch,
  one: Float64Array,
  other: Float64Array,
): [number, number][] {
  const places = new Map<number, { at: number; otherAt: number }>();
  for (let at = from; at < to; at += 1) {
    const word = one[at] ?? 0;
    if (word === 0) continue;
    const known = places.get(word);
    if (known === undefined) places.set(word, { at, otherAt: -1 });
    else known.at = -1;
  }
  for (let otherAt = otherFrom; otherAt < otherTo; otherAt += 1) {
    const known = places.get(other[otherAt] ?? 0);
    if (known !== undefined) known.otherAt = known.otherAt === -1 ? otherAt : -2;
  }
  const pairs: [number, number][] = [];
  for (const { at, otherAt } of places.values()) if (at >= 0 && otherAt >= 0) pairs.push([at, otherAt]);
  return longestRise(pairs.sort(([a], [b]) => a - b));
}

/** The longest rising subsequence of the second numbers (patience sorting). */
function longestRise(pairs: readonly [number, number][]): [number, number][] {
  const piles: number[] = [];
  const before = new Int32Array(pairs.length);
  for (const [index, [, value]] of pairs.entries()) {
    let low = 0;
    let high = piles.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[piles[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = low === 0 ? -1 : (piles[low - 1] ?? -1);
    piles[low] = index;
  }
  const rise: [number, number][] = [];
  for (let index = piles.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair !== undefined) rise.push(pair);
  }
  return rise.toReversed();
}

/** The longest common subsequence of a short stretch. */
function table(
  { from, to, otherFrom, otherTo }: Stretch,
  one: Float64Array,
  other: Float64Array,
  alignment: Alignment,
): void {
  const width = otherTo - otherFrom + 1;
  const lengths = new Int32Array((to - from + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  const same = (row: number, column: number): boolean =>
    one[from + row] !== 0 && one[from + row] === other[otherFrom + column];
  for (let row = to - from - 1; row >= 0; row -= 1) {
    for (let column = width - 2; column >= 0; column -= 1) {
      lengths[row * width + column] = same(row, column)
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  for (let row = 0, column = 0; row < to - from && column < width - 1;) {
    if (same(row, column)) {
      alignment[from + row] = otherFrom + column;
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
}
