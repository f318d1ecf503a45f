/** A piece of text and whether it is one of the places that were searched for. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
  /** Where it begins, in UTF-16 units. */
  readonly at: number;
}

/**
 * Cuts a text at the words that were searched for, for marking them. The core decides which messages match; this only shows where,
 * so a word that matches by another spelling simply stays unmarked.
 */
export function piecesOf(text: string, query: string): readonly Piece[] {
  const words = query
    .split(/[\s"*]+/u)
    .filter((word) => word !== '')
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`));
  if (words.length === 0) return [{ text, found: false, at: 0 }];
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(new RegExp(words.join('|'), 'giu'))) {
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), found: false, at: from });
    pieces.push({ text: match[0], found: true, at: match.index });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), found: false, at: from });
  return pieces;
}
