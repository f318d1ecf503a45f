import { describe, expect, it } from 'vitest';
import { wordedTime } from '../../../src/main/chats/dates/worded.ts';

const languages =
  'en en-GB en-AU fr fr-CA de es es-419 es-MX it pt pt-PT nl ro hu pl cs sk sl hr sr sr-Latn bs mk bg ru uk be lt lv et fi sv da nb is ga ca gl sq el tr az kk uz ky tg hy ka he ar ar-EG ur hi bn gu kn ml mr pa ta te si ne th lo km my vi id ms fil sw am zu af zh zh-TW zh-HK ja ko'.split(
    ' ',
  );
const instants = Array.from({ length: 24 }, (_, index) =>
  Date.UTC(
    2018 + (index % 8),
    (index * 7) % 12,
    1 + ((index * 11) % 28),
    (index * 5) % 24,
    (index * 13) % 60,
    29,
  ),
);

describe('dates in words', () => {
  it.each(languages)('are read as they were meant, in %s', (language) => {
    const format = new Intl.DateTimeFormat(language, {
      dateStyle: 'full',
      timeStyle: 'long',
      timeZone: 'UTC',
    });
    for (const at of instants) {
      expect(wordedTime(format.format(at))).toMatchObject({
        utc: new Date(at).toISOString().replace('.000', ''),
      });
    }
  });

  it.each([
    ['Friday, May 29, 2026 at 3:00:29\u202fAM UTC', '2026-05-29T03:00:29', '2026-05-29T03:00:29Z'],
    ['Friday, May 29, 2026 at 12:00:29\u202fAM GMT+2', '2026-05-29T00:00:29', '2026-05-28T22:00:29Z'],
    ['2026年5月29日星期五 UTC 03:00:29', '2026-05-29T03:00:29', '2026-05-29T03:00:29Z'],
    ['2026年5月29日 金曜日 15時00分29秒 UTC', '2026-05-29T15:00:29', '2026-05-29T15:00:29Z'],
    ['vendredi 29 mai 2026 à 03:00:29', '2026-05-29T03:00:29', null],
  ])('%s', (written, local, utc) => {
    expect(wordedTime(written)).toMatchObject({ local, utc });
  });

  it.each([
    'Saturday, May 29, 2026 at 3:00:29 AM UTC',
    'Monday, February 30, 2026 at 3:00:29 AM UTC',
    'Friday, May 29, 2026 at 3:60:29 AM UTC',
    '2026年13月29日 UTC 03:00:29',
  ])('that no calendar shows are called impossible: %s', (written) => {
    expect(wordedTime(written)).toBe('impossible');
  });

  it.each([
    '',
    'yesterday',
    '29 2026 at 3:00:29',
    'Friday, May 29, 2026',
    `${'Friday '.repeat(60)}May 29, 2026 at 3:00`,
    'May 29 30, 2026 at 3:00:00',
  ])('that cannot be understood are left alone: %s', (written) => {
    expect(wordedTime(written)).toBeNull();
  });
});
