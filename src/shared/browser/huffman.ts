/** Codes up to this long are looked up in one step. */
const FAST_BITS = 10;
const FAST_MASK = (1 << FAST_BITS) - 1;
const LONGEST = 15;

/** A canonical Huffman code of RFC 1951 section 3.2.2, made for reading. */
export interface HuffmanCode {
  /** By the next ten bits: `symbol << 4 | length`, or 0 where the code is longer or none. */
  readonly fast: Uint16Array;
  /** How many codes each length has. */
  readonly counts: Uint16Array;
  /** The symbols in the order of their codes. */
  readonly symbols: Uint16Array;
}

/**
 * The code that these lengths (0 to 15 bits, 0 for a symbol that does not occur) describe, or null where no such code exists. One that leaves
 * bit patterns unused is refused too, except a single code of one bit or none at all, which zlib lets pass where `mayBeSparse`.
 */
export function buildCode(lengths: Uint8Array, mayBeSparse: boolean): HuffmanCode | null {
  const counts = new Uint16Array(LONGEST + 1);
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
  counts[0] = 0;
  let left = 1;
  let longest = 0;
  for (let length = 1; length <= LONGEST; length += 1) {
    const count = counts[length] ?? 0;
    left = left * 2 - count;
    if (left < 0) return null;
    if (count > 0) longest = length;
  }
  if (left > 0 && longest > 0 && !(mayBeSparse && longest === 1)) return null;

  const next = new Uint16Array(LONGEST + 2);
  const codes = new Uint16Array(LONGEST + 2);
  for (let length = 1; length <= LONGEST; length += 1) {
    next[length + 1] = (next[length] ?? 0) + (counts[length] ?? 0);
    codes[length + 1] = ((codes[length] ?? 0) + (counts[length] ?? 0)) << 1;
  }
  const symbols = new Uint16Array(lengths.length);
  const fast = new Uint16Array(FAST_MASK + 1);
  for (const [symbol, length] of lengths.entries()) {
    if (length === 0) continue;
    const place = next[length] ?? 0;
    symbols[place] = symbol;
    next[length] = place + 1;
    const code = codes[length] ?? 0;
    codes[length] = code + 1;
    if (length > FAST_BITS) continue;
    for (let at = reverse(code, length); at <= FAST_MASK; at += 1 << length)
      fast[at] = (symbol << 4) | length;
  }
  return { fast, counts, symbols };
}

/**
 * Reads one symbol from the lowest of `bits`: `symbol << 4 | length of its code`, or 0 where no code fits. Bits that are not there
 * count as 0; whether there were enough, the caller sees from the length.
 */
export function lookUp({ fast, counts, symbols }: HuffmanCode, bits: number): number {
  const found = fast[bits & FAST_MASK] ?? 0;
  if (found !== 0) return found;
  let code = 0;
  let first = 0;
  let index = 0;
  for (let length = 1; length <= LONGEST; length += 1) {
    code |= (bits >>> (length - 1)) & 1;
    const count = counts[length] ?? 0;
    if (code - first < count) return ((symbols[index + code - first] ?? 0) << 4) | length;
    index += count;
    first = (first + count) << 1;
    code <<= 1;
  }
  return 0;
}

/** Codes stand in the stream with their first bit lowest. */
function reverse(code: number, length: number): number {
  let result = 0;
  for (let bit = 0; bit < length; bit += 1) result |= ((code >>> bit) & 1) << (length - 1 - bit);
  return result;
}
