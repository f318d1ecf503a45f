import { describe, expect, it } from 'vitest';
import { codes, memoryFile, parsed, single } from './memory-chat.ts';

const signal = [
  { version: '1', backupTimeMs: '1705309920000' },
  { recipient: { id: '1', self: {} } },
  { recipient: { id: '2', contact: { profileGivenName: 'Dan' } } },
  { chat: { id: '1', recipientId: '2' } },
  {
    chatItem: {
      chatId: '1',
      authorId: '2',
      dateSent: '1705309920123',
      incoming: {},
      standardMessage: { text: { body: 'from Signal' } },
    },
  },
]
  .map((frame) => JSON.stringify(frame))
  .join('\n');

const discord = JSON.stringify({
  guild: { id: '0', name: 'Direct Messages' },
  channel: { id: '1', type: 'DirectTextChat', name: 'dan' },
  messages: [
    {
      id: '5',
      type: 'Default',
      timestamp: '2024-01-15T09:12:00+02:00',
      content: 'from Discord',
      author: { id: '7', name: 'dan' },
    },
  ],
  messageCount: 1,
});

const takeout = () => ({
  container: 'takeout.zip',
  files: [memoryFile('signal/main.jsonl', signal), memoryFile('discord/dan.json', discord)],
});

describe('the exports of several apps in one archive', () => {
  it('keep their conversations apart where two apps give the same id', async () => {
    const { messages, report } = await parsed(takeout());
    expect(report.conversations.map(({ id }) => id)).toEqual(['1', 'discord: 1']);
    expect(messages.map(({ n, body, conversation }) => [n, body, conversation])).toEqual([
      [1, 'from Signal', '1'],
      [2, 'from Discord', 'discord: 1'],
    ]);
  });

  it.each([
    ['1', 'from Signal', [true, false]],
    ['discord: 1', 'from Discord', [false, true]],
  ])('are taken one by one, by the id %s', async (id, body, taken) => {
    const result = await parsed(takeout(), { conversations: [id] });
    expect(result.messages.map((message) => message.body)).toEqual([body]);
    expect(result.report.conversations.map((one) => one.taken)).toEqual(taken);
    expect(result.report.conversations.map((one) => one.records.total)).toEqual([1, 1]);
    // Nothing is missing from an app whose conversations were only not taken.
    expect(codes(result)).not.toContain('NO_MESSAGES');
  });
});

describe('the only chat of its app in an archive with others', () => {
  const files = [
    memoryFile('signal/main.jsonl', signal),
    memoryFile('WhatsApp Chat with Eva.txt', '15/01/2024, 09:12 - Eva: from WhatsApp\n'),
    memoryFile(
      'mail/all.mbox',
      'From eva@example.org Mon Jan 15 09:12:00 2024\nFrom: eva@example.org\nDate: Mon, 15 Jan 2024 09:12:00 +0200\nSubject: x\n\nfrom mail\n',
    ),
    memoryFile(
      'viber.csv',
      '="17/08/2014"\t12:52:56\t="Eva"\t="+40700000001"\t"from Viber"\n="18/08/2014"\t12:52:56\t="Eva"\t="+407"\t"again"\n',
    ),
  ];

  it('has an id of its own, and can be left out with its counts', async () => {
    const { report, messages } = await parsed({ container: 'takeout.zip', files }, { conversations: ['1'] });
    expect(messages.map(({ body }) => body)).toEqual(['from Signal']);
    expect(report.conversations.map(({ id, taken, records }) => [id, taken, records.total])).toEqual([
      ['1', true, 1],
      ['mail/all.mbox', false, 1],
      ['viber.csv', false, 2],
      ['WhatsApp Chat with Eva.txt', false, 1],
    ]);
    expect(report.records.total).toBe(1);
    // The files of other apps are no stray attachments of this one.
    expect(codes({ report, messages })).toEqual([]);
  });
});

describe('what is no chat', () => {
  it('is refused with the reason: a ZIP without its end, of which no file can be read', async () => {
    await expect(parsed({ container: 'chat.zip', files: [] })).rejects.toThrow(/end is missing/u);
  });

  it('is refused with the reason: ZIPs within a folder', async () => {
    const folder = { container: 'chats', files: [memoryFile('Eva.zip', 'PK')] };
    await expect(parsed(folder)).rejects.toThrow(/hand in each of them/u);
  });
});

describe('bytes that are not text', () => {
  it.each([
    [
      'JSON',
      '{"name":"Zo\u00e9","type":"personal_chat","id":5,"messages":[{"id":1,"type":"message","date":"2024-01-15T09:12:00","date_unixtime":"1705309920","from":"Zo\u00e9","from_id":"user5","text":"Gr\u00fc\u00df"}]}',
    ],
    [
      'XML',
      '<smses count="1"><sms address="+40700000001" date="1705309920123" type="1" body="Gr\u00fc\u00df"/></smses>',
    ],
    [
      'a mail',
      'From: Zo\u00e9 <zoe@example.org>\nDate: Mon, 15 Jan 2024 09:12:00 +0200\nSubject: x\n\nGr\u00fc\u00df\n',
    ],
  ])('are told of in %s, and nothing is told of the same text in UTF-8', async (_name, text) => {
    const result = await parsed(single(Buffer.from(text, 'latin1')));
    expect(result.messages[0]?.body).toMatch(/^Gr\ufffd+$/u);
    expect(codes(result)).toEqual(['INVALID_TEXT']);
    expect(codes(await parsed(single(text)))).toEqual([]);
  });
});

describe('a stray zero byte', () => {
  it('does not keep a text from being read', async () => {
    const text = `<smses count="1"><sms address="+40700000001" date="1705309920123" type="1" body="a\0b"/></smses>`;
    const { report, messages } = await parsed(single(text));
    expect(report.format).toBe('sms-backup-restore');
    expect(messages).toHaveLength(1);
  });
});

describe('a count of milliseconds beyond every calendar', () => {
  it.each([
    ['<smses count="1"><sms address="+40700000001" date="99999999999999999" type="1" body="far"/></smses>'],
    [signal.replace('1705309920123', '99999999999999999')],
  ])('makes its record one that is not understood', async (text) => {
    const result = await parsed(single(text));
    expect(result.messages).toMatchObject([
      { kind: 'unparsed', time: { raw: '99999999999999999', local: null, utc: null } },
    ]);
    expect(result.report.records.total).toBe(0);
    expect(codes(result)).toContain('IMPOSSIBLE_DATE');
  });
});
