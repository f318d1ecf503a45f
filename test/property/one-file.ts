import fc from 'fast-check';
import { expect } from 'vitest';
import { memoryFile } from '../unit/chats/memory-chat.ts';
import { expectCounted } from '../unit/chats/records.ts';
import { changed, changes, parsedOrRefused } from './mutated.ts';

/** An export of one file: its name in a container, and its text. */
export type Sample = readonly [name: string, text: string];

/** Whatever became of an export, its entries are counted, and the bytes of each lie within the file and apart from those of every other. */
export async function expectAccounted(samples: readonly Sample[], numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...samples),
      changes,
      fc.integer({ min: 1, max: 4000 }),
      async ([name, text], mutation, chunk) => {
        const bytes = changed(text, mutation);
        const result = await parsedOrRefused({ container: 'x', files: [memoryFile(name, bytes, { chunk })] });
        if (result === null) return;
        expectCounted(result);
        let at = 0;
        for (const { source } of result.messages.toSorted((a, b) => a.source.start - b.source.start)) {
          expect(source.start).toBeGreaterThanOrEqual(at);
          at = source.end;
        }
        expect(at).toBeLessThanOrEqual(bytes.length);
      },
    ),
    { numRuns },
  );
}

/** An export is read the same wherever its bytes are parted. */
export async function expectSameInParts(samples: readonly Sample[], numRuns: number): Promise<void> {
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
    { numRuns },
  );
}
