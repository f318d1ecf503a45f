import type { ChatFile } from '../format.ts';
import type { RecordRange, Window } from '../record/windows.ts';

/** What a conversation's file says of the conversation itself. */
export interface ThreadFacts {
  readonly title: string | null;
  readonly members: readonly string[];
}

/** A stretch of a file that is no record. */
export type Stretch = Pick<RecordRange, 'start' | 'end' | 'line' | 'lines'>;

/** One file of a conversation after it was read through once. */
export interface Part {
  readonly file: ChatFile;
  readonly facts: ThreadFacts;
  readonly windows: readonly Window[];
  readonly times: TimeRun;
  /** From where the file cannot be read as what it claims to be, to its end. */
  readonly broken: Stretch | null;
}

/** A record with its bytes. */
export interface RawRecord extends RecordRange {
  readonly bytes: Uint8Array;
}

/** The records of a window, given its bytes. */
export type RecordsOf = (bytes: Uint8Array, window: Window) => readonly RecordRange[];

/** Which way time runs through a file. */
export class TimeRun {
  first: number | null = null;
  last: number | null = null;
  rises = 0;
  falls = 0;

  /** Takes the next record's time in milliseconds, or null where it has none. */
  add(ms: number | null): void {
    if (ms === null) return;
    this.first ??= ms;
    if (this.last !== null && ms > this.last) this.rises += 1;
    if (this.last !== null && ms < this.last) this.falls += 1;
    this.last = ms;
  }
}
