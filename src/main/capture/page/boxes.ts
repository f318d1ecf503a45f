import type { Snapshot } from './snapshot.ts';
import { boxKey } from './words/block.ts';
import { scrollingOf } from './words/layout-tree.ts';

/** Something that scrolls: a document in its window or frame (`node` is null), or a box in one. */
export interface ScrollBox {
  readonly session: string;
  /** The frame whose document it is in. */
  readonly frame: string;
  readonly node: number | null;
  /** The same in every snapshot. */
  readonly key: string;
  readonly isTall: boolean;
  readonly isWide: boolean;
}

/** Smaller boxes hold no content that is scrolled. In CSS pixels. */
const LEAST_HEIGHT = 30;
const LEAST_WIDTH = 60;
const LEAST_LINE = 12;
/** Content that juts out by less is no reason to scroll. */
const LEAST_MORE = 16;

/** Everything that scrolls in the documents of a session, in the order of the page, but for the document of `own`. */
export function boxesIn(snapshot: Snapshot, session: string, own: string): readonly ScrollBox[] {
  const boxes: ScrollBox[] = [];
  for (const document of snapshot.documents) {
    const frame = snapshot.strings[document.frameId] ?? '';
    const { layout, nodes, contentWidth, contentHeight } = document;
    const [, , frameWidth = 0, frameHeight = 0] = layout.bounds[0] ?? [];
    const isTall = contentHeight - frameHeight >= LEAST_MORE && frameHeight >= LEAST_HEIGHT;
    const isWide = contentWidth - frameWidth >= LEAST_MORE && frameWidth >= LEAST_WIDTH;
    if (frame !== own && (isTall || isWide))
      boxes.push({ session, frame, node: null, key: `${session} document:${frame}`, isTall, isWide });
    for (const [at, node] of layout.nodeIndex.entries()) {
      const scrolling = scrollingOf(snapshot, document, at);
      const [, , width = 0, height = 0] = layout.clientRects[at] ?? [];
      if (scrolling === null || width < LEAST_WIDTH || height < LEAST_LINE) continue;
      const id = nodes.backendNodeId[node];
      if (id === undefined) continue;
      const { isWide: wide } = scrolling;
      const tall = scrolling.isTall && height >= LEAST_HEIGHT;
      if (!tall && !wide) continue;
      boxes.push({ session, frame, node: id, key: `${session} ${boxKey(id)}`, isTall: tall, isWide: wide });
    }
  }
  return boxes;
}
