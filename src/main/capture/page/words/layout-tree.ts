import { styleOf, type Snapshot, type SnapshotDocument } from '../snapshot.ts';

/** A rectangle in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The layout of a document as a tree; entries are named by their places in the layout, parents stand before their children. */
export interface LayoutTree {
  readonly parents: Int32Array;
  readonly children: readonly (readonly number[])[];
  boxOf(at: number): Box;
}

export function layoutTree({ nodes, layout }: SnapshotDocument): LayoutTree {
  const entries = new Int32Array(nodes.parentIndex.length).fill(-1);
  const parents = new Int32Array(layout.nodeIndex.length).fill(-1);
  const children: number[][] = layout.nodeIndex.map(() => []);
  for (const [at, node] of layout.nodeIndex.entries()) {
    // The text of a pseudo-element is a second entry of the same node.
    let parent = entries[node] ?? -1;
    for (let one = nodes.parentIndex[node] ?? -1; parent < 0 && one >= 0; one = nodes.parentIndex[one] ?? -1)
      parent = entries[one] ?? -1;
    parents[at] = parent;
    children[parent]?.push(at);
    if ((entries[node] ?? -1) < 0) entries[node] = at;
  }
  const boxOf = (at: number): Box => {
    const [left = 0, top = 0, width = 0, height = 0] = layout.bounds[at] ?? [];
    return { left, top, right: left + width, bottom: top + height };
  };
  return { parents, children, boxOf };
}

/** Where an entry scrolls its content, and how far it has; null where it does not. */
export interface Scrolling {
  readonly x: number;
  readonly y: number;
  readonly isWide: boolean;
  readonly isTall: boolean;
}

/** Content that juts out by less is no reason to scroll. In CSS pixels. */
const LEAST = 8;

/** How an entry of the layout scrolls. A document's own root does not count: the window, or the frame, scrolls that. */
export function scrollingOf(snapshot: Snapshot, document: SnapshotDocument, at: number): Scrolling | null {
  const { layout, nodes } = document;
  const [x = 0, y = 0, fullWidth = 0, fullHeight = 0] = layout.scrollRects[at] ?? [];
  const [, , width = 0, height = 0] = layout.clientRects[at] ?? [];
  if (fullWidth - width < LEAST && fullHeight - height < LEAST) return null;
  const name = snapshot.strings[nodes.nodeName[layout.nodeIndex[at] ?? -1] ?? -1] ?? '';
  if (name === 'HTML' || name === 'SELECT' || name === 'TEXTAREA') return null;
  const overflow = (axis: 'x' | 'y') => styleOf(snapshot, document, at, `overflow-${axis}`);
  if (name === 'BODY' && !isOwnScroller(snapshot, document, at)) return null;
  // A page that locks its body against scrolling has content there all the same.
  const scrolls = name === 'BODY' ? /auto|scroll|overlay|hidden/ : /auto|scroll|overlay/;
  const isWide = scrolls.test(overflow('x')) && fullWidth - width >= LEAST;
  const isTall = scrolls.test(overflow('y')) && fullHeight - height >= LEAST;
  return isWide || isTall ? { x, y, isWide, isTall } : null;
}

/** A body scrolls by itself only where the root element does too: otherwise its overflow is the window's (CSS Overflow 3, section 3.3). */
function isOwnScroller(snapshot: Snapshot, document: SnapshotDocument, at: number): boolean {
  const { layout, nodes } = document;
  const root = nodes.parentIndex[layout.nodeIndex[at] ?? -1] ?? -1;
  const entry = layout.nodeIndex.indexOf(root);
  return (['overflow-x', 'overflow-y'] as const).some(
    (name) => styleOf(snapshot, document, entry, name) !== 'visible',
  );
}
