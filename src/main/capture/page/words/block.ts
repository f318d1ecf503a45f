/** One line that was shown, with its place among the other content of its block, in CSS pixels. */
export interface Row {
  readonly kind: 'row';
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly bottom: number;
  /** The element that holds the line in place while the rest scrolls past it; null for ordinary lines. */
  readonly pin: number | null;
}

/** A document, or a box that scrolls: what is in it keeps its place in it, wherever it is scrolled to. */
export interface Block {
  readonly kind: 'block';
  /** The same for the same document or box in every snapshot of a session. */
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly bottom: number;
  /** How tall its content is. */
  readonly extent: number;
  readonly entries: readonly Entry[];
  /** What is added to the places of the next snapshot, since content may have come in above since the first. */
  readonly shift: number;
}

export type Entry = Row | Block;

/** The key of a box that scrolls. */
export const boxKey = (backendNodeId: number): string => `box:${String(backendNodeId)}`;
/** The key of a frame whose document belongs to another session. */
export const foreignKey = (backendNodeId: number): string => `foreign:${String(backendNodeId)}`;

/** The lines of a block in order. `foreign` gives the lines of a frame that belongs to another session, by its key. */
export function linesOfBlock(block: Block, foreign: (key: string) => readonly string[]): readonly string[] {
  const lines: string[] = [];
  const walk = ({ key, entries }: Block) => {
    if (key.startsWith('foreign:')) for (const line of foreign(key)) lines.push(line);
    for (const entry of entries)
      if (entry.kind === 'row') lines.push(entry.text);
      else walk(entry);
  };
  walk(block);
  return lines;
}

/** The block of a key within another one, or null. */
export function blockIn(block: Block, key: string): Block | null {
  if (block.key === key) return block;
  for (const entry of block.entries) {
    const found = entry.kind === 'block' ? blockIn(entry, key) : null;
    if (found !== null) return found;
  }
  return null;
}

/** The same block with the one of `key` replaced. */
export function withBlock(block: Block, key: string, next: (found: Block) => Block): Block {
  if (block.key === key) return next(block);
  let isChanged = false;
  const entries = block.entries.map((entry) => {
    if (entry.kind === 'row') return entry;
    const made = withBlock(entry, key, next);
    if (made !== entry) isChanged = true;
    return made;
  });
  return isChanged ? { ...block, entries } : block;
}
