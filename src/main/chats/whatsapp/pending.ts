import { ChatError } from '../error.ts';
import type { LineCursor } from '../text/lines.ts';
import type { Dialect } from './scan.ts';
import type { Moment } from './suspicion.ts';

/** No message is longer; what is can only be made to exhaust memory. */
const LONGEST_ENTRY = 256 * 1024 * 1024;

/** An entry whose last line has not come yet. */
export interface Pending {
  /** False for a line that begins like an entry but bears an impossible date. */
  readonly understood: boolean;
  readonly dialect: Dialect;
  readonly marked: boolean;
  readonly raw: string;
  readonly local: string | null;
  readonly moment: Moment;
  readonly sender: string | null;
  /** The first line reads as the start of an entry, but not of one that the app wrote. */
  readonly doubtful: boolean;
  readonly line: number;
  readonly start: number;
  readonly firstEnd: number;
  lines: number;
  end: number;
  body: string;
}

/** Adds a line that continues the entry. Raises `TOO_LARGE` for an entry beyond all measure. */
export function continueEntry(pending: Pending, cursor: LineCursor): void {
  pending.lines += 1;
  pending.end = cursor.end;
  pending.body += `\n${cursor.text.slice(cursor.from, cursor.to)}`;
  if (pending.end - pending.start > LONGEST_ENTRY) {
    throw new ChatError('TOO_LARGE', 'a single message of this file is too long to be read');
  }
}
