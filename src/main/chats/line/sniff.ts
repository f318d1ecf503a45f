import type { ChatFile, ChatInput } from '../format.ts';
import { textHeads } from '../text-heads.ts';
import { readHeading } from './heading.ts';
import { readTimeLine } from './time-line.ts';
import { readTitle } from './title.ts';

/** A file that holds a chat history of LINE. */
export interface LineFile {
  readonly file: ChatFile;
  /** Whether it bears LINE's own title, or tabs between its columns. */
  readonly sure: boolean;
}

/** The files of an input that hold a chat history, in the input's order. */
export async function lineFiles(input: ChatInput): Promise<LineFile[]> {
  const heads = await textHeads(input);
  return heads.flatMap(({ file, text }) => {
    const sure = glimpse(text);
    return sure === null ? [] : [{ file, sure }];
  });
}

/** Whether a file's beginning is a chat history: surely, perhaps, or null where it is not. */
function glimpse(text: string): boolean | null {
  const lines = text.split(/\r?\n/u, 200);
  const titled = lines.slice(0, 3).some((line) => readTitle(line) !== null);
  let headings = 0;
  let tabs = 0;
  let others = 0;
  for (const line of lines) {
    const heading = readHeading(line, 0, line.length);
    if (heading !== null) {
      if (heading.weekdays !== null || titled) headings += 1;
      continue;
    }
    const begin = headings === 0 ? null : readTimeLine(line, 0, line.length);
    if (begin?.separator === 'tab') tabs += 1;
    else if (begin !== null) others += 1;
  }
  if (titled) return true;
  // A diary has dates and times too; tabs behind every time it has not.
  if (tabs >= 2) return true;
  return tabs + others >= 2 ? false : null;
}
