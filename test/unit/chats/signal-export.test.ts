import { describe, expect, it } from 'vitest';
import { transcriptMessage } from '../../../src/shared/transcript/message.ts';
import { importReport } from '../../../src/shared/transcript/report.ts';
import { codes, memoryFile, parsed, single, type Parsed } from './memory-chat.ts';
import { chatMd, dataJson } from './signal-export-sample.ts';

/** Every line is accounted for, and each entry's bytes begin with its first line. */
function expectSound(text: string, { messages, report }: Parsed): void {
  const bytes = new TextEncoder().encode(text);
  for (const message of messages) {
    expect(transcriptMessage.parse(message)).toEqual(message);
    const { start, end, line, lines } = message.source;
    const own = new TextDecoder().decode(bytes.slice(start, end));
    expect(own.split('\n')).toHaveLength(lines);
    expect(new TextDecoder().decode(bytes.slice(0, start)).split('\n')).toHaveLength(line);
    expect(own).toContain(message.time.raw);
  }
  expect(importReport.parse(report)).toEqual(report);
  const { total, ...parts } = report.lines ?? { total: -1 };
  expect(Object.values(parts).reduce((sum, count) => sum + count, 0)).toBe(total);
  expect(total).toBe(text.split('\n').length - (text.endsWith('\n') ? 1 : 0));
  expect(report.lines?.header).toBe(report.records.total);
}

describe('the text form of signal-export', () => {
  it('is read entry by entry, its parts taken apart', async () => {
    for (const chunk of [2, 64, 1 << 20]) {
      const result = await parsed(single(chatMd, chunk));
      expectSound(chatMd, result);
      expect(result.report).toMatchObject({
        format: 'signal-export',
        records: { total: 8, message: 7, call: 1 },
        lines: { header: 8, preamble: 0, unparsed: 2 },
        first: '2026-01-04T21:04:05',
        participants: [
          { name: 'Radu', messages: 5 },
          { name: 'Me', messages: 2 },
          { name: 'Ana', messages: 1 },
        ],
      });
    }
    const { messages } = await parsed(chatMd);
    expect(messages.map(({ kind, body, marks }) => [kind, body, marks.join()])).toEqual([
      ['message', 'Come to the office', ''],
      ['message', 'When?\nAnd where?', ''],
      ['message', 'Here', ''],
      ['message', '', ''],
      ['message', '', 'deleted'],
      ['call', 'Incoming video call (accepted, 2m 5s)', ''],
      ['message', 'She wrote to me:', ''],
      ['message', 'help', ''],
      ['unparsed', '[2026-02-31 21:11:00] Radu: never', ''],
    ]);
    expect(messages[1]).toMatchObject({
      direction: 'outgoing',
      details: [{ name: 'quoted text', value: 'Come to the office\ntomorrow' }],
      reactions: [
        { value: '👍', by: 'Radu', at: null },
        { value: '❤️', by: 'Ana: B', at: null },
      ],
    });
    expect(messages[5]?.content).toEqual({
      type: 'call',
      media: 'video',
      outcome: 'accepted, 2m 5s',
      seconds: 125,
    });
  });

  it('flags an entry that stands within another, as text that was pasted would', async () => {
    const { messages } = await parsed(chatMd);
    expect(messages.filter(({ flags }) => flags.includes('PASTED_HEADER')).map(({ body }) => body)).toEqual([
      'help',
    ]);
  });

  it('of early versions, without seconds and blank lines, is read too, and the files are found', async () => {
    const old =
      '[2019-05-29, 15:04] Me: How is everyone?\n[2019-05-29, 15:10] Aya: fine ![a.jpg](./media/a.jpg)\n';
    const result = await parsed({
      container: 'export.zip',
      files: [memoryFile('out/Aya/chat.md', old), memoryFile('out/Aya/media/a.jpg', 'picture')],
    });
    expectSound(old, result);
    expect(result.report.format).toBe('signal-export');
    expect(result.report.conversations).toMatchObject([{ title: 'Aya', id: 'out/Aya/chat.md' }]);
    expect(result.messages[1]).toMatchObject({
      time: { raw: '2019-05-29, 15:10', local: '2019-05-29T15:10', utc: null },
      attachments: [{ name: 'a.jpg', status: 'present', member: 'out/Aya/media/a.jpg' }],
    });
  });

  it('is not taken for an iPhone’s export of WhatsApp, nor the other way round', async () => {
    const whatsapp =
      '[2024-01-01, 10:00:00] Eve: hello\r\n[2024-01-01, 10:00:09] Ana: \u200eimage omitted\r\n';
    expect((await parsed(whatsapp)).report.format).toBe('whatsapp');
    expect((await parsed(chatMd.replaceAll('\n', '\r\n'))).report.format).toBe('signal-export');
  });
});

describe('the lines of data.json', () => {
  it('say what the text form says, and no key of a sticker gets out', async () => {
    const result = await parsed(dataJson);
    expectSound(dataJson, result);
    expect(result.messages.map(({ body, marks }) => [body, marks.join()])).toEqual([
      ['Come to the office', ''],
      ['When?\nAnd where?', ''],
      ['', 'secret'],
      ['', 'deleted'],
    ]);
    expect(result.messages[1]).toMatchObject({
      details: [{ name: 'quoted text', value: 'Come to the office\ntomorrow' }],
      reactions: [
        { value: '👍', by: 'Radu' },
        { value: '❤️', by: 'Ana B' },
      ],
      attachments: [{ name: 'map.png', status: 'missing' }],
    });
    expect(JSON.stringify(result)).not.toContain('c2VjcmV0IHBhY2s=');
  });

  it('are read instead of the text beside them, which is said', async () => {
    const result = await parsed({
      container: 'out.zip',
      files: [memoryFile('out/Radu/chat.md', chatMd), memoryFile('out/Radu/data.json', dataJson)],
    });
    expect(result.report.records.total).toBe(4);
    expect(codes(result)).toContain('SAME_CHAT_TWICE');
  });

  it('that are broken are kept', async () => {
    const text = `${dataJson}{"date":"2026-01-05T10:00:00","sender":"Radu","bo\nnull\n{"date":"2026-13-05T10:00:00","sender":"R","body":"x"}`;
    const result = await parsed(text);
    expectSound(text, result);
    expect(result.report.lines).toMatchObject({ header: 4, unparsed: 3 });
  });
});
