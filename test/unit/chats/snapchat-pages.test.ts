import { describe, expect, it } from 'vitest';
import type { TranscriptMessage } from '../../../src/shared/transcript/message.ts';
import { codes, memoryFile, parsed } from './memory-chat.ts';
import { expectCounted, sourceText } from './records.ts';
import { chats, olderPage, page } from './snapchat-sample.ts';

const picture = memoryFile('chat_media/2024-04-20_b~EiQ1.jpg', Uint8Array.of(0xff, 0));

describe('Snapchat’s pages', () => {
  it('are read card by card from the oldest end, each entry leading back to its card', async () => {
    for (const chunk of [7, 1 << 20]) {
      const input = {
        container: 'mydata.zip',
        files: [memoryFile('html/chat_history/subpage_rina_k.html', page, { chunk }), picture],
      };
      const result = await parsed(input);
      expectCounted(result);
      expect(result.report).toMatchObject({
        format: 'snapchat',
        records: { total: 3, message: 3 },
        unparsed: 1,
        first: '2024-04-20T01:29:00Z',
        last: '2024-04-20T01:31:00Z',
        conversations: [{ id: 'Chat History with rina_k', records: { total: 3 } }],
        attachments: { present: 1 },
      });
      expect(result.messages.map(({ kind, sender, body, marks }) => [kind, sender, body, marks])).toEqual([
        ['message', 'rina_k', '', ['deleted']],
        ['unparsed', null, expect.stringContaining('no such day'), []],
        ['message', 'owner', 'a & b\nla 8 🙂', []],
        ['message', 'rina_k', '', []],
      ]);
      for (const message of result.messages) {
        expect(await sourceText(input, message)).toMatch(/^<div style=.*<h6>[^<]*<\/h6><\/span>$/su);
      }
      expect(result.messages[2]?.source).toMatchObject({ line: 4, lines: 2 });
    }
  });

  it('are read row by row in their older form, with what was sent and received', async () => {
    const input = { container: 'x', files: [memoryFile('html/chat_history.html', olderPage)] };
    const result = await parsed(input);
    expectCounted(result);
    expect(
      result.messages.map(({ conversation, sender, recipients, direction, body, time }) => [
        conversation,
        sender ?? recipients,
        direction,
        body,
        time.utc,
      ]),
    ).toEqual([
      ['dan', 'dan', 'incoming', 'x <y>', '2021-01-02T12:00:00Z'],
      ['rina_k', 'rina_k', 'incoming', 'now', '2021-01-03T12:00:00Z'],
      ['rina_k', ['rina_k'], 'outgoing', '', '2021-01-03T12:00:00Z'],
      ['rina_k', ['rina_k'], 'outgoing', 'da', '2021-01-04T12:00:00Z'],
    ]);
    expect(await sourceText(input, result.messages[1] as TranscriptMessage)).toContain('now</td></tr>');
  });

  it('are left alone where the JSON files say the same', async () => {
    const result = await parsed({
      container: 'x',
      files: [
        memoryFile('json/chat_history.json', JSON.stringify(chats)),
        memoryFile('html/chat_history/subpage_rina_k.html', page),
      ],
    });
    expect(result.report.records.total).toBe(9);
    expect(codes(result)).toContain('REPEATED_PAGES');
  });
});
