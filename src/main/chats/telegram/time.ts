import type { TranscriptMessage } from '../../../shared/transcript/message.ts';
import type { GivenZone } from '../record/given-zone.ts';
import { instantTime, noTime, numberIn, offsetName, zoneOffset } from '../record/time.ts';

type Time = TranscriptMessage['time'];

/**
 * The time of a record in JSON: `date` is the exporting computer's wall clock, `date_unixtime` (since version 3.7.6) the instant in seconds. Where both
 * are given, their difference is the zone. Null where neither names a time that exists; a record without both has no time. `at` says where it stands.
 */
export function recordTime(date: unknown, unix: unknown, zone: GivenZone, at: () => string): Time | null {
  const local = typeof date === 'string' ? date.toWellFormed() : null;
  const wall = local === null ? null : wallClock(local);
  const seconds = numberIn(unix);
  const instant = seconds === null ? null : instantTime(local ?? String(unix), seconds * 1000);
  if (seconds === null || instant === null || instant.utc === null) {
    if (date === undefined && unix === undefined) return noTime;
    return wall === null || local === null ? null : zone.time(local, local, at());
  }
  if (wall === null) return instant;
  const minutes = zoneOffset(wall - seconds * 1000);
  if (minutes === null) return { ...instant, local };
  if (minutes !== lastMinutes) {
    lastMinutes = minutes;
    lastZone = { source: 'file', name: offsetName(minutes) };
  }
  return { raw: instant.raw, local, utc: instant.utc, zone: lastZone };
}

let lastMinutes = NaN;
let lastZone: Time['zone'] = noTime.zone;

/** Whether a record's wall clock and instant cannot both be true, in any zone. */
export function timesDiffer({ local, zone }: Time): boolean {
  return local !== null && zone.name === 'UTC';
}

const title = /^(\d\d)\.(\d\d)\.(\d{4}) (\d\d:\d\d:\d\d)(?: UTC([+-])(\d\d):?(\d\d))?$/u;

/** The time in a page's `title`: `03.10.2025 12:34:18 UTC+03:00`, in older exports without the zone. Null for anything else. */
export function titleTime(raw: string, zone: GivenZone, at: string): Time | null {
  const [, day = '', month = '', year = '', time = '', sign, hours = '', minutes = ''] =
    title.exec(raw) ?? [];
  const local = `${year}-${month}-${day}T${time}`;
  const wall = wallClock(local);
  if (wall === null) return null;
  if (sign === undefined) return zone.time(raw, local, at);
  const offset = zoneOffset((Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60_000 : 60_000));
  if (offset === null) return null;
  const { utc } = instantTime(raw, wall - offset * 60_000);
  return { raw, local, utc, zone: { source: 'file', name: offsetName(offset) } };
}

const written = /^\d{4}-\d\d-\d\d$/u;
const clock = /^T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/u;
let lastDate = '';
let lastMidnight: number | null = null;

/** Milliseconds as if the clock showed UTC; null for a date or time that does not exist. The last day is kept at hand. */
function wallClock(local: string): number | null {
  const date = local.slice(0, 10);
  if (date !== lastDate) {
    const midnight = written.test(date) ? Date.parse(`${date}T00:00:00Z`) : NaN;
    // Date.parse takes 31 February for a day in March.
    const exists = !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(date);
    lastMidnight = exists ? midnight : null;
    lastDate = date;
  }
  if (lastMidnight === null || !clock.test(local.slice(10))) return null;
  const second = pairAt(local, 11) * 3600 + pairAt(local, 14) * 60 + pairAt(local, 17);
  return lastMidnight + second * 1000;
}

function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;
}
