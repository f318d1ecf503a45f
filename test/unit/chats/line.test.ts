import { describe, expect, it } from 'vitest';
import { detectChat } from '../../../src/main/chats/index.ts';
import { codes, memoryFile, parsed, single, times } from './memory-chat.ts';
import { expectCounted, sourceText } from './records.ts';

const english = [
  '[LINE] Chat history with Ana Work',
  'Saved on: 26/04/2026, 11:00',
  '',
  'Sun, 05/04/2026',
  '09:10\tAna Work\tCome to the station',
  '09:11\tMara\t"No.',
  'I said ""no"".',
  '',
  'Really."',
  '09:12\tAna Work\t[Photo]',
  '09:13\tAna Work\t[File] contract.pdf',
  '09:14\tMara\t☎ Missed call',
  '09:15\tAna Work\t☎ Call time 1:02:03',
  '09:16\t\tAna Work unsent a message.',
  '24:05\tMara\tlate',
  '',
  'Mon, 06/04/2026',
  '12:30 PM\tMara\t[Sticker]',
  '09:00\tMara\t"only one line',
  '09:01\tMara\tnext',
].join('\n');

describe('LINE', () => {
  it('is told by its lines, and every line is accounted for', async () => {
    for (const chunk of [1, 10, 1 << 20]) {
      const input = single(english, chunk);
      expect(await detectChat(input)).toMatchObject({ confidence: 'strong', format: { id: 'line' } });
      const result = await parsed(input);
      expectCounted(result);
      expect(result.report.lines).toEqual({
        total: 20,
        header: 11,
        continuation: 3,
        preamble: 6,
        unparsed: 0,
      });
      expect(result.report.conversations).toMatchObject([{ title: 'Ana Work', kind: 'direct' }]);
      expect(result.report.dateOrder).toEqual({ value: 'dmy', confidence: 'proved' });
      for (const message of result.messages) {
        const text = await sourceText(input, message);
        expect(text.split('\n')).toHaveLength(message.source.lines);
        expect(english.split('\n')[message.source.line - 1]).toBe(text.split('\n')[0]);
      }
    }
  });

  it('gives the words of quoted messages, placeholders, calls, notices and midnight as 24', async () => {
    const result = await parsed(english);
    const [first, quoted, photo, file, missed, call, unsent, late, sticker, single1, last] = result.messages;
    expect(first).toMatchObject({
      sender: 'Ana Work',
      body: 'Come to the station',
      time: { raw: 'Sun, 05/04/2026 09:10', local: '2026-04-05T09:10', utc: null },
    });
    expect(quoted).toMatchObject({ body: 'No.\nI said "no".\n\nReally.', source: { lines: 4 } });
    expect(photo?.attachments).toMatchObject([{ media: 'image', status: 'omitted', name: null }]);
    expect(file?.attachments).toMatchObject([{ media: 'document', name: 'contract.pdf' }]);
    expect(missed).toMatchObject({ kind: 'call', marks: ['missed-call'] });
    expect(call).toMatchObject({ kind: 'call', content: { seconds: 3723, media: 'audio' } });
    expect(unsent).toMatchObject({ kind: 'system', sender: null, marks: ['deleted'] });
    expect(late).toMatchObject({ time: { local: '2026-04-05T00:05' } });
    expect(sticker).toMatchObject({
      time: { local: '2026-04-06T12:30' },
      attachments: [{ media: 'sticker' }],
    });
    expect(single1).toMatchObject({ body: '"only one line', flags: ['TIME_BACKWARDS'] });
    expect(last).toMatchObject({ body: 'next' });
  });

  it.each([
    ['2024/01/15(Mon)\n10:00\tA\tx\n10:01\tA\ty', '2024-01-15T10:00', 'ymd'],
    ['2017.09.02 Saturday\n10:00\tA\tx\n10:01\tA\ty', '2017-09-02T10:00', 'ymd'],
    ['Mon, 11/03/2025\n10:00AM\tA\tx\n10:01AM\tA\ty', '2025-11-03T10:00', 'mdy'],
    [
      '[LINE] Aとのトーク履歴\n保存日時：R8/04/11 20:01\n\nR7/02/09(日)\n15:18    ケン    [写真]\n15:19    ケン    x',
      '2025-02-09T15:18',
      'ymd',
    ],
    [
      '[LINE] 與A的聊天記錄\n儲存日期：2024/01/03 09:00\n\n2024/1/2週二\n下午03:04\tA\thello\n下午03:05\tA\tx',
      '2024-01-02T15:04',
      'ymd',
    ],
    ['2026/05/20（三）\n下午3:24\tA\tx\n上午12:25\tB\ty', '2026-05-20T15:24', 'ymd'],
    [
      '[LINE] ประวัติการแชทในกลุ่ม "กลุ่ม"\nบันทึกเมื่อ 04/09/2569 07:48\n\nศ. 28/11/2568\n08:54\t\tx\n08:55\tA\ty',
      '2025-11-28T08:54',
      'dmy',
    ],
    ['2025.12.20 วันเสาร์\n22:31\tA\tรูป\n22:32\tA\tx', '2025-12-20T22:31', 'ymd'],
    ['2025. 1. 15. 수요일\n오후 10:31\tA\tx\n오후 10:32\tA\tx', '2025-01-15T22:31', 'ymd'],
  ])('reads the dates of other languages: %j', async (text, local, order) => {
    const result = await parsed(text);
    expectCounted(result);
    expect(times(result)[0]).toBe(local);
    expect(result.report.dateOrder).toEqual({ value: order, confidence: 'proved' });
    expect(result.report.lines?.unparsed).toBe(0);
    expect(codes(result)).not.toContain('WEEKDAY_DIFFERS');
  });

  it('works out where names end in files with spaces only', async () => {
    const text = [
      '2025.12.20 Saturday',
      '22:31 Ana Work Come here',
      '22:32 Mara no',
      '22:33 Ana Work please',
      '22:34 Ana Work Photos',
      '22:35 Mara ok then',
    ].join('\n');
    expect(await detectChat(single(text))).toMatchObject({ confidence: 'weak' });
    const result = await parsed(text);
    expect(result.messages.map(({ sender, body }) => [sender, body])).toEqual([
      ['Ana Work', 'Come here'],
      ['Mara', 'no'],
      ['Ana Work', 'please'],
      ['Ana Work', 'Photos'],
      ['Mara', 'ok then'],
    ]);
    expect(result.messages[3]?.attachments).toMatchObject([{ media: 'image', status: 'omitted' }]);
    expect(codes(result)).toContain('SENDERS_GUESSED');
  });

  it('assumes an order that nothing proves, and takes the person’s word', async () => {
    const text = '[LINE] Chat history with A\n03/04/2024\n10:00\tA\tx\n10:01\tA\ty';
    const assumed = await parsed(text);
    expect(assumed.report.dateOrder).toEqual({ value: 'dmy', confidence: 'assumed' });
    expect(codes(assumed)).toContain('DATE_ORDER_ASSUMED');
    const given = await parsed(text, { dateOrder: 'mdy', timeZone: 'Asia/Tokyo' });
    expect(given.messages[0]?.time).toMatchObject({ local: '2024-03-04T10:00', utc: '2024-03-04T01:00Z' });
  });

  it('keeps what does not exist or fit, and doubts what is pasted', async () => {
    const text = [
      '[LINE] Chat history with A',
      '2024/02/30(Fri)',
      '10:00\tA\tx',
      '2024/03/01(Mon)',
      '10:61\tA\tx',
      '10:05\tA\t"look:',
      '10:06\tB\tI owe you',
      'end"',
      '10:07\tA\ty',
    ].join('\n');
    const result = await parsed(text);
    expectCounted(result);
    expect(result.messages.map(({ kind, flags, time }) => [kind, flags, time.local])).toEqual([
      ['unparsed', [], null],
      ['unparsed', [], null],
      ['message', [], '2024-03-01T10:05'],
      ['message', ['PASTED_HEADER'], '2024-03-01T10:06'],
      ['message', [], '2024-03-01T10:07'],
    ]);
    expect(codes(result)).toEqual(['IMPOSSIBLE_DATE', 'WEEKDAY_DIFFERS']);
  });

  it('of which one of several files is left out counts it apart', async () => {
    const input = {
      container: 'chats.zip',
      files: [memoryFile('[LINE] A.txt', english), memoryFile('[LINE] B.txt', english)],
    };
    const result = await parsed(input, { conversations: ['[LINE] B.txt'] });
    expectCounted(result);
    expect(result.report.lines?.total).toBe(20);
    expect(result.report.conversations.map(({ taken }) => taken)).toEqual([false, true]);
  });

  it.each(['Monday\n10:00 went out\n11:00 came home', '2024-01-15\n10:00 a\n11:00 b', 'a\tb\n10:00\tx'])(
    'is not a diary: %j',
    async (text) => {
      expect(await detectChat(single(text))).toBeNull();
    },
  );
});
