/** Scripts that are written without spaces: an index of words takes a whole sentence for one word there. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;

/** Whether some of a text is in a script that is written without spaces. Such messages stand in a second index, by groups of three characters. */
export function holdsUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}
