import { isMark, isSpace } from './characters.ts';

/** No name is longer; a line whose first colon stands further on has no author. */
const LONGEST_NAME = 256;

/** Where an author's name ends: the colon of the first `: ` (any white space counts), or -1. */
export function authorEnd(text: string, from: number, to: number): number {
  const furthest = Math.min(to, from + LONGEST_NAME);
  for (let at = from; at < furthest; at += 1) {
    if (text.charCodeAt(at) === 0x3a && at > from && at + 1 < to) {
      const next = text.charCodeAt(at + 1);
      if (next === 0x20 || (next > 0x7f && isSpace(next))) return at;
    }
  }
  return -1;
}

/** Where a colon stands that is not followed by a space, as in `Name:` at a line's end; -1 where there is none. */
export function bareColon(text: string, from: number, to: number): number {
  const furthest = Math.min(to, from + LONGEST_NAME);
  for (let at = from + 1; at < furthest; at += 1) if (text.charCodeAt(at) === 0x3a) return at;
  return -1;
}

/**
 * The name as written, without the marks that wrap it to order the text (`\u202a+40…\u202c`), also behind the `~` that iPhones set before
 * names that are not in the address book. White space at the ends goes with them.
 */
export function nameOf(text: string, from: number, to: number): string {
  let first = from;
  let end = to;
  while (first < end && isEdge(text.charCodeAt(first))) first += 1;
  while (end > first && isEdge(text.charCodeAt(end - 1))) end -= 1;
  const name = text.slice(first, end);
  return name.charCodeAt(0) === 0x7e ? withoutInnerWrap(name) : name;
}

function withoutInnerWrap(name: string): string {
  let at = 1;
  while (at < name.length && isSpace(name.charCodeAt(at))) at += 1;
  let kept = at;
  while (kept < name.length && isMark(name.charCodeAt(kept))) kept += 1;
  return kept === at ? name : name.slice(0, at) + name.slice(kept);
}

function isEdge(code: number): boolean {
  return isSpace(code) || isMark(code);
}

/**
 * Whether what stands before `: ` is no name but the middle of a notice such as `Ana changed the subject to "Work: night"`:
 * then a quotation opens in it and does not close. Knows the quotation marks of English, German, French and East Asian texts.
 */
export function cutsQuotation(name: string): boolean {
  let straight = 0;
  let open = 0;
  for (const character of name) {
    if (character === '"') straight += 1;
    else if (character === '„' || character === '«' || character === '「') open += 1;
    // Closes a German quotation, opens an English one.
    else if (character === '“') open += name.includes('„') ? -1 : 1;
    else if (character === '”' || character === '»' || character === '」') open -= 1;
  }
  return straight % 2 === 1 || open !== 0;
}
