import { describe, expect, it } from 'vitest';
import { transcriptMessage } from '../../../src/shared/transcript/message.ts';
import { importReport } from '../../../src/shared/transcript/report.ts';
import { page, text } from './imessage-sample.ts';
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

describe('a hostile page', () => {
  it.each([
    '<div class="message">',
    '<div class="message"><div class="edited"><tr><td>',
    '<div class="reaction">',
  ])('of nothing but %j is read in good time', async (tag) => {
    const started = performance.now();
    const result = await parsed(
      `<style>.iMessage message_part</style><div class="message">${tag.repeat(20_000)}`,
    );
    expect(performance.now() - started).toBeLessThan(4000);
    expect(result.messages).toHaveLength(result.report.records.total + result.report.unparsed);
  });
});

describe('a text file of imessage-exporter', () => {
  it('is read entry by entry, and every line is accounted for', async () => {
    const bytes = new TextEncoder().encode(text);
    for (const chunk of [2, 100, 1 << 20]) {
      const result = await parsed(single(text, chunk));
      for (const message of result.messages) {
        expect(transcriptMessage.parse(message)).toEqual(message);
        const { start, end, line, lines } = message.source;
        const own = new TextDecoder().decode(bytes.slice(start, end));
        expect(own.trimStart().startsWith(message.time.raw)).toBe(true);
        expect(own.split('\n')).toHaveLength(lines);
        expect(new TextDecoder().decode(bytes.slice(0, start)).split('\n')).toHaveLength(line);
      }
      expect(importReport.parse(result.report)).toEqual(result.report);
      expect(result.report).toMatchObject({
        format: 'imessage-text',
        records: { total: 8, message: 7, system: 1 },
        lines: { total: text.split('\n').length - 1, header: 8, continuation: 31, preamble: 0, unparsed: 4 },
        first: '2026-03-05T21:04:04',
        last: '2026-03-06T00:04:00',
      });
      expect(codes(result)).toEqual(['IMPOSSIBLE_DATE', 'REPEATED', 'ATTACHMENTS_MISSING']);
    }
  });

  it('says the same of the conversation as the page does', async () => {
    const [fromText, fromPage] = [await parsed(text), await parsed(page)];
    const facts = ({ messages }: typeof fromText) =>
      messages
        .filter(({ body }) => !/line|Rooms|never|Feb/u.test(body))
        .map(({ kind, body, sender, flags, marks, attachments, reactions, receipts, time }) => {
          return { kind, body, sender, flags, marks, attachments, reactions, receipts, time };
        });
    expect(facts(fromText).length).toBe(7);
    expect(facts(fromText).slice(0, 4)).toEqual(facts(fromPage).slice(0, 4));
    expect(facts(fromText)[5]).toEqual(facts(fromPage)[5]);
    expect(fromText.messages[2]).toMatchObject({ replyTo: 'line 1', flags: ['REPEATED'] });
    expect(fromText.messages[0]?.id).toBe('line 1');
  });

  it('keeps blank lines within a message, and what it does not know as text', async () => {
    const { messages } = await parsed(text);
    expect(messages[7]?.body).toBe('first line\n\nthird line');
    expect(messages[4]).toMatchObject({
      body: '',
      attachments: [
        { name: 'a b.png', status: 'missing', media: 'image' },
        { name: 'v.mov', status: 'omitted', media: 'video' },
        { name: null, status: 'missing' },
      ],
      reactions: [{ value: 'Loved', by: 'Me', at: null }],
    });
    expect(messages[5]).toMatchObject({
      body: 'At seven',
      edits: [{ body: 'At six', at: 'Mar  6, 2026 12:02:00 AM' }],
    });
    const typed =
      'Mar  6, 2026 12:01:00 AM\nAna\nTapbacks:\nnone by me\nMar  6, 2026 12:01:00 AM\nBogdan\nhi\n\n';
    expect((await parsed(typed)).messages.map(({ sender, body }) => [sender, body])).toEqual([
      ['Ana', 'Tapbacks:\nnone by me\nMar  6, 2026 12:01:00 AM\nBogdan\nhi'],
    ]);
  });
});
