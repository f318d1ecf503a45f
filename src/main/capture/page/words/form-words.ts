import { attributeOf, type Snapshot, type SnapshotDocument } from '../snapshot.ts';

/** Pictures up to this height stand among words as signs do: their words need no brackets. In CSS pixels. */
export const SIGN_HEIGHT = 40;
/** Fields without words. */
const wordless = new Set(['hidden', 'checkbox', 'radio', 'range', 'color']);

/** The words that an element shows without having them as text of its own: what stands in a field, what a picture stands for. Null where it is no such element. */
export function ownWords(snapshot: Snapshot, document: SnapshotDocument): (at: number) => string | null {
  const { nodes, layout } = document;
  const word = (index: number | undefined) => snapshot.strings[index ?? -1] ?? '';
  const sparse = (values: typeof nodes.inputValue) =>
    new Map(values?.index.map((node, at) => [node, word(values.value[at])]));
  const inputs = sparse(nodes.inputValue);
  const areas = sparse(nodes.textValue);
  const chosen = new Set(nodes.optionSelected?.index);
  const shown = new Set(layout.nodeIndex);
  let options: ReadonlyMap<number, readonly number[]> | null = null;
  const attribute = (node: number, name: string) => attributeOf(snapshot, document, node, name);
  const select = (node: number) => {
    options ??= optionsOf(snapshot, document);
    const all = options.get(node) ?? [];
    // A list shows its options; a box that drops down only the chosen one.
    const visible = all.some((one) => shown.has(one)) ? all : all.filter((one) => chosen.has(one));
    return visible.map((one) => attribute(one, 'label') ?? textOf(snapshot, document, one)).join('\n');
  };
  return (at) => {
    const node = layout.nodeIndex[at] ?? -1;
    switch (word(nodes.nodeName[node])) {
      case 'INPUT': {
        const type = attribute(node, 'type')?.toLowerCase() ?? 'text';
        if (wordless.has(type)) return '';
        const value = inputs.get(node) ?? attribute(node, 'value') ?? '';
        if (type === 'password') return '•'.repeat(value.length);
        if (type === 'image') return attribute(node, 'alt') ?? '';
        return value === '' ? (attribute(node, 'placeholder') ?? '') : value;
      }
      case 'TEXTAREA':
        return areas.get(node) || inputs.get(node) || (attribute(node, 'placeholder') ?? '');
      case 'SELECT':
        return select(node);
      case 'IMG': {
        const words = attribute(node, 'alt')?.trim() ?? '';
        const [, , , height = 0] = layout.bounds[at] ?? [];
        return words === '' || height <= SIGN_HEIGHT ? words : `[${words}]`;
      }
      default:
        return null;
    }
  };
}

function optionsOf(
  { strings }: Snapshot,
  { nodes }: SnapshotDocument,
): ReadonlyMap<number, readonly number[]> {
  const options = new Map<number, number[]>();
  for (const [node, name] of nodes.nodeName.entries()) {
    if (strings[name] !== 'OPTION') continue;
    let owner = nodes.parentIndex[node] ?? -1;
    while (owner >= 0 && strings[nodes.nodeName[owner] ?? -1] !== 'SELECT')
      owner = nodes.parentIndex[owner] ?? -1;
    options.set(owner, [...(options.get(owner) ?? []), node]);
  }
  return options;
}

function textOf({ strings }: Snapshot, { nodes }: SnapshotDocument, node: number): string {
  const words: string[] = [];
  for (let at = node + 1; at < nodes.parentIndex.length && nodes.parentIndex[at] === node; at++)
    words.push(strings[nodes.nodeValue[at] ?? -1] ?? '');
  return words.join('').replaceAll(/\s+/g, ' ').trim();
}
