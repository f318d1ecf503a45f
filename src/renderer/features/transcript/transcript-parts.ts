/**
 * A browser cannot lay out an element taller than about 33.5 million pixels. A row is at most about 300 px tall (long texts are
 * folded until asked for), so this many rows always fit into one scrolling list; a longer transcript is read in parts of like length.
 */
export const ROWS_PER_PART = 100_000;

/** A run of rows that is shown in one scrolling list; `start` counts from 0, `end` is exclusive. */
export interface Part {
  readonly index: number;
  readonly of: number;
  readonly start: number;
  readonly end: number;
}

/** The part that holds a row; a row outside the transcript is brought back to its nearest end. */
export function partOf(row: number, rows: number, size: number = ROWS_PER_PART): Part {
  const of = Math.max(1, Math.ceil(rows / size));
  const each = Math.max(1, Math.ceil(rows / of));
  const index = Math.min(of - 1, Math.max(0, Math.floor(row / each)));
  const start = index * each;
  return { index, of, start, end: Math.min(rows, start + each) };
}
