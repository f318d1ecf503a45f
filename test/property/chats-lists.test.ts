import fc from 'fast-check';
import { expect, test } from 'vitest';
import { single } from '../unit/chats/memory-chat.ts';
import { expectCounted } from '../unit/chats/records.ts';
import { chats, older, snaps } from '../unit/chats/snapchat-sample.ts';
import { tiktokJson, tiktokText } from '../unit/chats/tiktok-sample.ts';
import { changed, changes, parsedOrRefused } from './mutated.ts';

const samples = fc.constantFrom(
  JSON.stringify(chats, null, 1),
  JSON.stringify(snaps),
  JSON.stringify(older),
  tiktokJson('older'),
  tiktokJson('newer'),
  tiktokText,
);

test('whatever became of an export of Snapchat or TikTok, what is left is accounted for, each entry with bytes of its own', async () => {
  await fc.assert(
    fc.asyncProperty(samples, changes, fc.integer({ min: 1, max: 4000 }), async (text, mutation, chunk) => {
      const bytes = changed(text, mutation);
      const result = await parsedOrRefused(single(bytes, chunk));
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
      expect(await parsedOrRefused(single(bytes, chunk))).toEqual(
        await parsedOrRefused(single(bytes, 1 << 20)),
      );
    }),
    { numRuns: 100 },
  );
});
