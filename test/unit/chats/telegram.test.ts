import { describe, expect, it } from 'vitest';
import type { TranscriptMessage } from '../../../src/shared/transcript/message.ts';
import { transcriptMessage } from '../../../src/shared/transcript/message.ts';
import { codes, memoryFile, parsed, single, type Parsed } from './memory-chat.ts';
import { expectCounted } from './records.ts';
import { accountJson, chatJson, oneMessage } from './telegram-sample.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

async function only(text: string, timeZone?: string): Promise<TranscriptMessage> {
  const { messages } = await parsed(single(text), timeZone === undefined ? {} : { timeZone });
  const [message] = messages;
  if (message === undefined || messages.length !== 1) throw new Error(`${messages.length} messages`);
  return message;
}

/** Every entry is well formed, and its bytes are a record of the file. */
function expectPointed({ messages, report }: Parsed, text: string): void {
  const bytes = encoder.encode(text);
  const whole: unknown = JSON.parse(text);
  messages.forEach((message, place) => {
    expect(transcriptMessage.parse(message)).toEqual(message);
    expect(message.n).toBe(place + 1);
    const { start, end, pointer = '', line, lines } = message.source;
    const record = decoder.decode(bytes.subarray(start, end));
    expect(JSON.parse(record)).toEqual(at(whole, pointer));
    expect(decoder.decode(bytes.subarray(0, start)).split('\n')).toHaveLength(line);
    expect(record.split('\n')).toHaveLength(lines);
  });
  const { total, message, system, call, unknown } = report.records;
  expect(message + system + call + unknown).toBe(total);
  expect(total + report.unparsed).toBe(messages.length);
}

function at(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((inner, step) => (inner as Readonly<Record<string, unknown>>)[step], value);
}

describe('a chat of Telegram in JSON', () => {
  it('is read record by record, each with its place', async () => {
    const chat = await parsed(single(chatJson, 100));
    expect(chat.report.format).toBe('telegram');
    expect(chat.report.records).toEqual({ total: 9, message: 6, system: 1, call: 1, unknown: 1 });
    expect(chat.report.conversations).toMatchObject([{ id: '4711', title: 'Ana Nováková', kind: 'direct' }]);
    expect(chat.report.participants).toEqual([
      { name: 'Ana Nováková', messages: 6 },
      { name: 'user8', messages: 1 },
    ]);
    expect(chat.report.warnings.map(({ code }) => code)).toEqual(['ATTACHMENTS_MISSING']);
    expectPointed(chat, chatJson);
  });

  it('gives times as the file proves them: the local one, the instant, and the zone between', async () => {
    const { messages, report } = await parsed(chatJson);
    expect(messages.slice(0, 2).map(({ time }) => time)).toEqual([
      {
        raw: '2024-03-30T22:00:00',
        local: '2024-03-30T22:00:00',
        utc: '2024-03-30T20:00:00Z',
        zone: { source: 'file', name: 'UTC+02:00' },
      },
      {
        raw: '2024-03-31T12:00:01',
        local: '2024-03-31T12:00:01',
        utc: '2024-03-31T09:00:01Z',
        zone: { source: 'file', name: 'UTC+03:00' },
      },
    ]);
    expect(report.first).toBe('2024-03-30T20:00:00Z');
  });

  it('joins the parts of a text and keeps where its words lead to', async () => {
    const { messages } = await parsed(chatJson);
    expect(messages[2]).toMatchObject({
      body: 'See this and call +40700000000',
      sender: 'user8',
      senderId: 'user8',
      replyTo: '2',
      marks: ['edited', 'forwarded'],
      details: [
        { name: 'link', value: 'https://example.org/job' },
        { name: 'edited', value: '2024-03-31T12:06:00' },
        { name: 'forwarded_from', value: 'Recruiter' },
      ],
      attachments: [{ name: 'photos/photo_1@31-03-2024_12-05-00.jpg', status: 'missing', media: 'image' }],
    });
  });

  it('shows reactions, calls, polls, places, contacts and what destroys itself', async () => {
    const { messages } = await parsed(chatJson);
    expect(messages[1]?.reactions).toEqual([
      { value: '👍', by: 'Ion', at: '2024-03-31T12:01:00' },
      { value: '👍', by: null, at: null, count: 2 },
    ]);
    expect(messages[3]).toMatchObject({
      marks: ['expiring'],
      attachments: [{ name: 'audio.ogg', status: 'omitted', media: 'audio' }],
    });
    expect(messages[4]).toMatchObject({
      kind: 'call',
      body: 'phone_call',
      marks: ['missed-call'],
      content: { type: 'call', media: 'unknown', outcome: 'missed', seconds: null },
    });
    expect(messages[5]?.content).toEqual({
      type: 'poll',
      question: 'When?',
      options: [
        { text: 'Monday', votes: 1 },
        { text: 'Never', votes: 0 },
      ],
    });
    expect(messages[6]).toMatchObject({
      content: { type: 'location', latitude: '44.446', longitude: '26.0745', label: 'Gara de Nord' },
      details: [{ name: 'address', value: 'Bucharest' }],
    });
    expect(messages[7]).toMatchObject({
      content: { type: 'contact', name: 'Boss', numbers: ['+40 700 000 001'] },
      attachments: [{ media: 'contact' }],
    });
    expect(messages[0]).toMatchObject({
      kind: 'system',
      body: 'invite_members',
      sender: 'Ana Nováková',
      details: [{ name: 'members', value: 'Ion, null' }],
    });
    expect(messages[8]).toMatchObject({ kind: 'unknown', body: '', id: '9' });
  });

  it('links its files where they lie beside it', async () => {
    const photo = memoryFile('export/photos/photo_1@31-03-2024_12-05-00.jpg', 'jpeg', { sha256: 'ab' });
    const files = [memoryFile('export/result.json', chatJson), photo];
    const { messages, report } = await parsed({ container: 'export.zip', files });
    expect(messages[2]?.attachments).toMatchObject([{ status: 'present', member: photo.name, sha256: 'ab' }]);
    expect(messages[2]?.source.member).toBe('export/result.json');
    expect(report.attachments).toEqual({ present: 1, omitted: 1, missing: 1 });
  });
});

describe('the times of Telegram', () => {
  it('before version 3.7.6 are local without a zone, unless the person gives one', async () => {
    const text = oneMessage('2021-03-28T03:30:00');
    expect((await only(text)).time).toMatchObject({ local: '2021-03-28T03:30:00', utc: null });
    expect((await only(oneMessage('2021-03-28T12:00:00'), 'Europe/Bucharest')).time).toMatchObject({
      utc: '2021-03-28T09:00:00Z',
      zone: { source: 'given', name: 'Europe/Bucharest' },
    });
    expect(codes(await parsed(single(text), { timeZone: 'Europe/Bucharest' }))).toContain('TIME_NOT_IN_ZONE');
  });

  it.each(['2024-02-30T10:00:00', '2024-13-01T10:00:00', '2024-01-01T24:00:00', 'yesterday', ''])(
    'that do not exist (%s) leave the record not understood, never another day',
    async (date) => {
      const chat = await parsed(oneMessage(date));
      expect(chat.messages).toMatchObject([{ kind: 'unparsed', time: { local: null, utc: null } }]);
      expect(chat.messages[0]?.body).toContain('"hello"');
      expect(codes(chat)).toContain('IMPOSSIBLE_DATE');
    },
  );

  it('are doubted where the two of a record contradict one another', async () => {
    const chat = await parsed(oneMessage('2024-01-01T10:00:07', '1704096000'));
    expect(codes(chat)).toContain('TIMES_DIFFER');
    expect(chat.messages[0]?.time).toMatchObject({
      local: '2024-01-01T10:00:07',
      utc: '2024-01-01T08:00:00Z',
    });
  });
});

describe('what Telegram writes that is no JSON', () => {
  it('is read all the same: control characters and a document_id without quotation marks', async () => {
    const words = String.raw`a\x01b\x1Fc \\x01 \u00e9 \"q\"`;
    const emoji = `[ "x ", { "type": "custom_emoji", "text": "★", "document_id": (File not included. Change settings, to download.)\n } ]`;
    const record = `{ "id": 2, "type": "message", "date": "2024-01-01T10:00:00", "from": "Ion", "from_id": "user8", "text": ${emoji} }`;
    const text = oneMessage('2024-01-01T10:00:00', '', words).replace(' ] }', `, ${record} ] }`);
    const chat = await parsed(text);
    expect(chat.messages.map(({ body }) => body)).toEqual(['a\u0001b\u001fc \\x01 é "q"', 'x ★']);
    expect(chat.report.warnings).toMatchObject([
      { code: 'RECORD_MENDED', at: 'line 1', message: expect.stringMatching(/^2 records/u) as unknown },
    ]);
    const bytes = encoder.encode(text);
    const { start, end } = chat.messages[0]?.source ?? { start: 0, end: 0 };
    expect(decoder.decode(bytes.subarray(start, end))).toContain(words);
  });

  it('never brings half a character into the transcript', async () => {
    const chat = await parsed(oneMessage('2024-01-01T10:00:00', '1704096000', String.raw`\ud83d \u00e9`));
    expectCounted(chat);
    expect(chat.messages[0]?.body).toBe('\ufffd é');
  });

  it('is kept as not understood where nobody can tell what was meant', async () => {
    const chat = await parsed(oneMessage('2024-01-01T10:00:00').replace('"from"', '"from" "x"'));
    expect(chat.messages).toMatchObject([{ kind: 'unparsed' }]);
    expect(chat.report).toMatchObject({ unparsed: 1, records: { total: 0 } });
  });

  it('ends in a report where the file is cut off, with the rest as one entry', async () => {
    const cut = chatJson.slice(0, chatJson.indexOf('"reply_to_message_id"'));
    const chat = await parsed(cut);
    const bytes = encoder.encode(cut).length;
    expect(chat.messages.map(({ kind }) => kind)).toEqual(['system', 'message', 'unparsed']);
    expect(chat.messages[2]?.source.end).toBe(bytes);
    expect(codes(chat)).toContain('BROKEN_JSON');
  });

  it('keeps what follows a break between records as one entry', async () => {
    const text = oneMessage('2024-01-01T10:00:00').replace(' ] }', ' ; { "id": 2 } ] }');
    const chat = await parsed(text);
    expect(chat.messages).toMatchObject([{ kind: 'message' }, { kind: 'unparsed', conversation: '8' }]);
    expect(chat.messages[1]?.source).toMatchObject({ start: text.indexOf(';'), end: text.length });
  });

  it.each([
    '7',
    '"text"',
    'null',
    '[]',
    '{}',
    '{"type": 5, "text": 5, "date": null, "from": [], "photo": {}, "poll": [1], "reactions": 3}',
  ])('or no record at all (%s) is counted', async (record) => {
    const chat = await parsed(oneMessage('2024-01-01T10:00:00').replace(' ] }', `, ${record} ] }`));
    expect(chat.messages).toHaveLength(2);
    expect(chat.report.records.total + chat.report.unparsed).toBe(2);
  });
});

describe('a file that was made to do harm, dressed as an export of Telegram', () => {
  const inside = (text: string): string => oneMessage('2024-01-01T10:00:00').replace('"hello"', () => text);

  it.each([
    ['deep lists', inside(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)],
    ['deep objects', inside('{"text":'.repeat(100_000) + '1' + '}'.repeat(100_000))],
    ['backslashes', inside(`"${'\\x'.repeat(300_000)}"`)],
    ['parentheses', inside(`"", "file": "${'(File not included '.repeat(50_000)}"`)],
    ['colons without values', inside(`"x", "document_id": ${': '.repeat(300_000)}`)],
    ['blanks', inside(`"", "document_id": ${' '.repeat(1_000_000)}x`)],
    ['records', inside(`"" }${', {}'.repeat(10_000)}, { "id": 1`)],
  ])('ends in a report however many %s it holds', async (_, text) => {
    const begin = performance.now();
    const chat = await parsed(text);
    expect(performance.now() - begin).toBeLessThan(8000);
    expect(chat.messages.length).toBeGreaterThan(0);
    expectCounted(chat);
  });
});

describe('an account’s export by Telegram', () => {
  it('holds several conversations, those that were left too, under ids of their own', async () => {
    const chat = await parsed(accountJson);
    expectPointed(chat, accountJson);
    expect(chat.report.conversations).toMatchObject([
      { id: '4711', title: 'Ana', kind: 'direct', records: { total: 2 } },
      { id: '8', title: 'saved_messages', kind: 'direct', records: { total: 0 } },
      { id: '4711 (2)', title: 'Jobs', kind: 'group', records: { total: 1 } },
    ]);
    expect(chat.messages.map(({ conversation, direction }) => [conversation, direction])).toEqual([
      ['4711', 'outgoing'],
      ['4711', 'incoming'],
      ['4711 (2)', 'outgoing'],
    ]);
  });

  it('can be read in part: what is not taken is counted', async () => {
    const { messages, report } = await parsed(single(accountJson), { conversations: ['4711 (2)'] });
    expect(messages.map(({ n, body }) => [n, body])).toEqual([[1, 'three']]);
    expect(report.records.total).toBe(1);
    expect(report.conversations.map(({ taken, records }) => [taken, records.total])).toEqual([
      [false, 2],
      [false, 0],
      [true, 1],
    ]);
  });

  it('never brings sessions and contacts into the conversation', async () => {
    const { messages } = await parsed(accountJson);
    expect(JSON.stringify(messages)).not.toContain('10.0.0.1');
  });

  it('names a chat whose name stands behind its messages', async () => {
    const sorted = `{ "id": 3, "messages": [ { "date": "2024-01-01T10:00:00", "date_unixtime": "1704096000", "from": "A", "text": "x", "type": "message" } ], "name": "Late", "type": "private_group" }`;
    const { report } = await parsed(sorted);
    expect(report.conversations).toMatchObject([{ id: '3', title: 'Late', kind: 'group' }]);
  });
});

describe('a text that no version of Telegram writes', () => {
  it.each([
    ['{ "a": 1 }', '', ['{"a":1}']],
    ['["hello", ["x"], 7, { "type": "bold", "text": " you" }]', 'hello you', ['["x"]', '7']],
  ])('is shown beside the words: %s', async (written, body, values) => {
    const text = oneMessage('2024-01-15T09:12:00', '', 'WORDS').replace('"WORDS"', written);
    expect(await only(text)).toMatchObject({
      body,
      marks: [],
      details: values.map((value) => ({ name: 'text', value })),
    });
  });
});
