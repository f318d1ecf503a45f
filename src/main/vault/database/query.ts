/** How a query is to be answered: by the index of words, or by looking through the text where there are no words to index. */
export interface Query {
  readonly by: 'nothing' | 'words' | 'text';
  /** For `words` an FTS5 expression, for `text` the text itself. */
  readonly match: string;
}

/** Scripts that are written without spaces: the index takes a whole sentence for one word there. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** What the tokenizer keeps: letters, digits, marks and private use. */
const WORD_CHARACTER = /[\p{L}\p{N}\p{Co}]/u;

/**
 * Reads what a person typed. Every word must occur, each may be the beginning of a longer one; case and accents do not matter. Nothing
 * in it is taken for an operator. Emoji, bare punctuation and scripts without spaces are looked for as they stand.
 */
export function readQuery(typed: string): Query {
  const text = typed.trim();
  if (text === '') return { by: 'nothing', match: '' };
  const words = text.split(/\s+/u);
  if (UNSPACED.test(text) || words.some((word) => !WORD_CHARACTER.test(word)))
    return { by: 'text', match: text };
  return { by: 'words', match: words.map((word) => `"${word.replaceAll('"', '""')}"*`).join(' ') };
}

/** The LIKE pattern, with `\` as its escape, that finds a text anywhere. */
export function substringPattern(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}
