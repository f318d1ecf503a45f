import { ChatError } from '../error.ts';
import type { ChatFile } from '../format.ts';
import { markupEvents } from '../markup/events.ts';
import { stretchEvents } from '../markup/stretch.ts';
import { TimeRun } from '../record/time-run.ts';
import { WindowPlan, type RecordRange, type Stretch, type Window } from '../record/windows.ts';
import { EntryFinder, type FoundEntry } from './html-entries.ts';
import { momentOf } from './local-time.ts';
import type { Part } from './part.ts';

/** Reads a conversation's page once and notes where its messages stand. Raises the signal's reason. */
export async function surveyHtml(file: ChatFile, signal?: AbortSignal): Promise<Part> {
  const plan = new WindowPlan();
  const times = new TimeRun();
  const finder = new EntryFinder();
  let index = 0;
  const unread: Stretch[] = [];
  let after = { start: 0, line: 1 };
  const take = (found: readonly FoundEntry[]): void => {
    for (const { start, end, line, lines, date } of found) {
      plan.add({ start, end, line, lines, index });
      times.add(momentOf(date));
      index += 1;
      after = { start: end, line: line + lines - 1 };
    }
  };
  try {
    for await (const events of markupEvents(file, signal))
      for (const event of events) take(finder.add(event));
    take(finder.end());
  } catch (error) {
    if (!(error instanceof ChatError)) throw error;
    unread.push({ ...after, end: file.bytes, lines: 1 });
  }
  const { title, members } = finder;
  return {
    file,
    facts: {
      title: title === '' ? null : title,
      members,
      isGroup: false,
      isLeft: false,
      magicWords: 0,
    },
    windows: plan.windows(),
    times,
    unread,
    isBroken: unread.length > 0,
  };
}

/** The messages of a window of a page. */
export function htmlRecords(bytes: Uint8Array, { start, line, first }: Window): readonly RecordRange[] {
  const finder = new EntryFinder();
  const ranges: RecordRange[] = [];
  const take = (found: readonly FoundEntry[]): void => {
    for (const { date: _, ...entry } of found) {
      ranges.push({ ...entry, line: entry.line + line - 1, index: first + ranges.length });
    }
  };
  for (const event of stretchEvents(bytes, start)) take(finder.add(event));
  take(finder.end());
  return ranges;
}
