import type { TranscriptMessage } from '../../../shared/transcript/message.ts';
import { writtenDate } from '../text/written-date.ts';
import { noTime } from '../record/time.ts';
import type { Setting } from './setting.ts';

/** A local time as it is written out on a page; null where it names a day or an hour that does not exist. `at` says where it stands. */
export function localTime(
  raw: string,
  { zone, warnings }: Pick<Setting, 'zone' | 'warnings'>,
  at: string,
): TranscriptMessage['time'] | null {
  const date = writtenDate(raw);
  if (date.type === 'impossible') return null;
  if (date.type === 'read') return zone.time(raw, date.local, at);
  if (raw !== '') {
    warnings.add(
      'DATE_NOT_READ',
      at,
      'This date is in words or an order that are not known; it stands as written.',
    );
  }
  return { ...noTime, raw };
}
