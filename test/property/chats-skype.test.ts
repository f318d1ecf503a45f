import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readContent } from '../../src/main/chats/skype/content.ts';
import { memoryFile } from '../unit/chats/memory-chat.ts';
import { expectCounted } from '../unit/chats/records.ts';
import { changed, changes, parsedOrRefused } from './mutated.ts';

const record = (id: number, content: string, type = 'RichText') => ({
  id: String(id),
  displayName: id % 2 === 0 ? null : 'Peter',
  originalarrivaltime: new Date(Date.UTC(2021, 0, 30 - id)).toISOString(),
  messagetype: type,
  content,
  from: '8:live:peter',
  properties: { emotions: [{ key: 'like', users: [{ mri: 'x', time: 1 }] }] },
});
const text = JSON.stringify(
  {
    userId: '8:live:mara',
    exportDate: 'x',
    conversations: [
      {
        id: '8:a',
        displayName: 'A',
        MessageList: [
          record(1, 'a'),
          record(2, '<URIObject type="File.1" uri="x/objects/0-abc-def">f</URIObject>', 'RichText/UriObject'),
          record(3, '<partlist type="ended"/>', 'Event/Call'),
        ],
      },
      { id: '8:a', displayName: '', MessageList: [record(4, '<quote messageid="1">b</quote>')] },
    ],
  },
  null,
  1,
);

test('whatever became of an export from Skype, its records are counted and point into the file', async () => {
  await fc.assert(
    fc.asyncProperty(changes, fc.integer({ min: 1, max: 300 }), async (mutation, chunk) => {
      const bytes = changed(text, mutation);
      const result = await parsedOrRefused({
        container: 's',
        files: [memoryFile('messages.json', bytes, { chunk }), memoryFile('media/0-abc-def.1.png', 'x')],
      });
      if (result === null) return;
      expectCounted(result);
      for (const { source } of result.messages) expect(source.end).toBeLessThanOrEqual(bytes.length);
    }),
    { numRuns: 300 },
  );
});

test('any content is taken apart in time that grows with its length', () => {
  const started = performance.now();
  for (const part of [
    '<quote messageid="1">',
    '<a href="https://x">',
    '</quote>',
    '<part><duration>1</duration>',
    '<',
    '&#x',
    '<URIObject uri="/objects/aaaaaa">',
  ]) {
    expect(typeof readContent(part.repeat(100_000)).text).toBe('string');
  }
  expect(performance.now() - started).toBeLessThan(20_000);
});
