import type { ChatFile } from '../format.ts';

/** As much of a file as is held at once while it is read from its end, and how many records that may be. */
const WINDOW = 16 * 1024 * 1024;
const RECORDS = 100_000;

/** More conversations than this in one file can only come from one made to exhaust memory. */
export const MOST_LISTS = 100_000;

/** A run of neighbouring records: bytes `start` to `end` of the file, from `line` on, holding `count` of them, the first being number `first`. */
export interface Window {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly first: number;
  readonly count: number;
}

/** Where one record stands; `index` is its number in the list it belongs to. */
export interface RecordRange {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly lines: number;
  readonly index: number;
}

/**
 * Divides a file's records into windows as they go by, so that an export which begins with its newest record can be read from the other end
 * without holding more than one window.
 */
export class WindowPlan {
  readonly #closed: Window[] = [];
  #open: Window | null = null;

  /** Takes the next record. One that does not follow the record before it (another list, a gap) begins a new window. */
  add({ start, end, line, index }: RecordRange): void {
    const open = this.#open;
    const fits =
      open !== null &&
      index === open.first + open.count &&
      end - open.start <= WINDOW &&
      open.count < RECORDS;
    if (open !== null && fits) {
      this.#open = { ...open, end, count: open.count + 1 };
      return;
    }
    if (open !== null) this.#closed.push(open);
    this.#open = { start, end, line, first: index, count: 1 };
  }

  windows(): readonly Window[] {
    return this.#open === null ? this.#closed : [...this.#closed, this.#open];
  }
}

/** A stretch of a file that is no record. */
export type Stretch = Omit<RecordRange, 'index'>;

/** A record with its bytes. */
export interface RawRecord extends RecordRange {
  readonly bytes: Uint8Array;
}

/** The places of some records, in their order. */
export interface RecordTable {
  readonly length: number;
  at(index: number): RecordRange | undefined;
}

/** The records of a window, given its bytes. */
export type RecordsOf = (bytes: Uint8Array, window: Window) => RecordTable;

/** Reads stretches of a file. What follows a stretch is read along with it, so that many small ones in the file's order cost one pass for each window. */
export class StretchReader {
  readonly #file: ChatFile;
  readonly #signal: AbortSignal | undefined;
  #start = 0;
  #bytes: Uint8Array = new Uint8Array(0);

  constructor(file: ChatFile, signal?: AbortSignal) {
    this.#file = file;
    this.#signal = signal;
  }

  /** The bytes from `start` to `end`. The source is read from its beginning as far as needed and then closed. Raises the signal's reason. */
  async bytes({ start, end }: Pick<Window, 'start' | 'end'>): Promise<Uint8Array> {
    if (start < this.#start || end > this.#start + this.#bytes.length) {
      // What was held is let go first, so that two windows are never held at once.
      this.#bytes = new Uint8Array(0);
      this.#start = start;
      this.#bytes = await this.#read(start, Math.max(end, Math.min(this.#file.bytes, start + WINDOW)));
    }
    return this.#bytes.subarray(start - this.#start, end - this.#start);
  }

  async #read(start: number, end: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(end - start);
    let at = 0;
    for await (const chunk of this.#file.open()) {
      this.#signal?.throwIfAborted();
      const from = Math.max(0, start - at);
      const to = Math.min(chunk.length, end - at);
      if (from < to) bytes.set(chunk.subarray(from, to), at + from - start);
      at += chunk.length;
      if (at >= end) break;
    }
    return bytes;
  }

  /** The records of windows, from their start or from their end. */
  async *records(
    windows: readonly Window[],
    recordsOf: RecordsOf,
    isReversed: boolean,
  ): AsyncGenerator<RawRecord> {
    for (const window of isReversed ? windows.toReversed() : windows) {
      const bytes = await this.bytes(window);
      const table = recordsOf(bytes, window);
      for (let place = 0; place < table.length; place += 1) {
        const range = table.at(isReversed ? table.length - 1 - place : place);
        if (range === undefined) continue;
        yield { ...range, bytes: bytes.subarray(range.start - window.start, range.end - window.start) };
      }
    }
  }
}
