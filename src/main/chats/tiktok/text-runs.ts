import type { ChatFile } from '../format.ts';
import { TimeRun } from '../record/time-run.ts';
import { MOST_LISTS, WindowPlan, type RecordRange, type Stretch, type Window } from '../record/windows.ts';
import { textBlocks, type TextBlock } from '../text/blocks.ts';
import { decoderFor } from '../text/decode.ts';
import type { TextEncoding } from '../text/encoding.ts';
import { LineCursor } from '../text/lines.ts';
import { heading } from './sniff.ts';

/** A conversation of a text file: what stands between a heading and the next. */
export interface TextRun {
  readonly title: string;
  readonly windows: readonly Window[];
  readonly times: TimeRun;
}

/** What stands in a text file. */
export interface TextRuns {
  readonly runs: readonly TextRun[];
  readonly lines: number;
  readonly encoding: TextEncoding;
}

/** The beginning of a message: date, time, perhaps the zone, then who wrote. */
export const header = /^(\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(?: UTC)?) ([^:\s][^:\n]{0,200}): ?/u;

interface Growing {
  readonly title: string;
  readonly plan: WindowPlan;
  readonly times: TimeRun;
  count: number;
}

/** Reads a file once and notes where its messages stand. Raises `TOO_LARGE` for a line that is, and the signal's reason. */
export async function surveyText(file: ChatFile, signal?: AbortSignal): Promise<TextRuns> {
  const runs: Growing[] = [];
  const entries = new Entries((found) => {
    const run = runs.at(-1);
    if (run === undefined) return;
    run.plan.add({ ...found, index: run.count });
    run.times.add(found.ms);
    run.count += 1;
  });
  let encoding: TextEncoding = 'utf-8';
  for await (const block of textBlocks(file, signal)) {
    encoding = block.encoding;
    entries.take(block, (title) => {
      if (runs.length >= MOST_LISTS) return;
      runs.push({ title, plan: new WindowPlan(), times: new TimeRun(), count: 0 });
    });
  }
  entries.end();
  return {
    runs: runs.map(({ title, plan, times }) => ({ title, times, windows: plan.windows() })),
    lines: entries.lines,
    encoding,
  };
}

/** The messages of a window of a file in an encoding. */
export function textRecords(
  encoding: TextEncoding,
): (bytes: Uint8Array, window: Window) => readonly RecordRange[] {
  const decode = decoderFor(encoding);
  return (bytes, { start, line, first }) => {
    const ranges: RecordRange[] = [];
    const entries = new Entries(({ start: from, end, line: at, lines }) => {
      ranges.push({ start: from, end, line: at + line - 1, lines, index: first + ranges.length });
    });
    entries.take({ ...decode(bytes), bytes, start, encoding }, () => undefined);
    entries.end();
    return ranges;
  };
}

type Found = Stretch & { readonly ms: number | null };

/** Puts lines together to messages: one begins at its date, and takes in the lines after it up to the next date or heading; empty lines at its end are not its own. */
class Entries {
  lines = 0;
  readonly #found: (entry: Found) => void;
  #open: Found | null = null;

  constructor(found: (entry: Found) => void) {
    this.#found = found;
  }

  take(block: TextBlock, begins: (title: string) => void): void {
    const cursor = new LineCursor(block);
    while (cursor.next()) {
      this.lines += 1;
      const { start, end } = cursor;
      // A heading and the beginning of a message are short; no more of a line is looked at.
      const text = cursor.text.slice(cursor.from, Math.min(cursor.to, cursor.from + 500));
      const [, title] = heading.exec(text) ?? [];
      const [, date] = header.exec(text) ?? [];
      if (title !== undefined) {
        this.end();
        begins(title);
      } else if (date !== undefined || (this.#open === null && text.trim() !== '')) {
        this.end();
        this.#open = { start, end, line: this.lines, lines: 1, ms: momentOf(date) };
      } else if (this.#open !== null && text.trim() !== '') {
        this.#open = { ...this.#open, end, lines: this.lines - this.#open.line + 1 };
      }
    }
  }

  end(): void {
    if (this.#open !== null) this.#found(this.#open);
    this.#open = null;
  }
}

function momentOf(date: string | undefined): number | null {
  if (date === undefined) return null;
  const ms = Date.parse(`${date.slice(0, 10)}T${date.slice(11, 19)}Z`);
  return Number.isNaN(ms) ? null : ms;
}
