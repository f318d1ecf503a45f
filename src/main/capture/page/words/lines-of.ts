import type { Snapshot, SnapshotDocument } from '../snapshot.ts';
import { styleOf } from '../snapshot.ts';
import { boxKey, foreignKey, type Block, type Entry } from './block.ts';
import { ownWords, SIGN_HEIGHT } from './form-words.ts';
import { layoutTree, scrollingOf, type Box, type LayoutTree } from './layout-tree.ts';
import { createLines, type Lines } from './line-builder.ts';
import { inReadingOrder } from './reading-order.ts';

/** The words of a document as a reader meets them, its frames at their place. What is hidden is left out; null where there is no such document. */
export function blockOfDocument(snapshot: Snapshot, index = 0, seen = new Set<number>()): Block | null {
  const document = snapshot.documents[index];
  if (document === undefined || seen.has(index)) return null;
  seen.add(index);
  const tree = layoutTree(document);
  const reader = documentReader(snapshot, document, tree, seen);
  const key = `document:${snapshot.strings[document.frameId] ?? ''}`;
  const lines = createLines({ left: 0, top: 0 });
  for (const [at, parent] of tree.parents.entries())
    if (parent < 0) reader(at, { lines, isInBox: false, pin: null, opacity: 1, isClipped: false });
  return {
    kind: 'block',
    key,
    x: 0,
    y: 0,
    bottom: document.contentHeight,
    extent: document.contentHeight,
    entries: lines.end(),
    shift: 0,
  };
}

/** What an entry of the layout inherits on the way down. */
interface Above {
  readonly lines: Lines;
  readonly isInBox: boolean;
  readonly pin: number | null;
  readonly opacity: number;
  readonly isClipped: boolean;
}

/** Less than this cannot be seen. */
const LEAST_OPACITY = 0.02;
/** Boxes up to this size that cut off their content hide it: the usual way to speak to screen readers alone. In CSS pixels. */
const HIDING = 1.5;

function documentReader(
  snapshot: Snapshot,
  document: SnapshotDocument,
  tree: LayoutTree,
  seen: Set<number>,
): (at: number, above: Above) => void {
  const { nodes, layout } = document;
  const word = (index: number | undefined) => snapshot.strings[index ?? -1] ?? '';
  const style = (at: number, name: Parameters<typeof styleOf>[3]) => styleOf(snapshot, document, at, name);
  const inner = new Map(
    nodes.contentDocumentIndex?.index.map((node, at) => [node, nodes.contentDocumentIndex?.value[at] ?? -1]),
  );
  const words = ownWords(snapshot, document);
  const boxes = layout.nodeIndex.map((_node, at) => scrollingOf(snapshot, document, at));
  const isRightToLeft = style(1, 'direction') === 'rtl';
  const pinned = (at: number) => /^(fixed|sticky|-webkit-sticky)$/.test(style(at, 'position'));
  const order = inReadingOrder(tree, (at) => ({
    isBox: boxes[at] !== null || isFrame(at),
    isPinned: pinned(at),
    hasWords: word(layout.text[at]).trim() !== '' || (words(at) ?? '') !== '',
  }));
  function isFrame(at: number): boolean {
    const node = layout.nodeIndex[at] ?? -1;
    const name = word(nodes.nodeName[node]);
    // An object shows a document, or what stands within it where it has none to show.
    const isObject = /^(OBJECT|EMBED)$/.test(name);
    return /^I?FRAME$/.test(name) || (isObject && (inner.has(node) || tree.children[at]?.length === 0));
  }
  const isOutside = ({ left, right, bottom }: Box, { isInBox, pin }: Above) =>
    !isInBox && pin === null && ((right <= 0 && !isRightToLeft) || bottom <= 0 || left > MOST_WIDTH);

  const frame = (at: number, above: Above) => {
    const node = layout.nodeIndex[at] ?? -1;
    const id = nodes.backendNodeId[node] ?? -1;
    const { left, top, bottom } = tree.boxOf(at);
    const place = above.lines.placeOf(left, top);
    const index = inner.get(node);
    const found = index === undefined ? null : blockOfDocument(snapshot, index, seen);
    const empty: Block = {
      kind: 'block',
      key: foreignKey(id),
      x: 0,
      y: 0,
      bottom: 0,
      extent: 0,
      entries: [],
      shift: 0,
    };
    above.lines.block({ ...(found ?? empty), ...place, bottom: place.y + bottom - top });
  };

  const read = (at: number, above: Above): void => {
    const node = layout.nodeIndex[at] ?? -1;
    const box = tree.boxOf(at);
    const isHidden = above.opacity < LEAST_OPACITY || above.isClipped;
    const isVisible = style(at, 'visibility') === 'visible' || style(at, 'visibility') === '';
    const own = layout.text[at] === -1 ? '' : word(layout.text[at]);
    const spoken = own === '' ? words(at) : null;
    if (isFrame(at)) {
      if (!isHidden && isVisible && box.right - box.left > HIDING && box.bottom - box.top > HIDING)
        frame(at, above);
      return;
    }
    const text = own === '' ? (spoken ?? '') : own;
    if (text !== '' && !isHidden && isVisible && !isMarker(node, text) && !isOutside(box, above)) {
      const isEmpty = box.right - box.left <= 0 || box.bottom - box.top <= 0;
      if (own === '' || !isEmpty || text.trim() === '')
        above.lines.words(at, text, box, above.pin, tree, (one) => style(one, 'display'), {
          isField: own === '' && !isSign(node, box),
          keepsBreaks: own === '' || isBreak(node) || style(at, 'white-space-collapse') !== 'collapse',
        });
    }
    if (spoken !== null) return;
    children(at, box, above);
  };

  const children = (at: number, box: Box, above: Above): void => {
    const found = order(at);
    if (found.length === 0) return;
    const node = layout.nodeIndex[at] ?? -1;
    const id = nodes.backendNodeId[node] ?? -1;
    const scrolling = boxes[at] ?? null;
    const isSmall = box.right - box.left <= HIDING || box.bottom - box.top <= HIDING;
    const cuts = /hidden|clip/.test(style(at, 'overflow-x')) || /hidden|clip/.test(style(at, 'overflow-y'));
    const opacity = Number(style(at, 'opacity') || 1);
    const isText = (layout.text[at] ?? -1) >= 0 && word(layout.text[at]) !== '';
    const below: Above = {
      ...above,
      opacity: isText ? above.opacity : above.opacity * (Number.isFinite(opacity) ? opacity : 1),
      isClipped: above.isClipped || (isSmall && cuts),
      pin: pinned(at) ? id : above.pin,
    };
    if (scrolling === null) {
      for (const one of found) read(one, below);
      return;
    }
    const origin = { left: box.left - scrolling.x, top: box.top - scrolling.y };
    const lines = createLines(origin, scrolling.isWide);
    for (const one of found) read(one, { ...below, lines, isInBox: true, pin: null });
    const place = above.lines.placeOf(box.left, box.top);
    const entries: readonly Entry[] = lines.end();
    above.lines.block({
      kind: 'block',
      key: boxKey(id),
      ...place,
      bottom: place.y + box.bottom - box.top,
      extent: layout.scrollRects[at]?.[3] ?? 0,
      entries,
      shift: 0,
    });
  };

  /** A small picture stands among words like one of them. */
  const isSign = (node: number, { top, bottom }: Box) =>
    word(nodes.nodeName[node]) === 'IMG' && bottom - top <= SIGN_HEIGHT;
  const isBreak = (node: number) => word(nodes.nodeName[node]) === 'BR';
  /** Bullets are no words; numbers of lists are. */
  const isMarker = (node: number, text: string) =>
    word(nodes.nodeName[node]) === '::marker' && !/[\p{L}\p{N}]/u.test(text);
  return read;
}

/** What stands further to the right is out of sight on purpose. In CSS pixels. */
const MOST_WIDTH = 100_000;
