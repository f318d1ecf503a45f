import { describe, expect, it } from 'vitest';
import type { CsvColumns } from '../../../src/shared/transcript/csv.ts';
import { csvLayouts, detectChat, parseChat } from '../../../src/main/chats/index.ts';
import { tableRows } from '../../../src/main/chats/csv/table-rows.ts';
import { timePattern } from '../../../src/main/chats/csv/pattern.ts';
import { codes, memoryFile, parsed, single } from './memory-chat.ts';
import { expectCounted, sourceText } from './records.ts';

const table = [
  'Wer;Wann;Text',
  'Ana;03/04/2024 10:00;hello',
  '"Peter ""Work""";13/04/2024 10:01;"two',
  'lines; and more"',
  '',
  'Ana;31/02/2024 10:00;odd',
  'Ana;soon;odder',
  'Ana;14/04/2024 10:00',
].join('\r\n');
const columns: CsvColumns = { time: 'Wann', sender: 0, body: 'Text', header: true, delimiter: ';' };

async function rowsOf(text: string, delimiter: string, chunk = 5) {
  const rows = [];
  for await (const some of tableRows(memoryFile('a.csv', text, { chunk }), delimiter)) rows.push(...some);
  return rows;
}

describe('tables', () => {
  it('are cut into rows and cells, each row with its bytes', async () => {
    const text = 'a,"b ""c""",="04"\r\n"x\r\ny",z\n\n1,"2" 3,"open\nnext,row';
    const rows = await rowsOf(text, ',');
    expect(rows.map(({ cells, line, lines, sound }) => [cells, line, lines, sound])).toEqual([
      [['a', 'b "c"', '04'], 1, 1, true],
      [['x\ny', 'z'], 2, 2, true],
      [['1', '2 3', 'open'], 5, 1, false],
      [['next', 'row'], 6, 1, true],
    ]);
    expect(rows.map(({ start, end }) => text.slice(start, end))).toEqual([
      'a,"b ""c""",="04"',
      '"x\r\ny",z',
      '1,"2" 3,"open',
      'next,row',
    ]);
  });

  it('are read as a person says, every row accounted for', async () => {
    const input = single(table, 7);
    expect(await detectChat(input)).toBeNull();
    expect(await detectChat(input, columns)).toMatchObject({ format: { id: 'csv' } });
    const result = await parsed(input, { columns });
    expectCounted(result);
    expect(result.report).toMatchObject({
      format: 'csv',
      records: { total: 3, message: 3 },
      unparsed: 2,
      lines: null,
      dateOrder: { value: 'dmy', confidence: 'proved' },
    });
    expect(result.messages.map(({ kind, sender, body, time }) => [kind, sender, body, time.local])).toEqual([
      ['message', 'Ana', 'hello', '2024-04-03T10:00'],
      ['message', 'Peter "Work"', 'two\nlines; and more', '2024-04-13T10:01'],
      ['unparsed', 'Ana', 'odd', null],
      ['message', 'Ana', 'odder', null],
      ['unparsed', null, 'Ana;14/04/2024 10:00', null],
    ]);
    expect(codes(result)).toEqual(['COLUMNS_STATED', 'IMPOSSIBLE_DATE', 'UNREADABLE_DATE', 'TOO_FEW_CELLS']);
    const texts = await Promise.all(result.messages.map((message) => sourceText(input, message)));
    expect(texts).toEqual([
      'Ana;03/04/2024 10:00;hello',
      '"Peter ""Work""";13/04/2024 10:01;"two\r\nlines; and more"',
      'Ana;31/02/2024 10:00;odd',
      'Ana;soon;odder',
      'Ana;14/04/2024 10:00',
    ]);
  });

  it('whose header names time, sender and text are read without being asked, though only as a guess', async () => {
    const text =
      'Date,Time,From,To,Message,Direction\n2024-04-13,10:00:01,Ana,Peter,hi,sent\n2024-04-13,10:00:02,Peter,Ana,ho,received\n';
    expect(await detectChat(single(text))).toMatchObject({ confidence: 'weak', format: { id: 'csv' } });
    const { messages } = await parsed(text, { timeZone: 'Europe/Bucharest' });
    expect(messages).toMatchObject([
      {
        sender: 'Ana',
        recipients: ['Peter'],
        direction: 'outgoing',
        time: { raw: '2024-04-13 10:00:01', local: '2024-04-13T10:00:01', utc: '2024-04-13T07:00:01Z' },
      },
      { direction: 'incoming' },
    ]);
  });

  it('that say nothing are refused with what a person can do', async () => {
    await expect(parseChat(single(table), {}, () => {})).rejects.toMatchObject({
      code: 'NOT_A_CHAT',
      message: expect.stringContaining('state the columns') as unknown,
    });
    await expect(
      parseChat(single(table), { columns: { ...columns, body: 'Nothing' } }, () => {}),
    ).rejects.toMatchObject({
      code: 'NOT_A_CHAT',
      message: expect.stringContaining('no table here has the columns') as unknown,
    });
    await expect(
      parseChat(single(table), { columns: { ...columns, timeFormat: 'MM/YYYY' } }, () => {}),
    ).rejects.toMatchObject({ code: 'NOT_A_CHAT' });
  });

  it('with bytes that are no text say so, row by row', async () => {
    const bytes = Buffer.from(
      'date,from,message\n2024-04-13 10:00,Ana,caf\xe9\n2024-04-13 10:01,Ana,tea\n',
      'latin1',
    );
    const { messages, report } = await parsed(single(bytes));
    expect(messages[0]?.body).toBe('caf\ufffd');
    expect(report.warnings.filter(({ code }) => code === 'INVALID_TEXT').map(({ at }) => at)).toEqual([
      'line 2',
    ]);
  });

  it('of one layout have one fingerprint', async () => {
    const [first] = await csvLayouts(single(table));
    const [second] = await csvLayouts(single(table.replace('hello', 'bye')));
    const [third] = await csvLayouts(single(table.replace('Wann', 'When')));
    expect(first).toMatchObject({ delimiter: ';', header: ['Wer', 'Wann', 'Text'], guess: null });
    expect(first?.rows[1]).toEqual(['Peter "Work"', '13/04/2024 10:01', 'two\nlines; and more']);
    expect(second?.layout).toBe(first?.layout);
    expect(third?.layout).not.toBe(first?.layout);
  });

  it('part into conversations, and link files by name', async () => {
    const text =
      'when,who,what,room,file\n1712990000,Ana,hi,a,\n1712990001000,Ana,pic,b,x.jpg\n1712990002,Ana,,b,y.jpg\n';
    const input = {
      container: 't.zip',
      files: [memoryFile('t/t.csv', text), memoryFile('t/x.jpg', '1', { sha256: 'aa' })],
    };
    const run = {
      columns: { time: 0, sender: 1, body: 2, conversation: 3, attachment: 4, header: true, delimiter: ',' },
    };
    const result = await parsed(input, run);
    expectCounted(result);
    expect(result.report.conversations).toMatchObject([{ id: 'a' }, { id: 'b', records: { total: 2 } }]);
    expect(result.messages.map(({ time }) => time.utc)).toEqual([
      '2024-04-13T06:33:20Z',
      '2024-04-13T06:33:21Z',
      '2024-04-13T06:33:22Z',
    ]);
    expect(result.messages.flatMap(({ attachments }) => attachments)).toMatchObject([
      { status: 'present', sha256: 'aa' },
      { status: 'missing' },
    ]);
    const some = await parsed(input, { ...run, conversations: ['a'] });
    expect(some.messages).toHaveLength(1);
    expect(some.report.conversations[1]).toMatchObject({ taken: false, records: { total: 2 } });
  });
});

describe('patterns of times', () => {
  it.each([
    ['DD/MM/YYYY HH:mm', '03/04/2024 10:05', '2024-04-03T10:05', null],
    ['M-D-YY h:mm A', '4-3-24 1:05 pm', '2024-04-03T13:05', null],
    [
      'YYYY.MM.DD HH:mm:ss.SSS Z',
      '2024.04.03 10:05:06.250 +02:00',
      '2024-04-03T10:05:06',
      '2024-04-03T08:05:06.250Z',
    ],
  ])('%s', (pattern, written, local, utc) => {
    expect(timePattern(pattern)?.(written)).toMatchObject({ local, utc, raw: written });
  });

  it('refuse what does not exist, does not fit, or is no pattern', () => {
    expect(timePattern('DD/MM/YYYY HH:mm')?.('31/02/2024 10:00')).toBe('impossible');
    expect(timePattern('DD/MM/YYYY HH:mm')?.('2024-02-01 10:00')).toBeNull();
    expect(timePattern('DD/MM')).toBeNull();
    expect(timePattern('DD/D/MM/YYYY HH:mm')).toBeNull();
  });
});
