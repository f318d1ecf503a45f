/** A stretch of text: as it is, or one character that cannot be seen, by its code point. */
export type TextPiece =
  | { readonly kind: 'text'; readonly text: string; readonly at: number }
  | { readonly kind: 'invisible'; readonly code: string; readonly at: number };

/**
 * Characters that show nothing but can change what a reader believes to see: direction marks, overrides and isolates, zero-width
 * spaces and joiners, soft hyphens, tag characters, and controls other than tab and line ends (Unicode TR 36, TR 39).
 */
const invisible = new RegExp(
  ['[\\p{Cc}--[\\t\\n\\r]]', '\\p{Cf}', '[\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u2065\\u3164\\uFFA0]'].join(
    '|',
  ),
  'gv',
);

/** Cuts a text at its invisible characters, in order. Joined again it is the text. `at` is the index in UTF-16 units. */
export function splitInvisible(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const match of text.matchAll(invisible)) {
    if (match.index > from) pieces.push({ kind: 'text', text: text.slice(from, match.index), at: from });
    const point = match[0].codePointAt(0) ?? 0;
    const code = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
    pieces.push({ kind: 'invisible', code, at: match.index });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ kind: 'text', text: text.slice(from), at: from });
  return pieces;
}

/** Whether a text holds characters that cannot be seen. */
export function hasInvisible(text: string): boolean {
  return splitInvisible(text).some((piece) => piece.kind === 'invisible');
}
