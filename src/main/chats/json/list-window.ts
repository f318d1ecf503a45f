import type { RecordRange, RecordTable, Window } from '../record/windows.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LF = 0x0a;

/** The values of a stretch of a list, which a `JsonScanner` has been through before: places only, so that a hundred thousand of them stay small. */
class ValueTable implements RecordTable {
  readonly #window: Window;
  readonly #places: Int32Array;
  length = 0;

  constructor(bytes: Uint8Array, window: Window) {
    this.#window = window;
    this.#places = new Int32Array(window.count * 4);
    let line = 0;
    for (let at = 0; at < bytes.length && this.length < window.count;) {
      const byte = bytes[at] ?? 0;
      if (byte === LF) line += 1;
      if (byte <= 0x20 || byte === 0x2c) {
        at += 1;
        continue;
      }
      const ends = valueEnd(bytes, at);
      this.#places.set([at, ends.at, line, ends.lines], this.length * 4);
      this.length += 1;
      line += ends.lines;
      at = ends.at;
    }
  }

  at(index: number): RecordRange | undefined {
    if (index >= this.length) return undefined;
    const [start = 0, end = 0, line = 0, lines = 0] = this.#places.subarray(index * 4, index * 4 + 4);
    const { start: from, line: firstLine, first } = this.#window;
    return {
      start: from + start,
      end: from + end,
      line: firstLine + line,
      lines: lines + 1,
      index: first + index,
    };
  }
}

/** Where the value ends that begins at a place, and how many line ends stand in it outside its strings. */
function valueEnd(bytes: Uint8Array, begin: number): { readonly at: number; readonly lines: number } {
  let at = begin;
  let depth = 0;
  let lines = 0;
  const isContainer = bytes[at] === 0x7b || bytes[at] === 0x5b;
  if (!isContainer && bytes[at] !== QUOTE) {
    while (at < bytes.length && isOfScalar(bytes[at] ?? 0)) at += 1;
    return { at, lines };
  }
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) {
      at = stringEnd(bytes, at + 1);
      if (depth === 0) break;
      continue;
    }
    at += 1;
    if (byte === 0x7b || byte === 0x5b) depth += 1;
    else if (byte === 0x7d || byte === 0x5d) {
      depth -= 1;
      if (depth === 0) break;
    } else if (byte === LF) lines += 1;
  }
  return { at, lines };
}

/** The place behind the quotation mark that ends a string: one before which an even number of backslashes stands. */
function stringEnd(bytes: Uint8Array, begin: number): number {
  for (let from = begin; ;) {
    const quote = bytes.indexOf(QUOTE, from);
    if (quote < 0) return bytes.length;
    let backslashes = 0;
    while (quote - backslashes > begin && bytes[quote - backslashes - 1] === BACKSLASH) backslashes += 1;
    if (backslashes % 2 === 0) return quote + 1;
    from = quote + 1;
  }
}

function isOfScalar(byte: number): boolean {
  return byte > 0x20 && byte !== 0x2c && byte !== 0x5d && byte !== 0x7d;
}

/** The records of a window of a list of JSON values. */
export function listRecords(bytes: Uint8Array, window: Window): RecordTable {
  return new ValueTable(bytes, window);
}
