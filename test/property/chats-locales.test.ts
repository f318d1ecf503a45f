import { describe, expect, it } from 'vitest';
import { parsed } from '../unit/chats/memory-chat.ts';

/** Locales whose phones write dates with numbers; further calendars as people set them. */
const locales =
  'af am ar ar-EG as az be bg bn bs ca cs cy da de el en en-GB en-AU en-IN en-CA en-ZA es es-MX es-US et eu fa ff fi fil fr fr-CA ga gl gu ha he hi hr hu hy id ig is it ja ka kk km kn ko ky lo lt lv mk ml mn mr ms my nb ne nl or pa pl ps pt pt-BR ro ru rw sd si sk sl so sq sr sr-Latn sv sw ta te th ti tk tr uk ur uz vi yo zh zh-TW zh-HK zu en-u-ca-buddhist de-u-ca-buddhist fr-u-ca-buddhist en-u-ca-japanese ja-u-ca-japanese zh-TW-u-ca-roc en-u-ca-roc en-u-ca-persian ar-u-ca-persian'.split(
    ' ',
  );

const DAY = 86_400_000;
const moments = Array.from(
  { length: 60 },
  (_, at) => new Date(Date.UTC(2022, 0, 3, 0, 5, 7) + Math.floor(at * 3.37 * DAY)),
);

describe.each(locales)('dates as the locale %s writes them', (locale) => {
  it.each([
    ['short', undefined],
    ['medium', undefined],
    ['short', true],
    ['medium', true],
    ['medium', false],
  ] as const)(
    'are read back, on both systems, with time style %s and twelve hours %s',
    async (timeStyle, hour12) => {
      const format = new Intl.DateTimeFormat(locale, {
        dateStyle: 'short',
        timeStyle,
        timeZone: 'UTC',
        ...(hour12 === undefined ? {} : { hour12 }),
      });
      const want = moments.map((moment) => moment.toISOString().slice(0, timeStyle === 'short' ? 16 : 19));
      const written = moments.map((moment) => format.format(moment));
      for (const lines of [
        written.map((text) => `${text} - Ana: x`),
        written.map((text) => `[${text}] Ana: x`),
      ]) {
        const { messages, report } = await parsed(lines.join('\n'));
        expect(messages.map((message) => message.time.local)).toEqual(want);
        expect(
          messages.every(({ sender, body, flags }) => sender === 'Ana' && body === 'x' && flags.length === 0),
        ).toBe(true);
        expect(report.dateOrder?.confidence).toBe('proved');
      }
    },
  );
});
