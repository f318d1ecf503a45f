import type { TranscriptMessage } from '../../../shared/transcript/message.ts';
import { noTime, utcText } from '../record/time.ts';

/** What a Date field comes to. `impossible`: in the right form, but no calendar or clock shows it. */
export interface MailDate {
  readonly time: TranscriptMessage['time'];
  readonly problem: 'impossible' | 'unreadable' | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Hours ahead of UTC (RFC 5322, section 4.3); the single letters of the military zones say nothing for certain. */
const ZONES = new Map([
  ['UT', 0],
  ['UTC', 0],
  ['GMT', 0],
  ['Z', 0],
  ['EST', -5],
  ['EDT', -4],
  ['CST', -6],
  ['CDT', -5],
  ['MST', -7],
  ['MDT', -6],
  ['PST', -8],
  ['PDT', -7],
]);
const FORM =
  /^(?:[a-z]{3,9}\.?,? ?)?(\d{1,2})[ -]([a-z]{3,9})[ -](\d{2,4}),? (\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d{1,9})?(?: ?([+-]\d{4}|[a-z]{1,5}))?(?: .*)?$/iu;
const pad = (value: number): string => String(value).padStart(2, '0');

/** Reads the Date field of a message (RFC 5322, section 3.3, with the old forms of 4.3). Nothing rolls over. */
export function mailDate(raw: string): MailDate {
  const form = FORM.exec(
    raw
      .slice(0, 200)
      .replaceAll(/\([^()]*\)/gu, ' ')
      .replaceAll(/\s+/gu, ' ')
      .trim(),
  );
  const month = MONTHS.indexOf((form?.[2] ?? '').slice(0, 3).toLowerCase()) + 1;
  if (form === null || month === 0) return { time: { ...noTime, raw }, problem: 'unreadable' };
  const [, day = '', , yearText = '', hour = '', minute = '', second, zone] = form;
  const year = fullYear(yearText);
  // A leap second has no place of its own in the count of milliseconds.
  const seconds = Number(second ?? 0);
  const at = Date.UTC(year, month - 1, Number(day), Number(hour), Number(minute), Math.min(seconds, 59));
  const shown = new Date(at);
  const exists =
    year >= 1900 &&
    shown.getUTCDate() === Number(day) &&
    Number(hour) < 24 &&
    Number(minute) < 60 &&
    seconds <= 60;
  const offset = zone === undefined ? null : offsetMinutes(zone);
  if (!exists || (offset !== null && Math.abs(offset) >= 24 * 60)) {
    return { time: { ...noTime, raw }, problem: 'impossible' };
  }
  const local = `${String(year).padStart(4, '0')}-${pad(month)}-${pad(Number(day))}T${pad(Number(hour))}:${minute}${second === undefined ? '' : `:${pad(Math.min(seconds, 59))}`}`;
  if (offset === null) {
    return {
      time: { raw, local, utc: null, zone: { source: 'unknown', name: zone ?? null } },
      problem: null,
    };
  }
  return {
    time: {
      raw,
      local,
      utc: utcText(at - offset * 60_000),
      zone: { source: 'file', name: zone ?? null },
    },
    problem: null,
  };
}

/** Two digits mean the years from 1950 to 2049, three are counted from 1900 (RFC 5322, section 4.3). */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 2) return year < 50 ? 2000 + year : 1900 + year;
  return text.length === 3 ? 1900 + year : year;
}

function offsetMinutes(zone: string): number | null {
  const form = /^([+-])(\d{2})(\d{2})$/u.exec(zone);
  if (form !== null) {
    const [, sign, hours = '', minutes = ''] = form;
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  }
  const hours = ZONES.get(zone.toUpperCase());
  return hours === undefined ? null : hours * 60;
}
