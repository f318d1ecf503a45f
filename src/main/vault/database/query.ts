import { holdsUnspaced } from './unspaced.ts';

/** How a query is to be answered: by the index of words, by the index of groups of three characters, and by looking through the text. */
export interface Query {
  /** An FTS5 expression over words, or null. */
  readonly words: string | null;
  /** An FTS5 expression over groups of characters, or null. */
  readonly groups: string | null;
  /** LIKE patterns, with `\` as their escape, for what neither index knows: emoji, bare punctuation, one or two characters of a script without spaces. */
  readonly patterns: readonly string[];
  /** What was asked for, piece by piece, for finding it again within a text. */
  readonly pieces: readonly string[];
}

/** What the tokenizer of words keeps: letters, digits, marks and private use. */
const WORD_CHARACTER = /[\p{L}\p{N}\p{Co}]/u;
/** A group of the second index. */
const GROUP = 3;

/**
 * Reads what a person typed. Every piece must occur; a word may be the beginning of a longer one unless it stands in quotation marks, which hold
 * words together in their order. Case and accents do not matter. Nothing in it is taken for an operator.
 */
export function readQuery(typed: string): Query {
  const words: string[] = [];
  const groups: string[] = [];
  const patterns: string[] = [];
  const pieces: string[] = [];
  for (const { text, exact } of piecesOf(typed)) {
    pieces.push(text);
    if (holdsUnspaced(text)) {
      if (Array.from(text).length >= GROUP) groups.push(quoted(text));
      else patterns.push(substringPattern(text));
    } else if (WORD_CHARACTER.test(text)) words.push(exact ? quoted(text) : `${quoted(text)}*`);
    else patterns.push(substringPattern(text));
  }
  return {
    words: words.length === 0 ? null : words.join(' '),
    groups: groups.length === 0 ? null : groups.join(' '),
    patterns,
    pieces,
  };
}

/** The pieces between spaces, and those between quotation marks of any kind as one each. A mark that is not closed counts for nothing. */
function piecesOf(typed: string): readonly { readonly text: string; readonly exact: boolean }[] {
  const pieces: { text: string; exact: boolean }[] = [];
  for (const match of typed.matchAll(/["“„«]([^"“”„«»]+)["“”»]|(\S+)/gu)) {
    const [, phrase, word = ''] = match;
    if (phrase !== undefined) {
      const text = phrase.trim().replaceAll(/\s+/gu, ' ');
      if (text !== '') pieces.push({ text, exact: true });
      continue;
    }
    const text = word.length > 1 ? word.replace(/\*$/u, '') : word;
    pieces.push({ text, exact: false });
  }
  return pieces;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function substringPattern(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}
