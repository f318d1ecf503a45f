/** A piece of a line, and whether it is a place of the words that are searched for. */
export interface PhrasePiece {
  readonly text: string;
  readonly found: boolean;
  /** Where it begins, in UTF-16 units. */
  readonly at: number;
}

/**
 * Cuts a line at every place of some words, without case. A line that is of another length in lower case, as of a Turkish İ, stays whole: its
 * places would be shifted.
 */
export function phrasePieces(line: string, phrase: string): readonly PhrasePiece[] {
  const lower = line.toLowerCase();
  const sought = phrase.toLowerCase();
  const pieces: PhrasePiece[] = [];
  let from = 0;
  if (sought !== '' && lower.length === line.length) {
    for (let at = lower.indexOf(sought); at !== -1; at = lower.indexOf(sought, from)) {
      if (at > from) pieces.push({ text: line.slice(from, at), found: false, at: from });
      from = at + sought.length;
      pieces.push({ text: line.slice(at, from), found: true, at });
    }
  }
  if (from < line.length || pieces.length === 0)
    pieces.push({ text: line.slice(from), found: false, at: from });
  return pieces;
}
