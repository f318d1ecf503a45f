import type { LineCursor } from '../text/lines.ts';
import type { Survey } from './survey.ts';
import type { TimeLine } from './time-line.ts';
import { readTitle } from './title.ts';

/** A line with its place. */
export interface Line {
  readonly text: string;
  readonly number: number;
  readonly start: number;
  readonly end: number;
  /** Stands within a quotation that is closed further down. */
  readonly pasted: boolean;
}

/** A line of the cursor, on its own. */
export function lineOf(cursor: LineCursor, number: number): Line {
  return {
    text: cursor.text.slice(cursor.from, cursor.to),
    number,
    start: cursor.start,
    end: cursor.end,
    pasted: false,
  };
}

/** In a file with tabs, a line without one behind its time is a person's. */
export function fitsFile({ separator }: TimeLine, { separator: usual }: Survey): boolean {
  return usual === 'space' ? true : usual === 'spaces' ? separator !== 'space' : separator === 'tab';
}

/** The title, and the line that says when the chat was saved. */
export function isFront({ text, number }: Line): boolean {
  if (number > 3) return false;
  return (
    readTitle(text) !== null ||
    /\d[/.\-年]\s?\d{1,2}[/.\-月]\s?\d{1,4}.*\d{1,2}:\d{2}/u.test(text.slice(0, 120))
  );
}

/** Whether a line ends in a quotation mark of its own: two stand for one that was typed. */
export function endsQuote(text: string): boolean {
  let marks = 0;
  while (text.charCodeAt(text.length - 1 - marks) === 0x22) marks += 1;
  return marks % 2 === 1;
}

/** Takes the quotation marks of a message of several lines away; doubled ones within stand for one. */
export function unquoted(body: string): string {
  const inner = body.slice(1, -1);
  return inner.replaceAll('""', '').includes('"') ? inner : inner.replaceAll('""', '"');
}
