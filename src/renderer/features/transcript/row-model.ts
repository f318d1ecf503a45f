import { dayAt, type Day } from './day-index.ts';

/** Which messages a list shows, in order; rows count from 0, messages from 1. */
export interface RowModel {
  readonly rows: number;
  /** The message in a row. */
  readonly messageAt: (row: number) => number;
  /** The row of a message; where it is filtered out, the row of the next one that is not, or the last. */
  readonly rowOf: (n: number) => number;
}

/** Every message of a transcript. */
export function allRows(total: number): RowModel {
  return {
    rows: total,
    messageAt: (row) => row + 1,
    rowOf: (n) => Math.min(Math.max(n - 1, 0), Math.max(total - 1, 0)),
  };
}

/** Only these messages; `numbers` rise. */
export function chosenRows(numbers: readonly number[]): RowModel {
  return {
    rows: numbers.length,
    messageAt: (row) => numbers[row] ?? 0,
    rowOf: (n) => Math.min(firstAtLeast(numbers, n), Math.max(numbers.length - 1, 0)),
  };
}

/** Where in rising numbers the first one is that is at least `n`; their count where there is none. */
export function firstAtLeast(numbers: readonly number[], n: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < n) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A ruler stands above a row whose day is not that of the row before it. */
export function rulerAbove(days: readonly Day[], model: RowModel, row: number): Day | null {
  const day = dayAt(days, model.messageAt(row));
  if (day === null || row === 0) return day;
  return dayAt(days, model.messageAt(row - 1)) === day ? null : day;
}
