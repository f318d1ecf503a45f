import fc from 'fast-check';
import { test } from 'vitest';
import { memoryFile } from '../unit/chats/memory-chat.ts';
import { expectCounted } from '../unit/chats/records.ts';
import { changed, changes, parsedOrRefused } from './mutated.ts';

const person = { name: 'Mara', email: 'mara@example.org' };
const text = JSON.stringify(
  {
    messages: [
      {
        creator: person,
        created_date: 'Friday, May 29, 2026 at 3:00:29 AM UTC',
        text: 'a',
        topic_id: 't',
        message_id: '1',
      },
      {
        creator: person,
        created_date: '2026年5月29日星期五 UTC 03:00:29',
        text: '',
        attached_files: [{ export_name: 'a.jpg' }],
      },
      {
        creator: person,
        updated_date: 'x',
        reactions: [{ emoji: { unicode: '👍' }, reactor_emails: ['a'] }],
      },
    ],
  },
  null,
  1,
);

test('whatever became of a conversation of Google Chat, its records are counted and point into the file', async () => {
  await fc.assert(
    fc.asyncProperty(
      changes,
      fc.integer({ min: 1, max: 300 }),
      fc.boolean(),
      async (mutation, chunk, odd) => {
        const bytes = changed(text, mutation);
        const info = odd ? '{"name":7,"members":[1,{"name":null}]}' : '{"members":[{"email":"a"}]}';
        const result = await parsedOrRefused({
          container: 'z.zip',
          files: [
            memoryFile('g/DM 1/messages.json', bytes, { chunk }),
            memoryFile('g/DM 1/group_info.json', info),
          ],
        });
        if (result !== null) expectCounted(result);
      },
    ),
    { numRuns: 300 },
  );
});
