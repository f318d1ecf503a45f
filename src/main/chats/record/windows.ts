import type { ChatFile } from '../format.ts';

/** As much of a file as is held at once while it is read from its end, and how many records that may be. */
const WINDOW = 32 * 1024 * 1024;
const RECORDS = 100_000;

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

/** The bytes of a window. The source is read from its start up to the window's end and then closed. Raises the signal's reason. */
export async function windowBytes(
  file: ChatFile,
  { start, end }: Pick<Window, 'start' | 'end'>,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const bytes = new Uint8Array(end - start);
  let at = 0;
  for await (const chunk of file.open()) {
    signal?.throwIfAborted();
    const from = Math.max(0, start - at);
    const to = Math.min(chunk.length, end - at);
    if (from < to) bytes.set(chunk.subarray(from, to), at + from - start);
    at += chunk.length;
    if (at >= end) break;
  }
  return bytes;
}
