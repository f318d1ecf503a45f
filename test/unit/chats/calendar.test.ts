import { describe, expect, it } from 'vitest';
import { dayNumber, isoDay, persianDayNumber } from '../../../src/main/chats/whatsapp/calendar.ts';

describe('calendars', () => {
  it('count Gregorian days as the language itself does', () => {
    for (let number = dayNumber(1999, 1, 1); number < dayNumber(2101, 1, 1); number += 1) {
      const [year = 0, month = 0, day = 0] = isoDay(number).split('-').map(Number);
      expect(dayNumber(year, month, day)).toBe(number);
    }
  });

  it('convert Persian days as the international tables do, over sixty years', () => {
    const persian = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
    for (let number = dayNumber(1990, 1, 1); number < dayNumber(2050, 1, 1); number += 1) {
      const parts = new Map(
        persian.formatToParts(number * 86_400_000).map(({ type, value }) => [type, Number(value)]),
      );
      const [year = 0, month = 0, day = 0] = [parts.get('year'), parts.get('month'), parts.get('day')];
      expect(persianDayNumber(year, month, day)).toBe(number);
    }
  });
});
