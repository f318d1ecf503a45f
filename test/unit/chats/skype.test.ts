import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/main/chats/skype/content.ts';
import { detectChat } from '../../../src/main/chats/index.ts';
import { codes, memoryFile, parsed, single } from './memory-chat.ts';
import { expectCounted, sourceText } from './records.ts';

const uri = 'https://api.asm.skype.com/v1/objects/0-weu-d1-abc';
const newestFirst = [
  {
    id: '7',
    displayName: null,
    originalarrivaltime: '2021-03-05T11:00:00Z',
    messagetype: 'RichText',
    content: '',
    from: '8:live:mara',
    properties: { deletetime: '1614942000000' },
  },
  {
    id: '6',
    displayName: 'Peter',
    originalarrivaltime: '2021-03-05T10:30:00.5Z',
    messagetype: 'Event/Call',
    content:
      '<partlist type="missed" alt=""><part identity="live:peter"><name>Peter</name><duration>0</duration></part></partlist>',
    from: '8:live:peter',
  },
  {
    id: '5',
    displayName: 'Peter',
    originalarrivaltime: '2021-03-05T10:20:00Z',
    messagetype: 'ThreadActivity/TopicUpdate',
    content:
      '<topicupdate><eventtime>1614940000000</eventtime><initiator>8:live:peter</initiator><value>Jobs</value></topicupdate>',
    from: '8:live:peter',
  },
  {
    id: '4',
    displayName: 'Peter',
    originalarrivaltime: '2021-03-05T10:10:00Z',
    messagetype: 'RichText/UriObject',
    content: `<URIObject type="Picture.1" uri="${uri}" url_thumbnail="${uri}/views/imgt1">To view this shared photo, go to: <a href="https://login.example/x">https://login.example/x</a><OriginalName v="pass.jpg"/><meta type="photo" originalName="pass.jpg"/></URIObject>`,
    from: '8:live:peter',
    amsreferences: ['0-weu-d1-abc'],
  },
  {
    id: '3',
    displayName: '',
    originalarrivaltime: '2021-03-05T10:05:00Z',
    messagetype: 'RichText',
    content:
      '<quote author="live:peter" authorname="Peter" timestamp="1614938400" messageid="1"><legacyquote>[10:00] Peter: </legacyquote>Come &amp; see<legacyquote>\n\n&lt;&lt;&lt; </legacyquote></quote>No <ss type="sad">:(</ss>',
    from: '8:live:mara',
    properties: {
      edittime: '1614938800000',
      emotions:
        '[{"key":"like","users":[{"mri":"8:live:peter","time":1614938900000,"value":"1614938900000"}]}]',
    },
  },
  {
    id: '2',
    displayName: 'Peter',
    originalarrivaltime: '2021-02-31T10:05:00Z',
    messagetype: 'RichText',
    content: 'odd',
    from: '8:live:peter',
  },
  {
    id: '1',
    displayName: 'Peter',
    originalarrivaltime: '2021-03-05T10:00:00Z',
    messagetype: 'RichText',
    content: 'Come &amp; see',
    from: '8:live:peter',
  },
];

const whole = JSON.stringify(
  {
    userId: '8:live:mara',
    exportDate: '2021-04-01T00:00:00',
    conversations: [
      {
        id: '8:live:peter',
        displayName: 'Peter',
        version: 1,
        properties: {},
        threadProperties: null,
        MessageList: newestFirst,
      },
      {
        id: '19:abc@thread.skype',
        displayName: null,
        threadProperties: { topic: 'Friends' },
        MessageList: [
          {
            id: '9',
            messagetype: 'Strange/Thing',
            content: '',
            from: 'x',
            originalarrivaltime: '2020-01-01T00:00:00Z',
          },
        ],
      },
      { id: '48:calllogs', MessageList: [] },
    ],
  },
  null,
  2,
);

function folder(text = whole, chunk = 64) {
  return {
    container: 'skype',
    files: [
      memoryFile('messages.json', text, { chunk }),
      memoryFile('media/0-weu-d1-abc.1.jpg', 'x', { sha256: 'cd' }),
      memoryFile('media/0-weu-d1-abc.json', '{"filename":"pass.jpg"}'),
    ],
  };
}

describe('Skype', () => {
  it('is read from its oldest end, every record pointing to its bytes', async () => {
    const input = folder();
    expect(await detectChat(input)).toMatchObject({ confidence: 'strong', format: { id: 'skype' } });
    const result = await parsed(input);
    expectCounted(result);
    expect(result.messages.map(({ id }) => id)).toEqual(['1', '2', '3', '4', '5', '6', '7', '9']);
    for (const message of result.messages) {
      expect(JSON.parse(await sourceText(input, message))).toMatchObject({ id: message.id });
      const [, , conversation, , index] = (message.source.pointer ?? '').split('/');
      const list = (JSON.parse(whole) as { conversations: { MessageList: { id: string }[] }[] })
        .conversations;
      expect(list[Number(conversation)]?.MessageList[Number(index)]?.id).toBe(message.id);
    }
    expect(result.report.conversations).toMatchObject([
      {
        id: '8:live:peter',
        title: 'Peter',
        kind: 'direct',
        unparsed: 1,
        records: { total: 6, call: 1, system: 1 },
      },
      { id: '19:abc@thread.skype', title: 'Friends', kind: 'group', records: { total: 1, unknown: 1 } },
      { id: '48:calllogs', kind: 'unknown', records: { total: 0 } },
    ]);
    expect(codes(result)).toEqual(['IMPOSSIBLE_DATE']);
  });

  it('gives words out of markup with the original beside, quotes, reactions, files, calls, notices, deletions', async () => {
    const { messages } = await parsed(folder());
    const of = (id: string) => messages.find((message) => message.id === id);
    expect(of('1')).toMatchObject({
      body: 'Come & see',
      original: 'Come &amp; see',
      direction: 'incoming',
      sender: 'Peter',
    });
    expect(of('2')).toMatchObject({ kind: 'unparsed', body: 'odd' });
    expect(of('2')).not.toHaveProperty('original');
    expect(of('3')).toMatchObject({
      sender: 'live:mara',
      senderId: '8:live:mara',
      direction: 'outgoing',
      body: '[10:00] Peter: Come & see\n\n<<< No :(',
      replyTo: '1',
      marks: ['edited'],
      reactions: [{ value: 'like', by: 'live:peter', at: '1614938900000' }],
      details: [{ name: 'edittime', value: '2021-03-05T10:06:40Z' }],
    });
    expect(of('4')?.attachments).toEqual([
      {
        name: 'pass.jpg',
        status: 'present',
        media: 'image',
        member: 'media/0-weu-d1-abc.1.jpg',
        sha256: 'cd',
      },
    ]);
    expect(of('5')).toMatchObject({ kind: 'system', body: 'TopicUpdate: 8:live:peter, Jobs' });
    expect(of('6')).toMatchObject({
      kind: 'call',
      marks: ['missed-call'],
      content: { type: 'call', media: 'unknown', outcome: 'missed', seconds: 0 },
    });
    expect(of('7')).toMatchObject({ marks: ['deleted'], body: '', sender: 'live:mara' });
    expect(of('9')).toMatchObject({ kind: 'unknown' });
  });

  it('of which only the messages were handed in says that files were left out', async () => {
    const { report } = await parsed(single(whole));
    expect(report.attachments).toEqual({ present: 0, omitted: 1, missing: 0 });
  });

  it('of which a conversation is left out keeps its counts', async () => {
    const result = await parsed(folder(), { conversations: ['19:abc@thread.skype'] });
    expectCounted(result);
    expect(result.messages.map(({ id }) => id)).toEqual(['9']);
    expect(result.report.conversations[0]).toMatchObject({
      taken: false,
      records: { total: 6 },
      unparsed: 1,
    });
  });

  it('that breaks off keeps what stands before', async () => {
    const cut = whole.slice(0, whole.indexOf('"id": "4"') + 60);
    const result = await parsed(single(cut));
    expectCounted(result);
    expect(result.messages.map(({ id }) => id)).toEqual([undefined, '5', '6', '7']);
    expect(result.messages[0]).toMatchObject({ kind: 'unparsed', source: { end: Buffer.byteLength(cut) } });
    expect(codes(result)).toContain('BROKEN_JSON');
  });

  it.each([
    [
      '<contacts><c t="s" s="live:ana" f="Ana B"/></contacts>',
      { contact: { type: 'contact', name: 'Ana B', numbers: ['live:ana'] } },
    ],
    [
      '<location latitude="44426767" longitude="26102538" address="Bucharest">x</location>',
      { location: { latitude: '44426767', label: 'Bucharest' } },
    ],
    ['see <a href="https://bad.example">here</a>', { text: 'see here <https://bad.example>', marked: true }],
    [
      '<partlist type="ended"><part><duration>3.6</duration></part><part><duration>65</duration></part></partlist>',
      { call: { outcome: 'ended', seconds: 65 } },
    ],
    ['1 < 2', { text: '1 < 2', marked: false }],
  ])('takes content apart: %s', (content, expected) => {
    expect(readContent(content)).toMatchObject(expected);
  });
});
