import { describe, expect, it } from 'vitest';
import { memoryFile, parsed, single } from './memory-chat.ts';
import { download, inbox, start, threadFile, twice } from './meta-sample.ts';
import { page } from './meta-page.ts';
import { expectCounted, sourceText } from './records.ts';

const folder = 'your_instagram_activity/messages/inbox/dana_5';
const at = (minute: number): number => start + minute * 60_000;
const thread = threadFile(
  [
    {
      sender_name: 'dana',
      timestamp_ms: at(5),
      content: 'Liked a message',
      photos: [{ uri: `${folder}/photos/1.jpg` }],
    },
    { sender_name: 'dana', timestamp_ms: at(4), content: twice('Reacted 🙂 to your message ') },
    { sender_name: 'dana', timestamp_ms: at(3), content: 'Liked a message' },
    { sender_name: 'dana', timestamp_ms: at(2), content: 'Video chat ended' },
    {
      sender_name: 'Instagram User',
      timestamp_ms: at(1),
      content: 'Instagram User sent an attachment.',
      share: { link: 'https://www.instagram.com/reel/1/', original_content_owner: twice('casă') },
    },
  ],
  { thread_path: 'inbox/dana_5', title: 'dana' },
);

describe('a download of Instagram', () => {
  it('is told by its content and keeps what the app repeats of reactions, as notices', async () => {
    const input = { container: 'ig.zip', files: [memoryFile(`${folder}/message_1.json`, thread)] };
    const result = await parsed(input);
    expectCounted(result);
    expect(result.report).toMatchObject({
      format: 'instagram',
      records: { total: 5, message: 2, system: 2, call: 1 },
    });
    expect(result.messages.map(({ kind, body }) => [kind, body])).toEqual([
      ['message', 'Instagram User sent an attachment.'],
      ['call', 'Video chat ended'],
      ['system', 'Liked a message'],
      ['system', 'Reacted 🙂 to your message '],
      ['message', 'Liked a message'],
    ]);
    expect(result.messages[0]?.details).toContainEqual({
      name: 'share.original_content_owner',
      value: 'casă',
    });
    expect((await parsed(single(thread))).report.format).toBe('instagram');
  });

  it('is told apart from Messenger within one container, each conversation once', async () => {
    const facebook = download();
    const both = {
      container: 'both.zip',
      files: [
        ...facebook.files,
        memoryFile(`${folder}/message_1.json`, thread),
        memoryFile(
          'ig/messages/inbox/x_1/message_1.json',
          threadFile([{ sender_name: 'x', timestamp_ms: start }]),
        ),
        memoryFile('ig/followers_and_following/followers_1.json', '[]'),
        memoryFile('your_instagram_activity/messages/inbox/y_2/message_1.html', page),
      ],
    };
    const result = await parsed(both);
    expectCounted(result);
    expect(result.report.format).toBe('messenger+instagram');
    expect(new Set(result.report.omissions).size).toBe(result.report.omissions.length);
    const one = await parsed(both, { conversations: [folder] });
    expect(one.report).toMatchObject({ first: '2023-11-14T22:14:20Z', last: '2023-11-14T22:18:20Z' });
    expect(result.report.conversations.map(({ id, records }) => [id, records.total])).toEqual([
      [`${inbox}/zoemar_77`, 14],
      [folder, 5],
      ['ig/messages/inbox/x_1', 1],
      ['your_instagram_activity/messages/inbox/y_2', 6],
    ]);
  });
});

describe('a download of Instagram until 2020', () => {
  const older = JSON.stringify([
    {
      participants: ['owner', 'ana'],
      conversation: [
        {
          sender: 'ana',
          created_at: '2019-10-13T12:36:56.123456+00:00',
          media: 'https://scontent.example/p.jpg?x=1',
        },
        {
          sender: 'owner',
          created_at: '2019-10-13T12:35:00+00:00',
          text: 'bună 🙂',
          likes: [{ username: 'ana', date: '2019-10-13T12:35:30+00:00' }],
        },
        { sender: 'ana', created_at: '2019-02-30T12:34:56+00:00', text: 'no such day' },
        { sender: 'ana', created_at: '2019-10-13T12:34:56+00:00', heart: '❤️' },
      ],
    },
    {
      conversation: [{ sender: 'dan', created_at: '2019-01-01T00:00:00+00:00', text: 'yo' }],
      participants: ['owner', 'dan', 'ion'],
    },
  ]);

  it('is read conversation by conversation from the oldest end, with its likes and media', async () => {
    const input = single(older);
    const result = await parsed(input);
    expectCounted(result);
    expect(result.report).toMatchObject({
      format: 'instagram-older',
      records: { total: 4, message: 4 },
      unparsed: 1,
      conversations: [
        { id: '1', title: 'owner, ana', kind: 'direct', members: ['owner', 'ana'] },
        { id: '2', kind: 'group' },
      ],
    });
    expect(result.messages.map(({ body, source }) => [body, source.pointer])).toEqual([
      ['', '/0/conversation/3'],
      [expect.stringContaining('no such day'), '/0/conversation/2'],
      ['bună 🙂', '/0/conversation/1'],
      ['', '/0/conversation/0'],
      ['yo', '/1/conversation/0'],
    ]);
    expect(result.messages[0]?.details).toEqual([{ name: 'heart', value: '❤️' }]);
    expect(result.messages[2]?.reactions).toEqual([
      { value: 'like', by: 'ana', at: '2019-10-13T12:35:30+00:00' },
    ]);
    expect(result.messages[3]).toMatchObject({
      time: { utc: '2019-10-13T12:36:56.123Z' },
      attachments: [{ status: 'omitted', media: 'image' }],
    });
    for (const message of result.messages.slice(2)) {
      expect(JSON.parse(await sourceText(input, message))).toMatchObject({ created_at: message.time.raw });
    }
  });

  it('is not seen in other lists', async () => {
    await expect(parsed(single('[{"participants":["a"],"talk":[]}]'))).rejects.toMatchObject({
      code: 'NOT_A_CHAT',
    });
  });
});
