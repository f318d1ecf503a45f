/** Longer lists are not compared line by line: that would take too long. */
const MOST_CELLS = 4_000_000;

/**
 * The pairs of places of a longest common run of two lists of lines, in order; none where the lists are too long to compare.
 */
export function commonPairs(
  left: readonly string[],
  right: readonly string[],
): readonly (readonly [left: number, right: number])[] {
  if (left.length === 0 || right.length === 0 || left.length * right.length > MOST_CELLS) return [];
  const width = right.length + 1;
  // common[i * width + j] is how many lines the rests from i and from j have in common.
  const common = new Uint32Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i--)
    for (let j = right.length - 1; j >= 0; j--)
      common[i * width + j] =
        left[i] === right[j]
          ? (common[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0);
  const pairs: (readonly [number, number])[] = [];
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    if (left[i] === right[j]) pairs.push([i++, j++]);
    else if ((common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  return pairs;
}
