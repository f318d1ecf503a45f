import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { formatBytes } from '../../../../src/renderer/ui/bytes.tsx';
import { formatInstant } from '../../../../src/renderer/ui/date-time.tsx';
import { grouped } from '../../../../src/renderer/ui/hash.tsx';

const english = createIntl({ locale: 'en-GB', timeZone: 'Europe/Bucharest' });
const french = createIntl({ locale: 'fr-FR', timeZone: 'Europe/Bucharest' });

describe('sizes', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1000, '1 kB'],
    [1234, '1.2 kB'],
    [48_233_012, '48 MB'],
    [9_812_330_120, '9.8 GB'],
    [3_000_000_000_000_000, '3,000 TB'],
  ])('%i bytes read %s', (bytes, text) => {
    expect(formatBytes(english, bytes)).toBe(text);
  });

  it('are written in French with its own units', () => {
    expect(formatBytes(french, 1_500_000).replaceAll(/\s/gu, ' ')).toBe('1,5 Mo');
  });
});

it('tells an instant in local time, and to the second also the zone', () => {
  expect(formatInstant(english, '2026-11-21T22:30:05.123Z', 'minutes')).toBe('22 Nov 2026, 00:30');
  expect(formatInstant(english, '2026-11-21T22:30:05.123Z', 'seconds')).toMatch(
    /^22 Nov 2026, 00:30:05 (EET|GMT\+2)$/u,
  );
});

it('cuts a hash into groups of four', () => {
  expect(grouped('9f86d081884c7d65')).toEqual(['9f86', 'd081', '884c', '7d65']);
});
