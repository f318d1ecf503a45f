import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryFile } from '../unit/chats/memory-chat.ts';
import { expectCounted } from '../unit/chats/records.ts';
import { chats, older, olderPage, page, snaps } from '../unit/chats/snapchat-sample.ts';
import { tiktokJson, tiktokText } from '../unit/chats/tiktok-sample.ts';
import { changed, changes, parsedOrRefused } from './mutated.ts';

const samples = fc.constantFrom(
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

test('whatever became of an export of Snapchat or TikTok, what is left is accounted for, each entry with bytes of its own', async () => {
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

test('an export of Snapchat or TikTok is read the same wherever its bytes are parted', async () => {
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
