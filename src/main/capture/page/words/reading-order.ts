import type { LayoutTree } from './layout-tree.ts';

/** What is needed of an entry to set it in order. */
interface Traits {
  /** Its content is scrolled, or belongs to another document: only its own place counts. */
  readonly isBox: boolean;
  readonly isPinned: boolean;
  readonly hasWords: boolean;
}

/**
 * The children of an entry as the eye meets them. Where they stand one under another, that order is from top to bottom, whatever the document says: lists
 * that recycle their rows, and those that grow upwards, have them in another. Children side by side keep the document's order.
 */
export function inReadingOrder(
  tree: LayoutTree,
  traits: (at: number) => Traits,
): (at: number) => readonly number[] {
  const count = tree.parents.length;
  const tops = new Float64Array(count).fill(Infinity);
  const bottoms = new Float64Array(count).fill(-Infinity);
  const pinned = new Uint8Array(count);
  for (let at = count - 1; at >= 0; at--) {
    const { isBox, isPinned, hasWords } = traits(at);
    if (isPinned) pinned[at] = 1;
    if (isBox || hasWords) {
      const { top, bottom } = tree.boxOf(at);
      const [first, last] = isBox ? [Infinity, -Infinity] : [tops[at] ?? Infinity, bottoms[at] ?? -Infinity];
      tops[at] = Math.min(first, top);
      bottoms[at] = Math.max(last, bottom);
    }
    const parent = tree.parents[at] ?? -1;
    if (parent < 0 || isPinned) continue;
    tops[parent] = Math.min(tops[parent] ?? Infinity, tops[at] ?? Infinity);
    bottoms[parent] = Math.max(bottoms[parent] ?? -Infinity, bottoms[at] ?? -Infinity);
  }
  const isPlaced = (at: number) => pinned[at] === 0 && tops[at] !== Infinity;
  const above = (upper: number, lower: number) => (bottoms[upper] ?? 0) <= (tops[lower] ?? 0) + TOLERANCE;
  return (at) => {
    const children = tree.children[at] ?? [];
    const placed = children.filter(isPlaced);
    const isStacked = (all: readonly number[]) =>
      all.every((one, place) => place === 0 || above(all[place - 1] ?? one, one));
    if (placed.length < 2 || isStacked(placed)) return children;
    const sorted = placed.toSorted((left, right) => (tops[left] ?? 0) - (tops[right] ?? 0));
    if (!isStacked(sorted)) return children;
    return [...children.filter((one) => !isPlaced(one)), ...sorted];
  };
}

/** Lines of text may overlap by this much and still stand one under another. In CSS pixels. */
const TOLERANCE = 4;
