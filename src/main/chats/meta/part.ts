import type { ChatFile } from '../format.ts';
import type { TimeRun } from '../record/time-run.ts';
import type { Stretch, Window } from '../record/windows.ts';

/** What a conversation's file says of the conversation itself. */
export interface ThreadFacts {
  readonly title: string | null;
  readonly members: readonly string[];
  /** Whether it is said to be a group, however many take part. */
  readonly isGroup: boolean;
  /** Whether it is said that the exporting person no longer takes part. */
  readonly isLeft: boolean;
  /** Words that set off an effect, which stand beside the messages. */
  readonly magicWords: number;
}

/** One file of a conversation after it was read through once. */
export interface Part {
  readonly file: ChatFile;
  readonly facts: ThreadFacts;
  readonly windows: readonly Window[];
  readonly times: TimeRun;
  /** What stands where messages do and is none, and, last, from where on the file cannot be read. */
  readonly unread: readonly Stretch[];
  readonly isBroken: boolean;
}
