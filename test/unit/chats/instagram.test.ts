import { describe, expect, it } from 'vitest';
import { memoryFile, parsed, single } from './memory-chat.ts';
import { download, inbox, start, threadFile, twice } from './meta-sample.ts';
import { page } from './meta-page.ts';
import { expectCounted } from './records.ts';

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
    expect(result.report.conversations.map(({ id, records }) => [id, records.total])).toEqual([
      [`${inbox}/zoemar_77`, 14],
      [folder, 5],
      ['ig/messages/inbox/x_1', 1],
      ['your_instagram_activity/messages/inbox/y_2', 6],
    ]);
  });
});
