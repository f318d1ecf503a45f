import { describe, expect, it } from 'vitest';
import { transcriptMessage } from '../../../src/shared/transcript/message.ts';
import { importReport } from '../../../src/shared/transcript/report.ts';
import { page } from './imessage-sample.ts';
import { codes, memoryFile, parsed, single, times } from './memory-chat.ts';

describe('a page of imessage-exporter', () => {
  it('is read message by message, each leading back to its element', async () => {
    const bytes = new TextEncoder().encode(page);
    for (const chunk of [3, 500, 1 << 20]) {
      const result = await parsed(single(page, chunk));
      for (const message of result.messages) {
        expect(transcriptMessage.parse(message)).toEqual(message);
        const { start, end, line } = message.source;
        expect(new TextDecoder().decode(bytes.slice(start, end))).toMatch(
          /^<div class="(?:message|announcement)"[\s\S]*<\/div>$/u,
        );
        expect(new TextDecoder().decode(bytes.slice(0, start)).split('\n')).toHaveLength(line);
      }
      expect(importReport.parse(result.report)).toEqual(result.report);
      expect(result.report).toMatchObject({
        format: 'imessage',
        records: { total: 8, message: 7, system: 1 },
        unparsed: 1,
        lines: null,
        participants: [
          { name: '+40700900444', messages: 3 },
          { name: 'Me', messages: 4 },
        ],
        first: '2026-03-05T21:04:04',
        last: '2026-03-06T00:04:00',
      });
      expect(codes(result)).toEqual(['IMPOSSIBLE_DATE', 'REPEATED', 'ATTACHMENTS_MISSING']);
    }
  });

  it('keeps an answer at both its places, and says so at the second', async () => {
    const { messages } = await parsed(page);
    expect(messages.slice(0, 3).map(({ id, replyTo, flags, body }) => [id, replyTo, flags, body])).toEqual([
      ['G-1', undefined, [], 'Will you be at the border at 6?'],
      ['G-2', 'G-1', [], 'No, I & my sister  go\nby bus'],
      ['G-2', 'G-1', ['REPEATED'], 'No, I & my sister  go\nby bus'],
    ]);
    expect(messages[0]).toMatchObject({
      direction: 'incoming',
      receipts: [{ by: 'you', action: 'read', at: 'after 1 hour, 5 seconds' }],
      time: { raw: 'Mar  5, 2026  9:04:04 PM', utc: null, zone: { source: 'unknown' } },
    });
  });

  it('shows notices, files, reactions, edits and what was taken back', async () => {
    const { messages } = await parsed({
      container: 'export.zip',
      files: [memoryFile('x/+40700900444.html', page), memoryFile('x/attachments/0/a b.png', 'picture')],
    });
    expect(messages[3]).toMatchObject({
      kind: 'system',
      sender: null,
      body: 'You named the conversation Road',
    });
    expect(
      messages[4]?.attachments.map(({ name, status, media, member }) => [name, status, media, member]),
    ).toEqual([
      ['a b.png', 'present', 'image', 'x/attachments/0/a b.png'],
      ['v.mov', 'omitted', 'video', null],
      [null, 'missing', 'unknown', null],
    ]);
    expect(messages[4]?.reactions).toEqual([{ value: 'Loved', by: 'Me', at: null }]);
    expect(messages[5]).toMatchObject({
      body: 'At seven',
      marks: ['edited'],
      edits: [{ body: 'At six', at: null }],
    });
    expect(messages[6]).toMatchObject({ body: '', marks: ['deleted'] });
    expect(messages[7]).toMatchObject({
      body: 'Rooms',
      details: [{ name: 'link', value: 'https://example.org/room' }],
    });
    expect(messages[8]).toMatchObject({
      kind: 'unparsed',
      time: { raw: 'Feb 30, 2026 12:05:00 AM', local: null },
    });
    expect(messages[0]).toMatchObject({ conversation: 'x/+40700900444.html' });
  });

  it('gets the zone that a person gives', async () => {
    const result = await parsed(page, { timeZone: 'Europe/Bucharest' });
    expect(result.messages[0]?.time.utc).toBe('2026-03-05T19:04:04Z');
    expect(times(result)[3]).toBe('2026-03-06T00:00:30');
  });

  it('that is cut off anywhere is still a report', async () => {
    for (const at of [900, 1500, 2222, 3000]) {
      const result = await parsed(page.slice(0, at));
      expect(result.messages).toHaveLength(result.report.records.total + result.report.unparsed);
    }
  });
});
