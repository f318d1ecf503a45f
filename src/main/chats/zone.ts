import { Temporal } from 'temporal-polyfill';
import { ChatError } from './error.ts';

/** The instant of a wall clock time: `gap` and `overlap` name hours that the zone skips or passes twice, and have no single instant. */
type ZonedInstant =
  | { readonly utc: string; readonly problem: null }
  | { readonly utc: null; readonly problem: 'gap' | 'overlap' };

/** Turns local times of one zone into UTC. */
export type ZoneClock = (local: string) => ZonedInstant;

/** A day whose offset from UTC does not change, with its neighbours for times that fall on them in UTC. */
interface SteadyDay {
  readonly offsetMinutes: number;
  readonly before: string;
  readonly own: string;
  readonly after: string;
}

const pairs = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, '0'));

/**
 * A clock for an IANA zone. It takes `YYYY-MM-DDTHH:MM[:SS]` and answers in UTC to the same precision, with `Z`.
 * Days without a change of offset, nearly all, are worked out once. Raises `BAD_TIME_ZONE` for an unknown name.
 */
export function zoneClock(timeZone: string): ZoneClock {
  refuseUnknown(timeZone);
  let lastDay = '';
  let steady: SteadyDay | null = null;
  return (local) => {
    const day = local.slice(0, 10);
    if (day !== lastDay) {
      steady = steadyDay(day, timeZone);
      lastDay = day;
    }
    return steady === null ? resolve(local, timeZone) : { utc: shifted(local, steady), problem: null };
  };
}

function refuseUnknown(timeZone: string): void {
  try {
    Temporal.PlainDate.from('2020-01-01').toZonedDateTime(timeZone);
  } catch (cause) {
    throw new ChatError(
      'BAD_TIME_ZONE',
      'the time zone is not known; give an IANA name such as Europe/Bucharest',
      { cause },
    );
  }
}

/** Null where the offset changes within the day or is no whole minute. */
function steadyDay(day: string, timeZone: string): SteadyDay | null {
  const date = Temporal.PlainDate.from(day);
  const start = date.toZonedDateTime(timeZone);
  const end = date.add({ days: 1 }).toZonedDateTime(timeZone);
  const next = start.getTimeZoneTransition('next');
  const minutes = start.offsetNanoseconds / 60e9;
  const changes =
    start.hour !== 0 ||
    end.offsetNanoseconds !== start.offsetNanoseconds ||
    (next !== null && Temporal.ZonedDateTime.compare(next, end) <= 0);
  if (changes || !Number.isInteger(minutes)) return null;
  return {
    offsetMinutes: minutes,
    before: date.subtract({ days: 1 }).toString(),
    own: day,
    after: date.add({ days: 1 }).toString(),
  };
}

/** The local time less the offset; no offset reaches further than the neighbouring days. */
function shifted(local: string, { offsetMinutes, before, own, after }: SteadyDay): string {
  const minute = twoDigits(local, 11) * 60 + twoDigits(local, 14) - offsetMinutes;
  const inDay = (minute + 1440) % 1440;
  const day = minute < 0 ? before : minute >= 1440 ? after : own;
  return `${day}T${pairs[Math.floor(inDay / 60)]}:${pairs[inDay % 60]}${local.slice(16)}Z`;
}

function twoDigits(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;
}

function resolve(local: string, timeZone: string): ZonedInstant {
  const wall = Temporal.PlainDateTime.from(local);
  const earlier = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const later = wall.toZonedDateTime(timeZone, { disambiguation: 'later' });
  const instant = earlier.toInstant();
  if (instant.equals(later.toInstant())) {
    const smallestUnit = local.length > 16 ? 'second' : 'minute';
    return { utc: instant.toString({ smallestUnit }), problem: null };
  }
  return { utc: null, problem: earlier.toPlainDateTime().equals(wall) ? 'overlap' : 'gap' };
}
