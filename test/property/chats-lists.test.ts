import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryFile } from '../unit/chats/memory-chat.ts';
import { expectCounted } from '../unit/chats/records.ts';
import { chats, older, olderPage, page, snaps } from '../unit/chats/snapchat-sample.ts';
import { tiktokJson, tiktokText } from '../unit/chats/tiktok-sample.ts';
import { changed, changes, parsedOrRefused } from './mutated.ts';

const olderInstagram = JSON.stringify([
  {
    participants: ['owner', 'ana'],
    conversation: [
      {
        sender: 'ana',
        created_at: '2019-10-13T12:36:56.1+00:00',
        media: 'direct/p.jpg',
        likes: [{ username: 'x' }],
      },
      { sender: 'owner', created_at: '2019-10-13T12:35:00+00:00', text: 'bună 🙂' },
    ],
  },
  {
    participants: ['owner'],
    conversation: [{ sender: 'dan', created_at: '2019-01-01T00:00:00+00:00', text: 'yo' }],
  },
]);

const samples = fc.constantFrom(
  olderInstagram,
  JSON.stringify(chats, null, 1),
  JSON.stringify(snaps),
  JSON.stringify(older),
  page,
  olderPage,
  tiktokJson('older'),
  tiktokJson('newer'),
  tiktokText,
);

/** Pages are asked for by name as well. */
const input = (bytes: Uint8Array, chunk: number) => ({
  container: null,
  files: [memoryFile('chat_history.html', bytes, { chunk })],
});

test('whatever became of an export made of lists, what is left is accounted for, each entry with bytes of its own', async () => {
  await fc.assert(
    fc.asyncProperty(samples, changes, fc.integer({ min: 1, max: 4000 }), async (text, mutation, chunk) => {
      const bytes = changed(text, mutation);
      const result = await parsedOrRefused(input(bytes, chunk));
      if (result === null) return;
      expectCounted(result);
      const ranges = result.messages
        .map(({ source }) => source)
        .toSorted((one, other) => one.start - other.start);
      let at = 0;
      for (const { start, end } of ranges) {
        expect(start).toBeGreaterThanOrEqual(at);
        at = end;
      }
      expect(at).toBeLessThanOrEqual(bytes.length);
    }),
    { numRuns: 400 },
  );
});

test('an export made of lists is read the same wherever its bytes are parted', async () => {
  await fc.assert(
    fc.asyncProperty(samples, changes, fc.integer({ min: 1, max: 300 }), async (text, mutation, chunk) => {
      const bytes = changed(text, mutation);
      expect(await parsedOrRefused(input(bytes, chunk))).toEqual(
        await parsedOrRefused(input(bytes, 1 << 20)),
      );
    }),
    { numRuns: 100 },
  );
});
