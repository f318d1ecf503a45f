import { describe, expect, it } from 'vitest';
import { exported, exportedMessages, packageJson, packageTable, snowflake } from './discord-sample.ts';
import { codes, memoryFile, parsed, single } from './memory-chat.ts';
import { expectCounted, sourceText } from './records.ts';

describe('DiscordChatExporter’s JSON', () => {
  it('is read record by record, each with its place, and its count is compared', async () => {
    const input = single(exported(), 77);
    const chat = await parsed(input);
    expectCounted(chat);
    expect(chat.report).toMatchObject({
      format: 'discord',
      records: { total: 8, message: 5, system: 1, call: 1, unknown: 1 },
      declared: 8,
      conversations: [{ id: '530805775262679064', title: 'ion', kind: 'direct', declared: 8 }],
      first: '2024-03-01T08:00:00.123Z',
      last: '2024-03-01T08:06:00Z',
    });
    expect(codes(chat)).not.toContain('COUNT_DIFFERS');
    for (const [place, message] of chat.messages.entries()) {
      expect(JSON.parse(await sourceText(input, message))).toEqual(exportedMessages[place]);
      expect(message.source.pointer).toBe(`/messages/${place}`);
    }
    expect(codes(await parsed(exported(exportedMessages, { count: 9 })))).toContain('COUNT_DIFFERS');
  });

  it('keeps names, replies, edits, reactions and what links show', async () => {
    const { messages } = await parsed(exported());
    expect(messages[0]).toMatchObject({
      sender: 'ana',
      senderId: '111111111111111111',
      details: [
        { name: 'nickname', value: 'Ana 🌸' },
        { name: 'isPinned', value: 'true' },
      ],
      time: { local: '2024-03-01T10:00:00', utc: '2024-03-01T08:00:00.123Z', zone: { source: 'file' } },
    });
    expect(messages[1]).toMatchObject({
      marks: ['edited'],
      replyTo: '530805779645595660',
      reactions: [
        { value: '👍', by: 'ana', at: null },
        { value: '👍', by: null, at: null, count: 2 },
        { value: 'wave', by: null, at: null, count: 1 },
      ],
    });
    expect(messages[2]?.details).toEqual([
      { name: 'embed', value: 'A job\nGood money\nWhere: Abroad\nhttps://example.org/job' },
    ]);
  });

  it('shows calls with their length, notices, forwards and commands', async () => {
    const { messages } = await parsed(exported());
    expect(messages[3]).toMatchObject({ kind: 'call', content: { type: 'call', seconds: 130 } });
    expect(messages[4]).toMatchObject({ kind: 'system', body: 'Added ion to the group.' });
    expect(messages[5]).toMatchObject({ body: 'come tomorrow', marks: ['forwarded'] });
    expect(messages[5]).not.toHaveProperty('replyTo');
    expect(messages[6]?.details?.map(({ name }) => name)).toEqual(['interaction']);
    expect(messages[7]?.kind).toBe('unknown');
  });

  it('links files that were exported with it, and says which were not', async () => {
    const files = [
      memoryFile('out/chat.json', exported()),
      memoryFile('out/chat.json_Files/photo-1A2B3.jpg', 'jpeg', { sha256: 'ef' }),
    ];
    const { messages } = await parsed({ container: 'out.zip', files });
    expect(messages[2]?.attachments).toMatchObject([
      { name: 'photo.jpg', status: 'present', media: 'image', sha256: 'ef' },
      { name: 'plan.pdf', status: 'omitted', media: 'document' },
      { name: 'lost.mp4', status: 'missing', media: 'video' },
      { name: 'Wave', status: 'omitted', media: 'sticker' },
    ]);
  });

  it('in parts or newest first begins with its oldest message', async () => {
    const parts = [exportedMessages.slice(5), exportedMessages.slice(0, 3), exportedMessages.slice(3, 5)];
    const files = parts.map((part, place) =>
      memoryFile(`chat [part ${place + 1}].json`, exported(part.toReversed())),
    );
    const { messages, report } = await parsed({ container: 'out', files });
    expect(messages.map(({ id }) => id?.at(-1))).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
    expect(report).toMatchObject({ declared: 8, conversations: [{ declared: 8 }] });
  });

  it('of a server is a channel of it, also without messages', async () => {
    const { report } = await parsed(exported([], { guild: 'Jobs', type: 'GuildTextChat' }));
    expect(report.conversations).toMatchObject([
      { title: 'Jobs #ion', kind: 'channel', records: { total: 0 } },
    ]);
  });

  it('with dates that do not exist, odd records or a broken end loses nothing', async () => {
    const odd = await parsed(
      exported([
        { timestamp: '2024-02-30T00:00:00+00:00', content: 'x' },
        {},
        { author: 5, attachments: {} },
      ]).replace('"messages": [', '"messages": [ 7, '),
    );
    expectCounted(odd);
    expect(odd.report).toMatchObject({ unparsed: 2, records: { total: 2 } });
    const text = exported();
    const cut = await parsed(text.slice(0, text.indexOf('come tomorrow')));
    expectCounted(cut);
    expect(cut.messages.at(-1)).toMatchObject({ kind: 'unparsed' });
    expect(codes(cut)).toContain('BROKEN_JSON');
  });
});

describe('Discord’s data package', () => {
  const files = (name: string, content: string) => [
    memoryFile('package/messages/index.json', '{"530805775262679064": "Direct Message with ion#0"}'),
    memoryFile(
      'package/messages/c530805775262679064/channel.json',
      '{"id": "530805775262679064", "type": "DM", "recipients": ["1", "2"]}',
    ),
    memoryFile(`package/messages/c530805775262679064/${name}`, content, { chunk: 50 }),
    memoryFile(
      'package/account/user.json',
      '{"id": "9", "username": "ana", "email": "a@b", "ip": "10.0.0.1"}',
    ),
  ];

  it('holds the requesting person’s own messages as a table, the oldest first', async () => {
    const input = { container: 'package.zip', files: files('messages.csv', packageTable) };
    const chat = await parsed(input);
    expectCounted(chat);
    expect(chat.messages).toMatchObject([
      { id: '1213012345678901248', body: 'first ✓', sender: 'ana', senderId: '9', direction: 'outgoing' },
      {
        body: '',
        attachments: [
          { name: 'a.png', status: 'omitted', media: 'image' },
          { name: 'b.mp4', status: 'omitted', media: 'video' },
        ],
      },
      {
        body: 'last\nwith "two" lines',
        time: { raw: '2024-03-01 08:03:25.461000+00:00', utc: '2024-03-01T08:03:25.461Z' },
        source: { line: 2, lines: 2 },
      },
    ]);
    const texts = await Promise.all(chat.messages.map(async (message) => await sourceText(input, message)));
    expect(texts[2]).toBe(
      '1213012345678901250,2024-03-01 08:03:25.461000+00:00,"last\r\nwith ""two"" lines",',
    );
    expect(chat.report.conversations).toMatchObject([
      { id: '530805775262679064', title: 'Direct Message with ion#0', kind: 'direct' },
    ]);
    expect(chat.report.omissions.join(' ')).toContain(
      'only the messages that the person who requested it sent',
    );
    expect(JSON.stringify([chat.messages, chat.report])).not.toMatch(/10\.0\.0\.1|a@b/u);
  });

  it('proves the zone of its times by the numbers of the messages, which stay whole', async () => {
    const chat = await parsed({ container: 'package.zip', files: files('messages.json', packageJson) });
    expectCounted(chat);
    expect(chat.messages).toMatchObject([
      { id: String(snowflake('2024-03-01T08:03:23Z', 3n)), body: 'first' },
      { time: { raw: '2024-03-01 08:03:25', utc: '2024-03-01T08:03:25Z', zone: { source: 'file' } } },
    ]);
  });

  it('doubts a time that its message’s number contradicts', async () => {
    const other = packageJson.replace('"2024-03-01 08:03:25"', '"2023-03-01 08:03:26"');
    const chat = await parsed({ container: 'package.zip', files: files('messages.json', other) });
    expect(codes(chat)).toContain('TIMES_DIFFER');
    expect(chat.messages.map(({ time }) => time.utc)).toContain(null);
  });

  it('keeps rows that cannot be read, and what follows a quotation mark that is not closed', async () => {
    const table =
      'ID,Timestamp,Contents,Attachments\n5,2024-02-31 00:00:00+00:00,x,\nhello\n6,2024-01-01 00:00:00+00:00,"open,\n7,x,y,\n';
    const chat = await parsed({ container: 'package.zip', files: files('messages.csv', table) });
    expectCounted(chat);
    expect(chat.report).toMatchObject({ unparsed: 3, records: { total: 0 } });
    expect(codes(chat)).toEqual(expect.arrayContaining(['IMPOSSIBLE_DATE', 'BROKEN_RECORD', 'BROKEN_TABLE']));
  });
});
