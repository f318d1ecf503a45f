import { describe, expect, it } from 'vitest';
import { codes, memoryFile, parsed, single } from './memory-chat.ts';
import { expectCounted, sourceText } from './records.ts';
import { chats, older, snapchatExport, snaps } from './snapchat-sample.ts';

describe('Snapchat’s data export', () => {
  it('is read conversation by conversation from the oldest end, each entry leading back to its record', async () => {
    for (const chunk of [5, 1 << 20]) {
      const input = snapchatExport(chunk);
      const result = await parsed(input);
      expectCounted(result);
      expect(result.report).toMatchObject({
        format: 'snapchat',
        records: { total: 11, message: 9, system: 1, call: 1, unknown: 0 },
        first: '2024-04-20T01:29:22.686Z',
        participants: [
          { name: 'rina_k', messages: 7 },
          { name: 'owner', messages: 3 },
        ],
        conversations: [
          { id: 'rina_k', title: 'rina_k', kind: 'direct' },
          { id: '5c8e~group', title: 'Saturday', kind: 'group' },
          { id: 'snaps: rina_k', title: 'rina_k', kind: 'direct' },
        ],
        attachments: { present: 2, missing: 1, omitted: 3 },
      });
      expect(codes(result)).toEqual(['ATTACHMENTS_MISSING']);
      const records = [...chats.rina_k.toReversed(), ...chats['5c8e~group'].toReversed(), ...snaps.rina_k];
      for (const [place, message] of result.messages.entries()) {
        expect(JSON.parse(await sourceText(input, message))).toEqual(records[place]);
      }
      expect(result.messages[0]?.source.pointer).toBe('/rina_k/6');
      expect(result.messages[7]?.source.pointer).toBe('/5c8e~0group/1');
    }
  });

  it('takes the milliseconds that are called microseconds, where they name the second that is written', async () => {
    const { messages } = await parsed(snapchatExport());
    expect(messages[0]?.time).toEqual({
      raw: '2024-04-20 01:29:22 UTC',
      local: null,
      utc: '2024-04-20T01:29:22.686Z',
      zone: { source: 'file', name: 'UTC' },
    });
    expect(messages[1]?.time.utc).toBe('2024-04-20T01:30:00Z');
    expect(messages[2]?.time.utc).toBe('2024-04-20T01:31:00.5Z'.replace('.5Z', '.500Z'));
  });

  it('tells what was deleted, called, left unsaved and sent, and links media by their identifiers', async () => {
    const { messages } = await parsed(snapchatExport());
    expect(messages.map(({ kind, body, marks, direction }) => [kind, body, marks, direction])).toEqual([
      ['message', 'e gata?', [], 'incoming'],
      ['message', 'it&#39;s what I typed', [], 'outgoing'],
      ['message', '', ['empty'], 'incoming'],
      ['message', '', [], 'incoming'],
      ['message', '', ['deleted'], 'incoming'],
      ['call', '', ['missed-call'], 'incoming'],
      ['message', '', [], 'incoming'],
      ['message', 'la 8', [], 'outgoing'],
      ['system', '', [], 'incoming'],
      ['message', '', ['expiring'], 'incoming'],
      ['message', '', ['expiring'], 'outgoing'],
    ]);
    expect(messages[3]?.attachments).toEqual([
      {
        name: 'b~EiQ1',
        status: 'present',
        media: 'image',
        member: 'chat_media/2024-04-20_b~EiQ1.jpg',
        sha256: null,
      },
      {
        name: 'b~EiQ2',
        status: 'present',
        media: 'video',
        member: 'chat_media/2024-04-20_b~EiQ2.mp4',
        sha256: null,
      },
      { name: 'b~gone', status: 'missing', media: 'unknown', member: null, sha256: null },
    ]);
    expect(messages[5]?.content).toEqual({ type: 'call', media: 'video', outcome: 'missed', seconds: null });
    expect(messages[2]?.details).toEqual([{ name: 'IsSaved', value: 'false' }]);
    expect(messages[4]?.details).toContainEqual({ name: 'Media Type', value: 'STATUSERASEDMESSAGE' });
  });

  it('is read in its older form, texts freed of their escapes where those are proved', async () => {
    const result = await parsed(single(JSON.stringify(older)));
    expectCounted(result);
    expect(result.report.conversations.map(({ id, records }) => [id, records.total])).toEqual([
      ['rina_k', 4],
      ['dan', 1],
    ]);
    expect(
      result.messages.map(({ conversation, sender, recipients, direction, body, original }) => ({
        conversation,
        sender,
        recipients,
        direction,
        body,
        original,
      })),
    ).toEqual([
      { conversation: 'rina_k', sender: 'rina_k', direction: 'incoming', body: 'a & b' },
      { conversation: 'dan', sender: 'dan', direction: 'incoming', body: 'x &amp; <y>' },
      {
        conversation: 'rina_k',
        sender: 'rina_k',
        direction: 'incoming',
        body: 'it\'s "now" 🙂',
        original: 'it&#39;s &quot;now&quot; 🙂',
      },
      { conversation: 'rina_k', sender: null, recipients: ['rina_k'], direction: 'outgoing', body: 'da' },
      { conversation: 'rina_k', sender: 'rina_k', direction: 'incoming', body: '' },
    ]);
    expect(result.messages[4]?.attachments).toMatchObject([{ status: 'omitted', media: 'image' }]);
  });

  it('names the sender of sent records after the account, where the export states it', async () => {
    const { messages } = await parsed({
      container: 'x',
      files: [
        memoryFile('json/account.json', '{"Basic Information": {"Username": "owner"}}'),
        memoryFile('json/chat_history.json', JSON.stringify(older)),
      ],
    });
    expect(messages[3]).toMatchObject({ sender: 'owner', recipients: ['rina_k'], conversation: 'rina_k' });
  });

  it('keeps odd records and what is left of a damaged file', async () => {
    const odd = JSON.stringify({
      ana: [
        1,
        { From: 'ana', 'Media Type': 'TEXT', Created: '2024-02-31 10:00:00 UTC', Content: 'x' },
        { From: 'ana', 'Media Type': 'TEXT', Created: 'yesterday', Content: 'y' },
        { From: ['ana'], Other: { deep: true } },
        {
          From: 'ana',
          'Media Type': 'TEXT',
          Created: '',
          'Created(microseconds)': 1713576562686,
          Content: 'z',
        },
      ],
    });
    const cut = odd.slice(0, odd.lastIndexOf('"Content"'));
    for (const text of [odd, cut]) {
      const result = await parsed(single(text));
      expectCounted(result);
      expect(result.report.records.total + result.report.unparsed).toBe(5);
      expect(codes(result)).toEqual(
        expect.arrayContaining([
          'IMPOSSIBLE_DATE',
          'BROKEN_RECORD',
          ...(text === cut ? ['BROKEN_JSON'] : []),
        ]),
      );
    }
  });

  it('counts a conversation that is not taken, and takes none of it', async () => {
    const result = await parsed(snapchatExport(), { conversations: ['5c8e~group'] });
    expect(result.messages).toHaveLength(2);
    expect(result.report.conversations.map(({ taken, records }) => [taken, records.total])).toEqual([
      [false, 7],
      [true, 2],
      [false, 2],
    ]);
  });
});
