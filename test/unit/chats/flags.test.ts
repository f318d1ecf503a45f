import { describe, expect, it } from 'vitest';
import { codes, parsed } from './memory-chat.ts';

const day = (number: number, hour = 10): string => `${String(number).padStart(2, '0')}/04/2024, ${hour}:00`;
const flags = async (text: string) => (await parsed(text)).messages.map((message) => message.flags);

describe('what is worth a second look', () => {
  it('is a time earlier than the one before; the order of the file stays', async () => {
    const result = await parsed(`${day(14)} - Ana: a\n${day(13)} - Ana: b\n${day(13, 11)} - Ana: c`);
    expect(result.messages.map((message) => message.body)).toEqual(['a', 'b', 'c']);
    expect(result.messages.map((message) => message.flags)).toEqual([[], ['TIME_BACKWARDS'], []]);
    expect(result.report.warnings[0]).toMatchObject({ code: 'TIME_BACKWARDS', at: 'line 2' });
    expect(result.report).toMatchObject({ first: '2024-04-14T10:00', last: '2024-04-13T11:00' });
  });

  it('is a pause of more than thirty days', async () => {
    expect(
      await flags('13/04/2024, 10:00 - Ana: a\n13/05/2024, 10:00 - Ana: b\n13/06/2024, 10:00 - Ana: c'),
    ).toEqual([[], [], ['TIME_JUMP']]);
  });

  it('is a name that stands on one line only, beside two others', async () => {
    expect(
      await flags(
        ['Ana: a', 'Ben: b', 'Eve: c', 'Ana: d', 'Mia: e', 'Mia: f']
          .map((text) => `${day(13)} - ${text}`)
          .join('\n'),
      ),
    ).toEqual([[], [], ['NEW_SENDER'], [], [], []]);
  });

  it('is an entry dated apart from both its neighbours, as a pasted line is', async () => {
    const result = await parsed(
      `${day(13)} - Ana: a\n${day(14)} - Ana: look\n13/01/2024, 10:00 - Ben: old\n${day(14, 11)} - Ana: b`,
    );
    expect(result.messages.map((message) => message.flags)).toEqual([
      [],
      [],
      ['TIME_BACKWARDS', 'PASTED_HEADER'],
      ['TIME_JUMP'],
    ]);
    expect(codes(result)).toContain('PASTED_HEADER');
  });

  it('is an entry written in another style than nearly all others', async () => {
    const usual = Array.from(
      { length: 40 },
      (_, at) => `[${String((at % 9) + 14)}/04/2024, 10:00:00] Ana: ${at}`,
    );
    const result = await parsed(
      [...usual.slice(0, 20), '15/04/2024, 10:00 - Ben: pasted', ...usual.slice(20)].join('\r\n'),
    );
    expect(result.messages[20]).toMatchObject({ sender: 'Ben', flags: ['PASTED_HEADER'] });
    expect(result.report.records.total).toBe(41);
  });

  it('is a date without the leading zeros that all others have', async () => {
    const usual = Array.from({ length: 40 }, (_, at) => `0${(at % 9) + 1}/04/2024, 10:00 - Ana: ${at}`);
    const result = await parsed(
      [...usual, '13/04/2024, 10:00 - Ana: x', '14/4/2024, 10:00 - Ben: pasted'].join('\n'),
    );
    expect(result.messages.at(-1)?.flags).toContain('PASTED_HEADER');
    expect(result.messages.at(-2)?.flags).not.toContain('PASTED_HEADER');
  });

  it('is an iPhone entry that follows a line end from within a message', async () => {
    const usual = Array.from({ length: 6 }, (_, at) => `[${13 + at}/04/2024, 10:00:00] Ana: ${at}\r\n`).join(
      '',
    );
    const result = await parsed(
      `${usual}[19/04/2024, 10:00:00] Ana: he wrote\n[19/04/2024, 10:00:00] Ben: pasted\r\n`,
    );
    expect(result.messages.at(-1)).toMatchObject({ sender: 'Ben', flags: ['PASTED_HEADER'] });
  });
});
