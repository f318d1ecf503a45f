import { describe, expect, it } from 'vitest';
import { codes, memoryFile, parsed, single } from './memory-chat.ts';
import { expectCounted, sourceText } from './records.ts';
import { tiktokJson, tiktokRecords, tiktokText } from './tiktok-sample.ts';

describe('TikTok’s data download', () => {
  it('is read conversation by conversation from the oldest end, at either place that it has them', async () => {
    for (const chunk of [5, 1 << 20]) {
      for (const place of ['older', 'newer'] as const) {
        const input = {
          container: 'tiktok.zip',
          files: [memoryFile('user_data_tiktok.json', tiktokJson(place), { chunk })],
        };
        const result = await parsed(input);
        expectCounted(result);
        expect(result.report).toMatchObject({
          format: 'tiktok',
          records: { total: 4, message: 4 },
          first: '2024-01-01T10:00:00',
          last: '2024-01-05T12:00:00',
          conversations: [
            { id: 'Chat History with ana.b:', title: 'ana.b', kind: 'direct', records: { total: 3 } },
            { id: 'Chat History with dan: x:', title: 'dan: x', kind: 'direct', records: { total: 1 } },
          ],
        });
        const records = [
          ...tiktokRecords['Chat History with ana.b:'].toReversed(),
          ...tiktokRecords['Chat History with dan: x:'],
        ];
        for (const [index, message] of result.messages.entries()) {
          expect(JSON.parse(await sourceText(input, message))).toEqual(records[index]);
        }
        expect(result.messages[0]).toMatchObject({
          sender: 'me.too',
          body: 'salut',
          time: { raw: '2024-01-01 10:00:00', utc: null, zone: { source: 'unknown' } },
        });
        expect(result.messages[2]).toMatchObject({
          marks: [],
          details: [{ name: 'Link', value: 'https://example.org' }],
        });
      }
    }
    const { messages } = await parsed(single(tiktokJson('newer')), { timeZone: 'Europe/Bucharest' });
    expect(messages[0]?.time.utc).toBe('2024-01-01T08:00:00Z');
  });

  it('is known by a conversation alone, keeps odd records and what is left of a damaged file', async () => {
    const odd =
      '{"Direct Messages":{"Chat History":{"ChatHistory":{"Chat History with z:":[7,{"Date":"2024-02-30 10:00:00","Content":"x"},{"Date":"then","From":"z","Content":"y"},{"Date":';
    const result = await parsed(single(odd));
    expectCounted(result);
    expect(result.report).toMatchObject({ records: { total: 1 }, unparsed: 3 });
    expect(codes(result)).toEqual(['IMPOSSIBLE_DATE', 'BROKEN_RECORD', 'BROKEN_JSON']);
  });

  it('counts a conversation that is not taken, and takes none of it', async () => {
    const result = await parsed(single(tiktokJson('newer')), { conversations: ['Chat History with ana.b:'] });
    expect(result.messages).toHaveLength(3);
    expect(result.report.conversations[1]).toMatchObject({ taken: false, records: { total: 1 } });
  });
});

describe('TikTok’s data download as text', () => {
  it('is read conversation by conversation from the oldest end, and every line is counted', async () => {
    for (const chunk of [3, 1 << 20]) {
      const input = single(tiktokText, chunk);
      const result = await parsed(input);
      expectCounted(result);
      expect(result.report).toMatchObject({
        format: 'tiktok-text',
        records: { total: 4, message: 4 },
        lines: { total: 14, header: 4, continuation: 2, preamble: 6, unparsed: 2 },
        first: '2026-07-01T03:01:15Z',
        conversations: [
          { id: 'Chat History with ana.b', title: 'ana.b', records: { total: 3 }, unparsed: 0 },
          { id: 'Chat History with dan', records: { total: 1 }, unparsed: 2 },
        ],
      });
      expect(result.messages.map(({ kind, sender, body }) => [kind, sender, body])).toEqual([
        ['message', 'ana.b', 'https://www.tiktokv.com/share/video/1/'],
        ['message', 'me.too', 'prima linie\n\na doua'],
        ['message', 'ana.b', 'hola: qué tal'],
        ['unparsed', null, '2026-06-31 10:00:00 UTC dan: no such day'],
        ['message', 'dan', 'buenas'],
        ['unparsed', null, 'not a message'],
      ]);
      for (const message of result.messages) {
        expect(await sourceText(input, message)).toContain(message.body);
        expect(tiktokText.split('\n')[message.source.line - 1]).toContain(message.body.split('\n')[0]);
      }
      expect(codes(result)).toEqual(['IMPOSSIBLE_DATE', 'UNPARSED']);
    }
  });
});

describe('a line of a TikTok text with nothing but a date', () => {
  it('takes no name from the line below it', async () => {
    const text = '>>> Chat History with ana::\n2024-01-15 09:12:00 UTC\nana: hola\n';
    const { messages, report } = await parsed(single(text));
    expect(messages).toMatchObject([{ kind: 'unparsed', sender: null, source: { line: 2, lines: 2 } }]);
    expect(report.lines).toEqual({ total: 3, header: 0, continuation: 0, preamble: 1, unparsed: 2 });
  });
});
