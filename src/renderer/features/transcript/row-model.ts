import type { TranscriptMessage } from '../../../shared/transcript/message.ts';
import { dayAt, type Day } from './day-index.ts';

/** Which messages a list shows, in order; rows count from 0, messages from 1. */
export interface RowModel {
  readonly rows: number;
  /** Whether messages between them are left out. */
  readonly isFiltered: boolean;
  /** The message in a row. */
  readonly messageAt: (row: number) => number;
  /** The row of a message; where it is filtered out, the row of the next one that is not, or the last. */
  readonly rowOf: (n: number) => number;
}

/** Every message of a transcript. */
export function allRows(total: number): RowModel {
  return {
    rows: total,
    isFiltered: false,
    messageAt: (row) => row + 1,
    rowOf: (n) => Math.min(Math.max(n - 1, 0), Math.max(total - 1, 0)),
  };
}

/** Only these messages; `numbers` rise. */
export function chosenRows(numbers: readonly number[]): RowModel {
  return {
    rows: numbers.length,
    isFiltered: true,
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

/** What begins with a row. */
export interface Rulers {
  /** The title of the conversation that begins with it. */
  readonly conversation: string | null;
  readonly day: Day | null;
  /** Whether all entries of the day stand under the ruler: not where a filter leaves some out. */
  readonly isWholeDay: boolean;
}

/**
 * A day's ruler stands above a row whose day is not that of the row before it, and under every heading of a conversation.
 * `titleOf` is null where the chat holds one conversation only.
 */
export function rulersAbove(
  days: readonly Day[],
  model: RowModel,
  row: number,
  messageOf: (n: number) => TranscriptMessage | undefined,
  titleOf: ((conversation: string) => string) | null,
): Rulers {
  const [n, before] = neighbours(model, row);
  const day = dayAt(days, n);
  const isNewDay = before === undefined || dayAt(days, before) !== day;
  const conversation = titleOf === null ? undefined : messageOf(n)?.conversation;
  const last = before === undefined ? null : messageOf(before);
  // Of a neighbour that is still on the way nothing is claimed.
  const begins = conversation !== undefined && last !== undefined && last?.conversation !== conversation;
  return {
    conversation: begins && titleOf !== null ? titleOf(conversation) : null,
    day: isNewDay || begins ? day : null,
    isWholeDay: isNewDay && !model.isFiltered,
  };
}

/** The message of a row, and that of the row before it where there is one. */
export function neighbours(model: RowModel, row: number): readonly [n: number, ...before: number[]] {
  return row === 0 ? [model.messageAt(row)] : [model.messageAt(row), model.messageAt(row - 1)];
}
