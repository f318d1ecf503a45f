import type { IntlShape } from 'react-intl';
import { assertNever } from '../../../shared/model/error.ts';
import type { TranscriptMessage } from '../../../shared/transcript/message.ts';
import type { TextOf } from '../../ui/text.ts';
import { wallClockWords } from './day-words.ts';

/** When a message says it was sent: its own words, then the phone's clock, then how the zone is known, then UTC where it follows. */
export interface TimeFacts {
  readonly raw: string;
  /** What stands at the message: its own words, but for a mere count of seconds the same in UTC. */
  readonly shown: string;
  /** Null where the file states an instant and no clock. */
  readonly local: string | null;
  readonly zone: string;
  readonly utc: string | null;
}

export function timeFacts(t: TextOf, intl: IntlShape, time: TranscriptMessage['time']): TimeFacts {
  const local = time.local === null ? null : wallClockWords(intl, time.local);
  const utc = time.utc === null ? null : wallClockWords(intl, time.utc);
  return {
    raw: time.raw,
    shown: shownTime(intl, time),
    local: localWords(t, local, utc),
    zone: zoneWords(t, time.zone),
    utc: utc === null ? null : t('transcript.time.utc', { time: utc }),
  };
}

function localWords(t: TextOf, local: string | null, utc: string | null): string | null {
  if (local !== null) return t('transcript.time.local', { time: local });
  return utc === null ? t('transcript.time.unread') : null;
}

/** Some exports write an instant as a count that nobody can read. */
export function shownTime(intl: IntlShape, { raw, utc }: TranscriptMessage['time']): string {
  return utc !== null && /^\d+(?:\.\d+)?$/u.test(raw) ? `${wallClockWords(intl, utc) ?? raw} UTC` : raw;
}

function zoneWords(t: TextOf, zone: TranscriptMessage['time']['zone']): string {
  switch (zone.source) {
    case 'unknown':
      return t('transcript.time.zone.unknown');
    case 'given':
      return t('transcript.time.zone.given', { zone: zone.name ?? '' });
    case 'file':
      return zone.name === null
        ? t('transcript.time.zone.file-unnamed')
        : t('transcript.time.zone.file', { zone: zone.name });
    default:
      return assertNever(zone.source);
  }
}
