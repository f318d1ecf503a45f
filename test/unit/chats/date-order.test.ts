import { describe, expect, it } from 'vitest';
import { codes, parsed, times } from './memory-chat.ts';

const entries = (...dates: string[]): string => dates.map((date) => `${date} - Ana: hello`).join('\n');

describe('the order of day and month', () => {
  it('is proved by a day above twelve, wherever in the file it stands', async () => {
    const result = await parsed(entries('03/04/2024, 10:00', '05/04/2024, 10:00', '13/04/2024, 10:00'));
    expect(result.report.dateOrder).toMatchObject({ value: 'dmy', confidence: 'proved' });
    expect(times(result)).toEqual(['2024-04-03T10:00', '2024-04-05T10:00', '2024-04-13T10:00']);
    expect(result.report.warnings).toEqual([]);
  });

  it('is assumed from the course of time where no line proves it', async () => {
    const forward = await parsed(entries('1/2/24, 10:00', '1/9/24, 10:00', '2/1/24, 10:00', '2/3/24, 10:00'));
    expect(forward.report.dateOrder).toMatchObject({ value: 'mdy', confidence: 'assumed' });
    expect(codes(forward)).toContain('DATE_ORDER_ASSUMED');
  });

  it('is assumed day first without any evidence, and month first for American style', async () => {
    expect((await parsed(entries('3/4/24, 10:00'))).report.dateOrder?.value).toBe('dmy');
    const american = await parsed(entries('3/4/24, 10:00 AM'));
    expect(american.report.dateOrder).toMatchObject({ value: 'mdy', confidence: 'assumed' });
    expect(times(american)).toEqual(['2024-03-04T10:00']);
  });

  it('is what a person states, where nothing is proved', async () => {
    const result = await parsed(entries('3/4/24, 10:00'), { dateOrder: 'mdy' });
    expect(result.report.dateOrder).toMatchObject({ value: 'mdy', confidence: 'given' });
    expect(times(result)).toEqual(['2024-03-04T10:00']);
    expect(codes(result)).not.toContain('DATE_ORDER_ASSUMED');
  });

  it('of a single line that contradicts the rest is told, and the date is not rolled over', async () => {
    const dates = Array.from({ length: 30 }, (_, day) => `${String((day % 14) + 13)}/01/2024, 10:00`);
    const result = await parsed(entries(...dates.slice(0, 10), '01/13/2024, 10:05', ...dates.slice(10)));
    expect(result.report.dateOrder).toMatchObject({ value: 'dmy', confidence: 'proved' });
    expect(result.messages[10]?.time.local).toBe('2024-01-13T10:05');
    expect(result.report.warnings).toContainEqual(
      expect.objectContaining({ code: 'DATE_ORDER_CHANGED', at: 'line 11' }),
    );
  });

  it('may change within a file, from the first line that proves the other one', async () => {
    const result = await parsed(
      entries(
        '13/01/2024, 10:00',
        '14/01/2024, 10:00',
        '15/01/2024, 10:00',
        '02/03/2024, 10:00',
        '03/13/2024, 10:00',
        '03/14/2024, 10:00',
        '04/05/2024, 10:00',
        '04/15/2024, 10:00',
      ),
    );
    expect(result.report.dateOrder?.confidence).toBe('assumed');
    expect(times(result).slice(3)).toEqual([
      '2024-03-02T10:00',
      '2024-03-13T10:00',
      '2024-03-14T10:00',
      '2024-04-05T10:00',
      '2024-04-15T10:00',
    ]);
    expect(result.report.warnings).toContainEqual(
      expect.objectContaining({ code: 'DATE_ORDER_CHANGED', at: 'line 5' }),
    );
  });

  it('with the year first needs no proof', async () => {
    const result = await parsed(entries('2024-03-04 10:00'), { dateOrder: 'dmy' });
    expect(result.report.dateOrder).toMatchObject({ value: 'ymd', confidence: 'proved' });
    expect(times(result)).toEqual(['2024-03-04T10:00']);
  });
});

describe('a date that does not exist', () => {
  it.each([
    ['31/02/2024, 10:00'],
    ['29/02/2023, 10:00'],
    ['31/04/2024, 10:00'],
    ['00/04/2024, 10:00'],
    ['13/13/2024, 10:00'],
    ['12/04/2024, 25:00'],
    ['12/04/2024, 10:61'],
    ['12/04/0024, 10:00'],
  ])('never rolls over, but stays in its place as not understood: %s', async (date) => {
    const result = await parsed(
      `13/04/2024, 09:00 - Ana: one\n${date} - Ben: two\nmore\n14/04/2024, 11:00 - Ana: three`,
    );
    expect(result.messages.map(({ kind, sender, body }) => [kind, sender, body])).toEqual([
      ['message', 'Ana', 'one'],
      ['unparsed', null, `${date} - Ben: two\nmore`],
      ['message', 'Ana', 'three'],
    ]);
    expect(result.report.records.total).toBe(2);
    expect(result.report.lines).toEqual({ total: 4, header: 2, continuation: 0, preamble: 0, unparsed: 2 });
    expect(codes(result)).toContain('IMPOSSIBLE_DATE');
  });

  it('leaves 29 February in leap years alone', async () => {
    expect(times(await parsed(entries('29/02/2024, 10:00')))).toEqual(['2024-02-29T10:00']);
  });
});

describe('years of two digits', () => {
  it('are of this century', async () => {
    expect(times(await parsed(entries('13.04.09 10:00', '14.04.31 10:00')))).toEqual([
      '2009-04-13T10:00',
      '2031-04-14T10:00',
    ]);
  });

  it('are Buddhist where all of them can be, and this is said', async () => {
    const result = await parsed(entries('13/4/65 10:00', '2/5/66 10:00'));
    expect(times(result)).toEqual(['2022-04-13T10:00', '2023-05-02T10:00']);
    expect(codes(result)).toContain('CALENDAR_ASSUMED');
  });

  it('may stand first, where the last number cannot be a year', async () => {
    const result = await parsed(entries('22/3/9 10:00', '22/4/5 10:00', '22/4/25 10:00'));
    expect(result.report.dateOrder).toMatchObject({ value: 'ymd', confidence: 'proved' });
    expect(times(result)[0]).toBe('2022-03-09T10:00');
  });
});
