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
  /** `sha256` is 64 digits of lower-case hex. */
  set(path: string, sha256: string): void;
  /** Every path once, in the order in which they were set first. */
  paths(): Iterable<string>;
}

const WORDS = 8;
const DIGITS = 8;

export function createHashTable(): HashTable {
  const places = new Map<string, number>();
  let words = new Uint32Array(64 * WORDS);

  return {
    get size() {
      return places.size;
    },
    has: (path) => places.has(path),
    get(path) {
      const place = places.get(path);
      if (place === undefined) return undefined;
      let text = '';
      for (const word of words.subarray(place, place + WORDS))
        text += word.toString(16).padStart(DIGITS, '0');
      return text;
    },
    set(path, sha256) {
      const place = places.get(path) ?? places.size * WORDS;
      places.set(path, place);
      if (place + WORDS > words.length) {
        const larger = new Uint32Array(words.length * 2);
        larger.set(words);
        words = larger;
      }
      for (let index = 0; index < WORDS; index += 1) {
        words[place + index] = Number.parseInt(sha256.slice(index * DIGITS, (index + 1) * DIGITS), 16);
      }
    },
    paths: () => places.keys(),
  };
}

/** What was read of each file, as compact as that. */
export interface DigestTable {
  readonly size: number;
  /** The sum of all files' bytes. */
  readonly bytes: number;
  has(path: string): boolean;
  get(path: string): FileDigest | undefined;
  /** To be called once for each path. */
  set(path: string, digest: FileDigest): void;
}

export function createDigestTable(): DigestTable {
  const hashes = createHashTable();
  const sizes = new Map<string, number>();
  let sum = 0;
  return {
    get size() {
      return sizes.size;
    },
    get bytes() {
      return sum;
    },
    has: (path) => sizes.has(path),
    get(path) {
      const sha256 = hashes.get(path);
      const bytes = sizes.get(path);
      return sha256 === undefined || bytes === undefined ? undefined : { sha256, bytes };
    },
    set(path, { sha256, bytes }) {
      sum += bytes - (sizes.get(path) ?? 0);
      sizes.set(path, bytes);
      hashes.set(path, sha256);
    },
  };
}
