import { EntryError } from '../bundle/file-source.ts';
import { createBitReader, damaged, type BitReader } from './bit-reader.ts';
import { buildCode, lookUp, type HuffmanCode } from './huffman.ts';
import { createWindow, type SlidingWindow } from './sliding-window.ts';

/** A symbol with its distance and all extra bits takes 48 bits at most; with this many bytes none is cut off. */
const SYMBOL_BYTES = 8;
/** The codes at the head of a block take fewer bytes than this. */
const HEAD_BYTES = 1024;
const END_OF_BLOCK = 256;

/**
 * Inflates one raw deflate stream (RFC 1951), as zlib would: it refuses what zlib refuses, and what follows the stream. Rejects with
 * `AMBIGUOUS_ZIP`, and with what the source throws. A browser's own DecompressionStream does not say how much of its input it
 * used, and gives nothing of a stream that is followed by more.
 */
export async function* inflateRaw(
  packed: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = createBitReader(packed);
  const window = createWindow();
  let isLast = false;
  while (!isLast) {
    await reader.refill(HEAD_BYTES);
    isLast = reader.take(1) === 1;
    const type = reader.take(2);
    if (type === 3) throw damaged();
    yield* type === 0 ? copyStored(reader, window) : inflateBlock(reader, window, codesOf(reader, type));
  }
  yield window.takeNew();
  if (await reader.hasMore())
    throw new EntryError('AMBIGUOUS_ZIP', 'There are bytes behind the packed content of an entry.');
}

/** RFC 1951 section 3.2.4. */
async function* copyStored(
  reader: BitReader,
  window: SlidingWindow,
): AsyncGenerator<Uint8Array, void, undefined> {
  reader.align();
  const length = reader.take(16);
  if (reader.take(16) !== (~length & 0xffff)) throw damaged();
  for (let left = length; left > 0;) {
    await reader.refill(1);
    const bytes = reader.takeBytes(Math.min(left, window.room()));
    if (bytes.length === 0) throw damaged();
    window.append(bytes);
    left -= bytes.length;
    if (window.room() === 0) yield window.takeNew();
  }
}

interface BlockCodes {
  readonly literals: HuffmanCode;
  readonly distances: HuffmanCode;
}

async function* inflateBlock(
  reader: BitReader,
  window: SlidingWindow,
  codes: BlockCodes,
): AsyncGenerator<Uint8Array, void, undefined> {
  for (;;) {
    await reader.refill(SYMBOL_BYTES);
    if (inflateSymbols(reader, window, codes)) return;
    if (window.room() === 0) yield window.takeNew();
  }
}

/** Inflates as far as input and room go; true at the end of the block. */
function inflateSymbols(
  reader: BitReader,
  window: SlidingWindow,
  { literals, distances }: BlockCodes,
): boolean {
  while (window.room() > 0 && (reader.atHand() >= SYMBOL_BYTES || reader.isEnding())) {
    const symbol = readSymbol(reader, literals);
    if (symbol < END_OF_BLOCK) {
      window.put(symbol);
      continue;
    }
    if (symbol === END_OF_BLOCK) return true;
    const length = LENGTHS[symbol - END_OF_BLOCK - 1];
    if (length === undefined) throw damaged();
    const count = length.base + reader.take(length.extra);
    const distance = DISTANCES[readSymbol(reader, distances)];
    if (distance === undefined) throw damaged();
    if (!window.repeat(distance.base + reader.take(distance.extra), count)) throw damaged();
  }
  return false;
}

function readSymbol(reader: BitReader, code: HuffmanCode): number {
  const found = lookUp(code, reader.peek());
  if (found === 0) throw damaged();
  reader.drop(found & 15);
  return found >>> 4;
}

/** RFC 1951 sections 3.2.6 and 3.2.7. */
function codesOf(reader: BitReader, type: number): BlockCodes {
  if (type === 1) return FIXED;
  const literalCount = reader.take(5) + 257;
  const distanceCount = reader.take(5) + 1;
  const orderCount = reader.take(4) + 4;
  if (literalCount > 286 || distanceCount > 30) throw damaged();
  const order = new Uint8Array(19);
  for (const place of ORDER.slice(0, orderCount)) order[place] = reader.take(3);
  const lengths = readLengths(reader, required(order, false), literalCount + distanceCount);
  // A block that could not end is refused at its beginning.
  if (lengths[END_OF_BLOCK] === 0) throw damaged();
  return {
    literals: required(lengths.subarray(0, literalCount), true),
    distances: required(lengths.subarray(literalCount), true),
  };
}

function readLengths(reader: BitReader, code: HuffmanCode, total: number): Uint8Array {
  const lengths = new Uint8Array(total);
  for (let at = 0; at < total;) {
    const symbol = readSymbol(reader, code);
    if (symbol < 16) {
      lengths[at] = symbol;
      at += 1;
      continue;
    }
    if (symbol === 16 && at === 0) throw damaged();
    const value = symbol === 16 ? (lengths[at - 1] ?? 0) : 0;
    const count =
      symbol === 16 ? 3 + reader.take(2) : symbol === 17 ? 3 + reader.take(3) : 11 + reader.take(7);
    if (at + count > total) throw damaged();
    lengths.fill(value, at, at + count);
    at += count;
  }
  return lengths;
}

function required(lengths: Uint8Array, mayBeSparse: boolean): HuffmanCode {
  const code = buildCode(lengths, mayBeSparse);
  if (code === null) throw damaged();
  return code;
}

/** In which order the lengths of the code for lengths stand. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

interface Stage {
  readonly base: number;
  readonly extra: number;
}

/** RFC 1951 section 3.2.5: from 4 symbols (distances: 2) of each size on, one extra bit more; the longest length stands alone. */
const LENGTHS: readonly Stage[] = [...stages(3, 4, 28), { base: 258, extra: 0 }];
const DISTANCES = stages(1, 2, 30);

function stages(first: number, each: number, count: number): Stage[] {
  const result: Stage[] = [];
  let base = first;
  for (let index = 0; index < count; index += 1) {
    const extra = Math.max(0, Math.floor(index / each) - 1);
    result.push({ base, extra });
    base += 1 << extra;
  }
  return result;
}

const FIXED: BlockCodes = {
  literals: required(
    Uint8Array.from({ length: 288 }, (_, symbol) =>
      symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8,
    ),
    false,
  ),
  distances: required(new Uint8Array(32).fill(5), false),
};
