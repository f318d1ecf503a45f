import type { FileDigest } from '../file-source.ts';

/**
 * A SHA-256 for each path, in 32 bytes. As text each would take three times as much and, cut out of a line, hold on to the whole line: a bundle may have a
 * million files, and two hashes of each are compared.
 */
export interface HashTable {
  readonly size: number;
  has(path: string): boolean;
  /** In lower-case hex. */
  get(path: string): string | undefined;
  /** `sha256` is 64 digits of lower-case hex. Answers with the number of the path: 0 for the one that was set first. */
  set(path: string, sha256: string): number;
  numberOf(path: string): number | undefined;
  /** Every path once, in the order in which they were set first. */
  paths(): Iterable<string>;
}

const WORDS = 8;
const DIGITS = 8;

export function createHashTable(): HashTable {
  const numbers = new Map<string, number>();
  let words = new Uint32Array(64 * WORDS);

  return {
    get size() {
      return numbers.size;
    },
    has: (path) => numbers.has(path),
    numberOf: (path) => numbers.get(path),
    get(path) {
      const number = numbers.get(path);
      if (number === undefined) return undefined;
      const place = number * WORDS;
      let text = '';
      for (const word of words.subarray(place, place + WORDS))
        text += word.toString(16).padStart(DIGITS, '0');
      return text;
    },
    set(path, sha256) {
      const number = numbers.get(path) ?? numbers.size;
      const place = number * WORDS;
      numbers.set(path, number);
      if (place + WORDS > words.length) {
        const larger = new Uint32Array(words.length * 2);
        larger.set(words);
        words = larger;
      }
      for (let index = 0; index < WORDS; index += 1) {
        words[place + index] = Number.parseInt(sha256.slice(index * DIGITS, (index + 1) * DIGITS), 16);
      }
      return number;
    },
    paths: () => numbers.keys(),
  };
}

/** What was read of each file, as compact as that. */
export interface DigestTable {
  readonly size: number;
  /** The sum of all files' bytes. */
  readonly bytes: number;
  has(path: string): boolean;
  get(path: string): FileDigest | undefined;
  set(path: string, digest: FileDigest): void;
}

export function createDigestTable(): DigestTable {
  const hashes = createHashTable();
  /** By the number of the path. */
  const sizes: number[] = [];
  let sum = 0;
  return {
    get size() {
      return hashes.size;
    },
    get bytes() {
      return sum;
    },
    has: (path) => hashes.has(path),
    get(path) {
      const sha256 = hashes.get(path);
      const bytes = sizes[hashes.numberOf(path) ?? -1];
      return sha256 === undefined || bytes === undefined ? undefined : { sha256, bytes };
    },
    set(path, { sha256, bytes }) {
      const number = hashes.set(path, sha256);
      sum += bytes - (sizes[number] ?? 0);
      sizes[number] = bytes;
    },
  };
}
