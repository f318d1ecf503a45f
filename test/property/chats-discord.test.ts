import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exported, exportedMessages, packageJson, packageTable } from '../unit/chats/discord-sample.ts';
import { memoryFile } from '../unit/chats/memory-chat.ts';
import { expectCounted } from '../unit/chats/records.ts';
import { changed, changes, parsedOrRefused } from './mutated.ts';

const samples = [
  ['chat.json', exported()],
  ['chat.json', exported(exportedMessages.toReversed())],
  ['messages/c530805775262679064/messages.json', packageJson],
  ['messages/c530805775262679064/messages.csv', packageTable],
] as const;

test('whatever became of an export, what is left of it is accounted for, each entry with bytes of its own', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...samples),
      changes,
      fc.integer({ min: 1, max: 4000 }),
      async ([name, text], mutation, chunk) => {
        const bytes = changed(text, mutation);
        const file = memoryFile(name, bytes, { chunk });
        const result = await parsedOrRefused({ container: 'x', files: [file] });
        if (result === null) return;
        expectCounted(result);
        const ranges = result.messages
          .map(({ source }) => source)
          .sort((one, other) => one.start - other.start);
        let at = 0;
        for (const { start, end } of ranges) {
          expect(start).toBeGreaterThanOrEqual(at);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(bytes.length);
      },
    ),
    { numRuns: 400 },
  );
});

test('an export is read the same wherever its bytes are parted', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...samples),
      changes,
      fc.integer({ min: 1, max: 300 }),
      async ([name, text], mutation, chunk) => {
        const bytes = changed(text, mutation);
        const read = async (size: number) =>
          await parsedOrRefused({ container: 'x', files: [memoryFile(name, bytes, { chunk: size })] });
        expect(await read(chunk)).toEqual(await read(1 << 20));
      },
    ),
    { numRuns: 100 },
  );
});
