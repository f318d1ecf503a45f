import type { TranscriptMessage } from '../../../shared/transcript/message.ts';

export type Call = Extract<NonNullable<TranscriptMessage['content']>, { readonly type: 'call' }>;

/** A call as far as the app's sentence about it tells, in languages that have these words too. */
export function callOf(words: string, isMissed: boolean, seconds: number | null): Call {
  return {
    type: 'call',
    media: /vid[eé]o/iu.test(words) ? 'video' : /audio|voice/iu.test(words) ? 'audio' : 'unknown',
    outcome: isMissed ? 'missed' : null,
    seconds,
  };
}

const units = new Map([
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
]);

/** The seconds of `1 minute 15 seconds`; null where none are named. */
export function secondsIn(length: string): number | null {
  const parts = [...length.matchAll(/(\d{1,6}) (hour|minute|second)s?/gu)];
  if (parts.length === 0) return null;
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * (units.get(unit ?? '') ?? 0), 0);
}
