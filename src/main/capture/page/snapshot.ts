import { z } from 'zod';
import { ask, type DevTools } from '../devtools.ts';

// Snapshots of large pages hold millions of numbers: arrays are checked where they stand and never copied.
const isIndexes = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every((one) => Number.isInteger(one));
const isNumbers = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'number');
const indexes = z.custom<readonly number[]>(isIndexes);
const indexLists = z.custom<readonly (readonly number[])[]>(
  (value) => Array.isArray(value) && value.every(isIndexes),
);
const rectangles = z.custom<readonly (readonly number[])[]>(
  (value) => Array.isArray(value) && value.every(isNumbers),
);
const strings = z.custom<readonly string[]>(
  (value) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
);
const sparse = z.looseObject({ index: indexes, value: indexes }).optional();
const flagged = z.looseObject({ index: indexes }).optional();

const captured = z.looseObject({
  strings,
  documents: z.array(
    z.looseObject({
      documentURL: z.int(),
      frameId: z.int().default(-1),
      scrollOffsetX: z.number().default(0),
      scrollOffsetY: z.number().default(0),
      contentWidth: z.number().default(0),
      contentHeight: z.number().default(0),
      nodes: z.looseObject({
        parentIndex: indexes,
        nodeName: indexes,
        nodeValue: indexes.default([]),
        backendNodeId: indexes.default([]),
        attributes: indexLists,
        inputValue: sparse,
        textValue: sparse,
        optionSelected: flagged,
        contentDocumentIndex: sparse,
      }),
      layout: z.looseObject({
        nodeIndex: indexes,
        text: indexes,
        bounds: rectangles,
        styles: indexLists,
        clientRects: rectangles.default([]),
        scrollRects: rectangles.default([]),
      }),
    }),
  ),
});

/** The documents of one session with their layout, as the browser gives them. */
export type Snapshot = z.infer<typeof captured>;
export type SnapshotDocument = Snapshot['documents'][number];

/** The styles that stand in a snapshot, in this order. */
export const styleNames = [
  'display',
  'visibility',
  'opacity',
  'overflow-x',
  'overflow-y',
  'position',
  'direction',
  'white-space-collapse',
] as const;
export type StyleName = (typeof styleNames)[number];

/** The documents of one session with their layout; shadow roots, closed ones too, are among the nodes. */
export async function domSnapshot(tools: DevTools, session: string): Promise<Snapshot> {
  const options = { computedStyles: styleNames, includeDOMRects: true, includePaintOrder: false };
  return ask(tools, captured, 'DOMSnapshot.captureSnapshot', options, session);
}

/** The value of a style of an entry of the layout; empty where the browser gives none. */
export function styleOf(
  { strings: all }: Snapshot,
  { layout }: SnapshotDocument,
  at: number,
  name: StyleName,
): string {
  return all[layout.styles[at]?.[styleNames.indexOf(name)] ?? -1] ?? '';
}

/** The value of an attribute of a node, or null where it has none. */
export function attributeOf(
  { strings: all }: Snapshot,
  { nodes }: SnapshotDocument,
  node: number,
  name: string,
): string | null {
  const attributes = nodes.attributes[node] ?? [];
  for (let at = 0; at + 1 < attributes.length; at += 2)
    if (all[attributes[at] ?? -1]?.toLowerCase() === name) return all[attributes[at + 1] ?? -1] ?? '';
  return null;
}

/** What stands in the password fields of a page. */
export function passwordsIn(snapshot: Snapshot): readonly string[] {
  return snapshot.documents.flatMap((document) => {
    const typed = document.nodes.inputValue;
    if (typed === undefined) return [];
    return typed.index.flatMap((node, at) => {
      const isPassword = attributeOf(snapshot, document, node, 'type')?.toLowerCase() === 'password';
      const value = snapshot.strings[typed.value[at] ?? -1] ?? '';
      return isPassword && value !== '' ? [value] : [];
    });
  });
}
