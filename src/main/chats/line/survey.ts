import type { DateOrderValue } from '../../../shared/transcript/report.ts';
import type { ChatFile } from '../format.ts';
import { textBlocks } from '../text/blocks.ts';
import { LineCursor } from '../text/lines.ts';
import { DayReader } from '../whatsapp/day.ts';
import { OrderEvidence } from '../whatsapp/order-evidence.ts';
import { readHeading, type Heading } from './heading.ts';
import { NameGuess } from './names.ts';
import { readTimeLine } from './time-line.ts';
import { readTitle, type Title } from './title.ts';

/** What one reading of the whole file tells. */
export interface Survey {
  readonly title: Title | null;
  readonly order: OrderEvidence;
  /** Whether headings name the day of the week: a date alone on a line is then no heading. */
  readonly weekdays: boolean;
  /** What parts time, name and words in this file. */
  readonly separator: 'tab' | 'spaces' | 'space';
  /** Only of files without tabs: how far the names at the beginning of their lines reach. */
  readonly names: NameGuess;
  readonly brokenLines: boolean;
}

/** Reads the file once. Raises the signal's reason. */
export async function surveyFile(file: ChatFile, signal?: AbortSignal): Promise<Survey> {
  const order = new OrderEvidence();
  const days = new DayReader('common');
  const names = new NameGuess();
  const separators = { tab: 0, spaces: 0, space: 0 };
  let title: Title | null = null;
  let line = 0;
  let named = 0;
  let brokenLines = false;
  for await (const block of textBlocks(file, signal)) {
    const cursor = new LineCursor(block);
    if (!block.sound) brokenLines = true;
    while (cursor.next()) {
      line += 1;
      const { text, from, to } = cursor;
      if (line <= 3) title ??= readTitle(text.slice(from, to));
      const heading = readHeading(text, from, to);
      if (heading !== null) {
        if (heading.weekdays !== null) named += 1;
        order.add(heading.scan, line);
        prove(heading, days, order);
        continue;
      }
      const begin = readTimeLine(text, from, to);
      if (begin === null) continue;
      separators[begin.separator] += 1;
      if (begin.separator === 'space')
        names.add(text.slice(begin.content, Math.min(to, begin.content + 200)));
    }
  }
  const { tab, spaces, space } = separators;
  return {
    title,
    order,
    weekdays: named > 0,
    separator: tab > 0 && tab >= spaces ? 'tab' : spaces > space ? 'spaces' : 'space',
    names,
    brokenLines,
  };
}

/** The day of the week proves the order where the date falls on it in one order only. */
function prove({ scan, weekdays }: Heading, days: DayReader, order: OrderEvidence): void {
  if (weekdays === null || scan.year === 'first') return;
  const fits = (value: DateOrderValue): boolean => {
    const day = days.read(scan, value);
    return day.kind === 'read' && !day.swapped && weekdays.has(weekdayOf(day.number));
  };
  const dmy = fits('dmy');
  const mdy = fits('mdy');
  if (dmy && !mdy && scan.a <= 12) order.proofs.dmy += 1;
  if (mdy && !dmy && scan.b <= 12) order.proofs.mdy += 1;
}

/** 0 is Sunday; 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}
