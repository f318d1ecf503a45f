import { describe, expect, it } from 'vitest';
import { parsed } from './memory-chat.ts';

const NNBSP = '\u202f';
const NBSP = '\u00a0';
const RLM = '\u200f';

/** How phones write the same kind of moment, and what it means. A second line proves the order where the first cannot. */
const prefixes: readonly (readonly [name: string, line: string, local: string, proof?: string])[] = [
  ['Android, day first', '23/03/2022, 13:31 - ', '2022-03-23T13:31'],
  ['Android in Czech, no comma', '23.03.22 13:31 - ', '2022-03-23T13:31'],
  ['Android in Dutch, dashes', '23-03-2022 13:31 - ', '2022-03-23T13:31'],
  ['Android in American English', `9/19/26, 9:52${NNBSP}AM - `, '2026-09-19T09:52'],
  ['Android in Indian English', `19/09/26, 9:52${NNBSP}pm - `, '2026-09-19T21:52'],
  ['Android in Spanish', `19/9/22, 9:52${NBSP}p.${NBSP}m. - `, '2022-09-19T21:52'],
  ['Android in Mexican Spanish', '19/09/22 9:52 a.m. - ', '2022-09-19T09:52'],
  ['Android in Swedish, year first', '2022-03-23 13:31 - ', '2022-03-23T13:31'],
  ['Android in Korean', '2022. 3. 23. 오후 2:05 - ', '2022-03-23T14:05'],
  ['Android in Japanese', '2022/03/23 13:31 - ', '2022-03-23T13:31'],
  ['Android in Chinese', '2022/3/23 下午2:05 - ', '2022-03-23T14:05'],
  ['Android in Chinese, noon', '2022/3/23 中午12:05 - ', '2022-03-23T12:05'],
  ['Android in Hungarian', '2022. 03. 23. 14:05 - ', '2022-03-23T14:05'],
  ['Android in Bulgarian', '23.03.22 г., 14:05 ч. - ', '2022-03-23T14:05'],
  ['Android in Thai', '23/3/2565 14:05 น. - ', '2022-03-23T14:05'],
  ['Android in Turkish', '23.03.2022 ÖS 2:05 - ', '2022-03-23T14:05'],
  ['Android in Hindi digits', '२३/३/२०२२, २:०५ pm - ', '2022-03-23T14:05'],
  ['Android in Bengali digits', '২৩/৩/২২, ২:০৫ PM - ', '2022-03-23T14:05'],
  ['Android in Persian, its own calendar', '۱۴۰۱/۱/۳،\u200f ۱۴:۰۵ - ', '2022-03-23T14:05'],
  ['Android in Basque', '22/3/23 (14:05) - ', '2022-03-23T14:05', '22/4/2 (14:05) - '],
  ['Android in Canadian French', '2022-03-23 14 h 05 - ', '2022-03-23T14:05'],
  ['Android in Vietnamese, time first', '14:05, 23/3/2022 - ', '2022-03-23T14:05'],
  ['iPhone, no comma', '[3/23/22 14:56:00] ', '2022-03-23T14:56:00'],
  ['iPhone, comma', '[23/03/2022, 14:56:00] ', '2022-03-23T14:56:00'],
  ['iPhone in Vietnamese', '[14:56:01, 3/23/22] ', '2022-03-23T14:56:01'],
  ['iPhone in Arabic', `[٢٣${RLM}/٣${RLM}/٢٠٢٢، ٢:٥٦:٠٠${NBSP}م] `, '2022-03-23T14:56:00'],
  ['iPhone in the Buddhist era', '[3/23/2565 BE, 14:56:00] ', '2022-03-23T14:56:00'],
  ['iPhone in the Japanese era', '[3/23/R4, 14:56:00] ', '2022-03-23T14:56:00'],
  ['iPhone in Japanese, its own era', '[R4/3/23 14:56:00] ', '2022-03-23T14:56:00'],
  ['iPhone in Taiwan, its own era', '[民國111/3/23 下午2:56:00] ', '2022-03-23T14:56:00'],
  ['iPhone in Finnish', '[23.3.2022 klo 14.08.18] ', '2022-03-23T14:08:18'],
  ['iPhone in Indonesian', '[23/03/22 14.08.18] ', '2022-03-23T14:08:18'],
  ['iPhone in American English', `[3/23/22, 2:08:18${NNBSP}PM] `, '2022-03-23T14:08:18'],
  ['iPhone with a mark before the bracket', '\u200e[23/03/2022, 14:56:00] ', '2022-03-23T14:56:00'],
  ['iPhone of the years before 2016', '23.03.15 20:15:41: ', '2015-03-23T20:15:41', '23.03.15 20:15:42: '],
  ['midnight on a clock of twelve hours', '3/23/22, 12:05 AM - ', '2022-03-23T00:05'],
  ['noon on a clock of twelve hours', '3/23/22, 12:05 PM - ', '2022-03-23T12:05'],
  ['midnight written as zero with a meridiem', '23/3/2022, 0:05 a. m. - ', '2022-03-23T00:05'],
];

describe('the beginning of an entry', () => {
  it.each(prefixes)('is read as phones write it: %s', async (_name, prefix, local, proof) => {
    const lines = [`${prefix}Ana: one`, ...(proof === undefined ? [] : [`${proof}Ana: two`])];
    const { messages, report } = await parsed(lines.join('\n'));
    expect(messages[0]).toMatchObject({ kind: 'message', sender: 'Ana', body: 'one', time: { local } });
    expect(report.dateOrder?.confidence).toBe('proved');
    expect(report.lines).toMatchObject({ header: lines.length, continuation: 0, unparsed: 0 });
  });

  it('keeps the date and time as they are written', async () => {
    const { messages } = await parsed(`\u200e[٢٣${RLM}/٣${RLM}/٢٠٢٢، ٢:٥٦:٠٠${NBSP}م] Ana: one`);
    expect(messages[0]?.time.raw).toBe(`٢٣${RLM}/٣${RLM}/٢٠٢٢، ٢:٥٦:٠٠${NBSP}م`);
  });

  it.each([
    ['23/03/2022 13:31 hello'],
    ['23/03, 13:31 - Ana: no year'],
    ['at 23/03/2022, 13:31 - Ana: not at the beginning'],
    ['23/03-2022, 13:31 - Ana: mixed separators'],
    ['23/03/20222, 13:31 - Ana: too many digits'],
    ['[23/03/2022, 13:31 Ana: the bracket stays open'],
    ['13:31 - Ana: no date'],
    ['23/03/2022, 13:31 CEST - Ana: an unknown word'],
  ])('is not seen in %s', async (line) => {
    const { messages } = await parsed(`23/03/2022, 13:30 - Ana: first\n${line}`);
    expect(messages).toHaveLength(1);
    expect(messages[0]?.body).toBe(`first\n${line}`);
  });

  it('of the old iPhone kind does not count beside entries of another kind', async () => {
    const { messages } = await parsed('23/03/2022, 13:30 - Ana: see\n23.03.15 20:15:41: note\nend');
    expect(messages.map((message) => message.body)).toEqual(['see\n23.03.15 20:15:41: note\nend']);
  });

  it('in the Islamic calendar leaves the time unread rather than a day wrong', async () => {
    const result = await parsed('٢٠\u200f/٨\u200f/١٤٤٣ هـ، ٢:٠٥ م - سامر: مرحبا');
    expect(result.messages[0]).toMatchObject({ kind: 'message', sender: 'سامر', time: { local: null } });
    expect(result.report.warnings[0]?.code).toBe('CALENDAR_NOT_CONVERTED');
  });
});
