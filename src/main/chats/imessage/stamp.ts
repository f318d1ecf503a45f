import type { TranscriptMessage } from '../../../shared/transcript/message.ts';

type Receipts = NonNullable<TranscriptMessage['receipts']>;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** imessage-exporter writes times in English whatever the device's language, single figures of the hour after two spaces. */
const stamp =
  /^([A-Z][a-z]{2}) {1,2}(\d{1,2}), (\d{4}) {1,2}(\d{1,2}):(\d{2}):(\d{2})[ \u202f]([AP]M)(?![\p{L}\p{N}])/u;
const receipt =
  /^ ?\((Read|Delivered|Played)(?: by (.{1,200}?))?(?: (after [^()]{1,100}|at [^()]{1,100}))?\)$/u;

/** The time that a text begins with. */
export interface Stamp {
  /** As written, without what follows. */
  readonly raw: string;
  /** ISO 8601 without zone; null where no calendar or clock shows it. */
  readonly local: string | null;
  /** What follows. */
  readonly rest: string;
}

/** Reads the time at the beginning of a text; null where there is none. */
export function readStamp(text: string): Stamp | null {
  const found = stamp.exec(text);
  if (found === null) return null;
  const [raw, month = '', day = '', year = '', hour = '', minute = '', second = '', half] = found;
  const rest = text.slice(raw.length);
  const twelve = Number(hour);
  const of24 = (twelve % 12) + (half === 'PM' ? 12 : 0);
  const number = months.indexOf(month) + 1;
  const local = `${year}-${two(number)}-${two(Number(day))}T${two(of24)}:${minute}:${second}`;
  const ms = Date.parse(`${local}Z`);
  const exists =
    number > 0 &&
    twelve >= 1 &&
    twelve <= 12 &&
    !Number.isNaN(ms) &&
    new Date(ms).toISOString().slice(0, 19) === local;
  return { raw, local: exists ? local : null, rest };
}

/** What stands in brackets behind the time: `(Read by you after 5 seconds)`. Null where something else does. */
export function receiptsIn(rest: string): Receipts | null {
  if (rest.trim() === '') return [];
  const found = receipt.exec(rest.trimEnd());
  if (found === null) return null;
  const [, action = '', by = '', at = null] = found;
  return [{ by, action: action.toLowerCase(), at }];
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
