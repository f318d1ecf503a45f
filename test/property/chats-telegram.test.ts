import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryFile } from '../unit/chats/memory-chat.ts';
import { expectCounted } from '../unit/chats/records.ts';
import { accountJson, chatJson, drawn, pageHtml, service, words } from '../unit/chats/telegram-sample.ts';
import { changed, changes, parsedOrRefused } from './mutated.ts';

const title = '31.03.2024 12:00:01 UTC+03:00';
const page = pageHtml([
  service(-1, '31 March 2024'),
  drawn(1, title, 'Ana Nováková', words('Where are you? 👀<br>Call &lt;me&gt;')),
  drawn(2, title, null, words('<a href="https://example.org">now</a>')),
  drawn(
    3,
    title,
    'Ion',
    '<div class="media_wrap clearfix"><a class="photo_wrap" href="photos/1.jpg"></a></div>',
  ),
]);

const samples = [
  ['result.json', chatJson],
  ['result.json', accountJson],
  ['messages.html', page],
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
        let at = 0;
        for (const { source } of result.messages) {
          expect(source.start).toBeGreaterThanOrEqual(at);
          at = source.end;
        }
        expect(at).toBeLessThanOrEqual(bytes.length);
      },
    ),
    { numRuns: 500 },
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
    { numRuns: 150 },
  );
});
