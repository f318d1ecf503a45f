import { sha256, type Sha256 } from '../model/ids.ts';
import type { Primitives } from '../primitives.ts';
import { fromHex, toHex } from './hex.ts';
import { BYTE_WORDS } from './word-list.ts';

const CHECK = 'holdfast/words/v1\n';
/** Letters that tell every word of the list from every other. */
const TELLING = 3;
const byPrefix = new Map(BYTE_WORDS.map((word, byte) => [word.slice(0, TELLING), { word, byte }]));

function checkByte(primitives: Primitives, hash: Uint8Array): number {
  return primitives.sha256Bytes(CHECK, hash)[0] ?? 0;
}

/** A hash as 33 words to be read out and compared: one for each byte, and a last one that checks the others (docs/formats/receipt.md). */
export function wordsOfHash(primitives: Primitives, hash: Sha256): readonly string[] {
  const bytes = fromHex(hash) ?? new Uint8Array();
  return [...bytes, checkByte(primitives, bytes)].map((byte) => BYTE_WORDS[byte] ?? '');
}

/**
 * The hash that was read out or typed as words: in any case, with anything but letters between them, each word whole or shortened to no less than
 * three letters. Null where a word is not of the list, words are missing, or the last word says that one of them is wrong.
 */
export function hashOfWords(primitives: Primitives, text: string): Sha256 | null {
  const given = text.toLowerCase().match(/[a-z]+/g) ?? [];
  const bytes = given.map((word) => {
    const known = byPrefix.get(word.slice(0, TELLING));
    return known?.word.startsWith(word) === true ? known.byte : -1;
  });
  if (bytes.length !== 33 || bytes.includes(-1)) return null;
  const hash = Uint8Array.from(bytes.slice(0, 32));
  return checkByte(primitives, hash) === bytes[32] ? sha256.parse(toHex(hash)) : null;
}
