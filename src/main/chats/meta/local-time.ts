import type { TranscriptMessage } from '../../../shared/transcript/message.ts';
import { wordedTime } from '../dates/worded.ts';
import { noTime } from '../record/time.ts';
import type { Setting } from './setting.ts';

/** Seconds are as much as pages write; many leave them out. */
const withSeconds = /:\d{2}:\d{2}/u;

/** A local time as it is written out on a page; null where it names a day or an hour that does not exist. `at` says where it stands. */
export function localTime(
  raw: string,
  { zone, warnings }: Pick<Setting, 'zone' | 'warnings'>,
  at: string,
): TranscriptMessage['time'] | null {
  const read = wordedTime(raw);
  if (read === 'impossible') return null;
  if (read === null) {
    if (raw !== '') {
      warnings.add(
        'DATE_NOT_READ',
        at,
        'This date is in words or an order that are not known; it stands as written.',
      );
    }
    return { ...noTime, raw };
  }
  const local = withSeconds.test(raw.normalize('NFKC')) ? read.local : read.local.slice(0, 16);
  return read.utc === null
    ? zone.time(raw, local, at)
    : { raw, local, utc: read.utc, zone: { source: 'file', name: null } };
}

/** The time of a page in milliseconds, only for comparing it with others of the same page; null where it cannot be read. */
export function momentOf(raw: string): number | null {
  const read = wordedTime(raw);
  return read === null || read === 'impossible' ? null : Date.parse(read.utc ?? `${read.local}Z`);
}
