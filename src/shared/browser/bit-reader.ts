import { EntryError } from '../bundle/file-source.ts';

/** Bits of a byte stream, lowest first (RFC 1951 section 3.1.1). Only `refill` waits; everything else works on what it fetched. */
export interface BitReader {
  /** Makes sure that `bytes` bytes are at hand, unless the stream ends before. */
  refill(bytes: number): Promise<void>;
  /** How many bytes can be read without `refill`. */
  atHand(): number;
  /** True where no more than what is at hand will come. */
  isEnding(): boolean;
  /** The next bits as far as there are any, at least 16 unless the stream ends; the rest is 0. Nothing is taken. */
  peek(): number;
  /** Takes bits that were peeked at. Throws `AMBIGUOUS_ZIP` where there were not so many. */
  drop(count: number): void;
  /** Takes up to 16 bits. Throws as `drop` does. */
  take(count: number): number;
  /** Gives up the rest of a byte that was begun. */
  align(): void;
  /** Takes whole bytes after `align`: up to `limit`, at least one unless none is at hand. */
  takeBytes(limit: number): Uint8Array;
  /** Whether any byte follows those that were begun. */
  hasMore(): Promise<boolean>;
}

export function createBitReader(source: AsyncIterable<Uint8Array>): BitReader {
  const chunks = source[Symbol.asyncIterator]();
  let bytes: Uint8Array = new Uint8Array();
  let at = 0;
  let isDone = false;
  let bits = 0;
  let count = 0;

  function fill(): void {
    while (count <= 16 && at < bytes.length) {
      bits |= (bytes[at] ?? 0) << count;
      at += 1;
      count += 8;
    }
  }
  function drop(wanted: number): void {
    if (wanted > count) throw damaged();
    bits >>>= wanted;
    count -= wanted;
  }
  async function refill(wanted: number): Promise<void> {
    giveBack();
    while (!isDone && bytes.length - at < wanted) {
      const step = await chunks.next();
      if (step.done === true) {
        isDone = true;
      } else {
        const rest = bytes.subarray(at);
        bytes = rest.length === 0 ? step.value : joined(rest, step.value);
        at = 0;
      }
    }
  }
  /** Whole bytes that `fill` took in advance are handed back; they lie in `bytes` still, since every change of it begins here. */
  function giveBack(): void {
    at -= count >>> 3;
    count &= 7;
    bits &= (1 << count) - 1;
  }

  return {
    refill,
    drop,
    atHand: () => bytes.length - at,
    isEnding: () => isDone,
    peek() {
      fill();
      return bits;
    },
    take(wanted) {
      fill();
      const value = bits & ((1 << wanted) - 1);
      drop(wanted);
      return value;
    },
    align() {
      drop(count & 7);
    },
    takeBytes(limit) {
      giveBack();
      const taken = bytes.subarray(at, at + limit);
      at += taken.length;
      return taken;
    },
    async hasMore() {
      await refill(1);
      return at < bytes.length;
    },
  };
}

/** Where the packed bytes are no deflate stream, or are cut off. */
export function damaged(): EntryError {
  return new EntryError('AMBIGUOUS_ZIP', 'The packed bytes of an entry are damaged.');
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const result = new Uint8Array(a.length + b.length);
  result.set(a);
  result.set(b, a.length);
  return result;
}
