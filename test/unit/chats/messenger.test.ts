import { describe, expect, it } from 'vitest';
import type { TranscriptMessage } from '../../../src/shared/transcript/message.ts';
import type { ChatInput } from '../../../src/main/chats/index.ts';
import { codes, memoryFile, parsed, single } from './memory-chat.ts';
import { download, inbox, messages, start, threadFile, twice } from './meta-sample.ts';
import { expectCounted, sourceText } from './records.ts';

const brief = (content: string, timestamp_ms = start) => ({
  sender_name: 'Lena Brandt',
  timestamp_ms,
  content,
});

describe('a download of Messenger', () => {
  it('is read from its oldest end, each entry leading back to its record', async () => {
    for (const chunk of [3, 1000, 1 << 20]) {
      const input = download(undefined, chunk);
      const result = await parsed(input);
      expectCounted(result);
      expect(result.report).toMatchObject({
        format: 'messenger',
        records: { total: 14, message: 9, system: 3, call: 2, unknown: 0 },
        first: '2023-11-14T22:13:20Z',
        last: '2023-11-14T22:26:20Z',
        participants: [
          { name: 'Lena Brandt', messages: 3 },
          { name: 'Zoë Măr', messages: 8 },
        ],
        conversations: [
          { id: `${inbox}/zoemar_77`, title: 'Zoë Măr', kind: 'direct', members: ['Lena Brandt', 'Zoë Măr'] },
        ],
        attachments: { present: 2, omitted: 1, missing: 2 },
      });
      expect(codes(result)).toEqual(['REPAIRED_TEXT', 'ATTACHMENTS_MISSING']);
      const records = messages.toReversed();
      for (const [place, message] of result.messages.entries()) {
        expect(message.source.pointer).toBe(`/messages/${messages.length - 1 - place}`);
        expect(JSON.parse(await sourceText(input, message))).toEqual(records[place]);
      }
      const lines = threadFile(messages).split('\n');
      expect(lines[(result.messages[0]?.source.line ?? 0) - 1]).toBe('    {');
    }
  });

  it('repairs each text by itself where its bytes prove it, and keeps what is written', async () => {
    const [first, second, third] = (await parsed(download())).messages;
    expect(first).toMatchObject({ sender: 'Lena Brandt', body: 'déjà vu is not encoded twice', flags: [] });
    expect(first?.original).toBeUndefined();
    expect(second).toMatchObject({
      sender: 'Zoë Măr',
      body: 'Vii mâine la 7? 🙂\n{"sender_name":"x"}',
      original: twice('Vii mâine la 7? 🙂\n{"sender_name":"x"}'),
      flags: ['REPAIRED_TEXT'],
      reactions: [{ value: '👍', by: 'Lena Brandt', at: '1700000100' }],
      time: { raw: '1700000060000', utc: '2023-11-14T22:14:20Z', local: null, zone: { source: 'file' } },
    });
    expect(third).toMatchObject({
      kind: 'system',
      details: [
        { name: 'type', value: 'Subscribe' },
        { name: 'users', value: 'Ion Țăran' },
      ],
    });
  });

  it('tells calls, notices, places and what was unsent from messages', async () => {
    const entries = (await parsed(download())).messages.slice(3);
    expect(entries.map(({ kind, marks }) => [kind, marks])).toEqual([
      ['system', []],
      ['message', []],
      ['message', []],
      ['message', []],
      ['message', []],
      ['call', []],
      ['call', ['missed-call']],
      ['message', ['deleted']],
      ['system', []],
      ['message', ['location']],
      ['message', ['empty']],
    ]);
    expect(entries[5]?.content).toEqual({ type: 'call', media: 'video', outcome: null, seconds: 75 });
    expect(entries[6]?.content).toEqual({ type: 'call', media: 'unknown', outcome: 'missed', seconds: 0 });
    expect(entries[8]?.details).toEqual([{ name: 'ip', value: '192.0.2.7' }]);
    expect(entries[9]?.content).toMatchObject({ latitude: '47.1585', longitude: '27.6014' });
    expect(entries[3]?.details).toEqual([
      { name: 'share.link', value: 'https://example.org/a' },
      { name: 'share.share_text', value: 'Două camere' },
    ]);
  });

  it('leaves a person’s words about such things to the person', async () => {
    const texts = [
      'Zoe left the group. Sad.',
      'Liked a message, he said',
      'The video call ended badly',
      'You left the keys',
    ];
    const file = threadFile(texts.map((text, place) => brief(text, start - place)));
    const { report } = await parsed(single(file));
    expect(report.records).toMatchObject({ message: 4, system: 0, call: 0 });
  });

  it('links files by path, by their true name where the path is encoded twice, and says what is not there', async () => {
    const files = (await parsed(download())).messages.flatMap(({ attachments }) => attachments);
    expect(files).toEqual([
      {
        name: `${inbox}/zoemar_77/photos/p.jpg`,
        status: 'present',
        media: 'image',
        member: `${inbox}/zoemar_77/photos/p.jpg`,
        sha256: 'ab'.repeat(32),
      },
      expect.objectContaining({ name: 'https://media.example.net/g.gif', status: 'omitted', media: 'gif' }),
      expect.objectContaining({ status: 'missing', media: 'audio' }),
      expect.objectContaining({ status: 'present', media: 'document' }),
      expect.objectContaining({ status: 'missing', media: 'sticker' }),
    ]);
    const deeper = download();
    const packed = deeper.files.map((file) => ({ ...file, name: `Takeout/fb/${file.name}` }));
    expect((await parsed({ ...deeper, files: packed })).report.attachments.present).toBe(2);
  });

  it('joins numbered parts from the oldest, whichever end the numbers begin at', async () => {
    const part = (...minutes: number[]): string =>
      threadFile(minutes.map((minute) => brief(String(minute), start + minute * 60_000)));
    const named = (parts: readonly string[]): Record<string, string> =>
      Object.fromEntries(
        [1, 2, 10].map((number, place) => [`${inbox}/z/message_${number}.json`, parts[place] ?? '']),
      );
    const newestFirst = [part(9, 8, 7), part(6, 5, 5), part(3, 1)];
    for (const parts of [newestFirst, newestFirst.toReversed()]) {
      const { messages: entries } = await parsed(download(named(parts)));
      expect(entries.map(({ body }) => body)).toEqual(['1', '3', '5', '5', '6', '7', '8', '9']);
      expect(entries.flatMap(({ flags }) => flags)).toEqual([]);
    }
  });

  it('reports a damaged file, shows what is left of it in place, and reads its siblings', async () => {
    const whole = threadFile(messages);
    const cut = whole.slice(0, whole.indexOf('"missed":'));
    const input = download({
      [`${inbox}/a/message_1.json`]: '{this is not JSON',
      [`${inbox}/b/message_1.json`]: cut,
      [`${inbox}/c/message_1.json`]: whole,
    });
    const result = await parsed(input);
    expectCounted(result);
    expect(result.report.unparsed).toBe(2);
    expect(result.report.conversations.map(({ records, unparsed }) => [records.total, unparsed])).toEqual([
      [0, 1],
      [4, 1],
      [14, 0],
    ]);
    const broken = result.report.warnings.filter(({ code }) => code === 'BROKEN_JSON');
    expect(broken).toHaveLength(2);
    expect(broken[0]?.at).toBe(`${inbox}/a/message_1.json byte 0`);
    // The rest of a file that begins with the newest stands at its oldest end.
    const [, rest] = result.messages;
    expect(rest).toMatchObject({ kind: 'unparsed', source: { end: cut.length } });
    expect(await sourceText(input, rest as TranscriptMessage)).toBe(rest?.body);
  });

  it('keeps odd records: no list, no time, no such time, nothing known, no object at all', async () => {
    const odd = [
      7,
      { sender_name: 'Lena Brandt', timestamp_ms: 9e15, content: 'late' },
      { sender_name: 'Lena Brandt', timestamp_ms: 'soon', content: 'when' },
      { sender_name: 'Lena Brandt', content: 'no time' },
      { future: { x: 1 } },
      { sender_name: 3, timestamp_ms: start, content: ['a'], photos: [null, 1, { uri: 4 }], reactions: 'no' },
      brief('sound'),
    ];
    const result = await parsed(single(threadFile(odd)));
    expectCounted(result);
    expect(result.messages.map(({ kind }) => kind)).toEqual([
      'message',
      'message',
      'unknown',
      'message',
      'unparsed',
      'unparsed',
      'unparsed',
    ]);
    expect(result.messages[2]?.details).toEqual([{ name: 'future', value: '{"x":1}' }]);
    expect(result.messages[1]?.details).toEqual([
      { name: 'sender_name', value: '3' },
      { name: 'content', value: '["a"]' },
      { name: 'photos', value: '1' },
      { name: 'photos', value: '{"uri":4}' },
      { name: 'reactions', value: 'no' },
    ]);
    expect(codes(result)).toEqual(expect.arrayContaining(['BROKEN_RECORD', 'IMPOSSIBLE_DATE']));
    const asObject = await parsed(single(threadFile([]).replace('"messages": []', '"messages": {"0": {}}')));
    expect(asObject.report.unparsed).toBe(1);
  });

  it('counts a conversation that is not taken, and takes none of it', async () => {
    const input = download({
      [`${inbox}/a/message_1.json`]: threadFile(messages),
      [`${inbox}/b/message_1.json`]: threadFile([brief('only this')]),
    });
    const result = await parsed(input, { conversations: [`${inbox}/b`] });
    expect(result.messages.map(({ body }) => body)).toEqual(['only this']);
    expect(result.report.records.total).toBe(1);
    expect(result.report.conversations.map(({ taken, records }) => [taken, records.total])).toEqual([
      [false, 14],
      [true, 1],
    ]);
  });

  it('says what a conversation’s files state beside its messages', async () => {
    const file = threadFile([brief('hi')], {
      thread_type: 'RegularGroup',
      is_still_participant: false,
      magic_words: [{ magic_word: 'party', creation_timestamp_ms: start, animation_emoji: '🎉' }],
    });
    const result = await parsed(single(file));
    expect(result.report.conversations).toMatchObject([{ kind: 'group' }]);
    expect(codes(result)).toEqual(['CONVERSATION_LEFT', 'MAGIC_WORDS', 'REPAIRED_TEXT']);
    expect(result.report.records.total).toBe(1);
  });

  it('reads times in seconds, as downloads until 2018 have them', async () => {
    const old = threadFile([{ sender_name: 'Lena Brandt', timestamp: 1_500_000_000, content: 'old' }]);
    expect((await parsed(single(old))).report.first).toBe('2017-07-14T02:40:00Z');
  });
});

describe('the export of encrypted chats', () => {
  const encrypted = {
    participants: ['Lena Brandt', 'Zoë Măr'],
    threadName: 'Zoë Măr_7',
    messages: [
      {
        senderName: 'Zoë Măr',
        text: 'café',
        timestamp: start,
        type: 'text',
        isUnsent: false,
        media: [],
        reactions: [],
      },
      {
        senderName: 'Zoë Măr',
        text: 'User unsent a message',
        timestamp: start + 1000,
        type: 'placeholder',
        isUnsent: true,
      },
      {
        senderName: 'Lena Brandt',
        text: '',
        timestamp: start + 2000,
        type: 'media',
        media: [{ uri: './media/x.jpeg' }],
      },
      {
        senderName: 'Lena Brandt',
        text: '',
        timestamp: start + 3000,
        media: [{ uri: 'Failed to download media' }],
      },
    ],
  };

  it('is read in its own order, with what was unsent and what could not be downloaded', async () => {
    const input: ChatInput = {
      container: 'messages.zip',
      files: [
        memoryFile('messages/Zoë Măr_7.json', JSON.stringify(encrypted)),
        memoryFile('media/x.jpeg', Uint8Array.of(0xff, 0)),
        memoryFile('messages/autofill_information.json', '{"media":[],"label_values":[]}'),
      ],
    };
    const result = await parsed(input);
    expectCounted(result);
    expect(result.report).toMatchObject({
      format: 'messenger',
      conversations: [{ id: 'messages/Zoë Măr_7.json', title: 'Zoë Măr_7', kind: 'direct' }],
      attachments: { present: 1, omitted: 1, missing: 0 },
    });
    expect(result.messages.map(({ body, marks }) => [body, marks])).toEqual([
      ['café', []],
      ['User unsent a message', ['deleted']],
      ['', []],
      ['', []],
    ]);
    expect(result.messages[2]?.attachments).toMatchObject([{ member: 'media/x.jpeg', media: 'image' }]);
    expect(result.messages[3]?.details).toEqual([{ name: 'media', value: 'Failed to download media' }]);
  });
});

describe('a call of Messenger that nobody took', () => {
  it.each([
    ['Ion missed your call.', 0, ['missed-call']],
    ['Ion missed your video chat.', 0, ['missed-call']],
    ['Ana called Ion.', 0, []],
    ['Ana called Ion.', 5, []],
  ])('is one where its sentence says so: %s', async (content, seconds, marks) => {
    const record = { sender_name: 'Ana', timestamp_ms: 1705309920000, content, call_duration: seconds };
    const thread = {
      participants: [{ name: 'Ion' }, { name: 'Ana' }],
      messages: [record],
      title: 'Ion',
      thread_path: 'inbox/ion_1',
    };
    const result = await parsed(single(JSON.stringify(thread)));
    expect(result.messages).toMatchObject([{ kind: 'call', marks, content: { seconds } }]);
  });
});
