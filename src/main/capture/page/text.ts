import type { Snapshot } from './saved.ts';

interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The words of a snapshot as a reader sees them, line by line in the order of the layout; frames stand at their place. What is hidden is left out. */
export function linesOf(snapshot: Snapshot): readonly string[] {
  const lines: string[] = [];
  let last: Run | null = null;
  for (const run of runsOf(snapshot, 0, new Set())) {
    const previous: Run | null = last;
    const isSameLine =
      previous !== null &&
      run.top < previous.bottom &&
      run.bottom > previous.top &&
      run.left >= previous.right - 2;
    const before = lines.at(-1);
    if (isSameLine && before !== undefined) lines[lines.length - 1] = joined(before, run.text);
    else lines.push(run.text);
    last = run;
  }
  return lines
    .flatMap((line) => line.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function joined(before: string, after: string): string {
  return /\s$/.test(before) || /^\s/.test(after) ? before + after : `${before} ${after}`;
}

function* runsOf({ strings, documents }: Snapshot, index: number, seen: Set<number>): Generator<Run> {
  const document = documents[index];
  if (document === undefined || seen.has(index)) return;
  seen.add(index);
  const { nodes, layout } = document;
  const inner = new Map(
    nodes.contentDocumentIndex?.index.map((node, at) => [node, nodes.contentDocumentIndex?.value[at] ?? -1]),
  );
  for (const [at, node] of layout.nodeIndex.entries()) {
    const frame = inner.get(node);
    if (frame !== undefined) yield* runsOf({ strings, documents }, frame, seen);
    const text = strings[layout.text[at] ?? -1] ?? '';
    const [left = 0, top = 0, width = 0, height = 0] = layout.bounds[at] ?? [];
    const isHidden = (layout.styles[at] ?? []).some(
      (style) => strings[style] === 'hidden' || strings[style] === 'collapse',
    );
    if (text.trim() === '' || isHidden || strings[nodes.nodeName[node] ?? -1]?.startsWith('::') === true)
      continue;
    yield { text, left, right: left + width, top, bottom: top + height };
  }
}

/** Lists longer than this are put one after the other instead of into one another. */
const MOST_CELLS = 25_000_000;

/**
 * The union of what two steps of scrolling showed, each line once and equal lines as often as one step showed them: the longest common run of lines keeps
 * its place. Of lines that only one step showed, `next` come after `known` where scrolling went `down`, before them where it went `up`.
 */
export function mergeLines(
  known: readonly string[],
  next: readonly string[],
  direction: 'up' | 'down',
): readonly string[] {
  let start = 0;
  while (start < known.length && start < next.length && known[start] === next[start]) start++;
  let end = 0;
  while (end < known.length - start && end < next.length - start && known.at(-1 - end) === next.at(-1 - end))
    end++;
  const middle = mergeMiddle(
    known.slice(start, known.length - end),
    next.slice(start, next.length - end),
    direction,
  );
  return [...known.slice(0, start), ...middle, ...known.slice(known.length - end)];
}

function mergeMiddle(
  known: readonly string[],
  next: readonly string[],
  direction: 'up' | 'down',
): readonly string[] {
  if (next.length === 0) return known;
  if (known.length === 0) return next;
  if (known.length * next.length > MOST_CELLS)
    return direction === 'down' ? [...known, ...next] : [...next, ...known];
  const width = next.length + 1;
  // common[i * width + j] is how many lines the rests from i and from j have in common.
  const common = new Uint32Array((known.length + 1) * width);
  for (let i = known.length - 1; i >= 0; i--)
    for (let j = next.length - 1; j >= 0; j--)
      common[i * width + j] =
        known[i] === next[j]
          ? (common[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0);
  const merged: string[] = [];
  let ours: string[] = [];
  let theirs: string[] = [];
  const flush = () => {
    merged.push(...(direction === 'down' ? [...ours, ...theirs] : [...theirs, ...ours]));
    ours = [];
    theirs = [];
  };
  let i = 0;
  let j = 0;
  while (i < known.length || j < next.length) {
    const left = known[i];
    const right = next[j];
    if (left !== undefined && left === right) {
      flush();
      merged.push(left);
      i++;
      j++;
    } else if (
      right === undefined ||
      (left !== undefined && (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0))
    ) {
      ours.push(left ?? '');
      i++;
    } else {
      theirs.push(right);
      j++;
    }
  }
  flush();
  return merged;
}
