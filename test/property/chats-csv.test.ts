import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tableRows } from '../../src/main/chats/csv/table-rows.ts';
import { memoryFile, single } from '../unit/chats/memory-chat.ts';
import { expectCounted } from '../unit/chats/records.ts';
import { changed, changes, parsedOrRefused } from './mutated.ts';

const table =
  'date,from,message\n2024-04-13 10:00,Ana,"a ""b""\nc"\n13/04/2024 10:01,Bo,x\n1712990000,Ana,y\n';
const viber =
  '="17/08/2014"\t12:52:56\t="Me"\t="+40700000001"\t"Hi"\n="17/08/2014"\t12:53:00\t="A"\t="+40700000002"\t"b\nc"\n';

async function rows(text: string, chunk: number) {
  const all = [];
  for await (const some of tableRows(memoryFile('a', text, { chunk }), ',')) all.push(...some);
  return all;
}

test('a table that was written is read again, cell by cell, wherever its bytes are parted', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ă', '"', ',', '\n', ' ', '='), maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 }),
      fc.integer({ min: 1, max: 20 }),
      async (cells, chunk) => {
        const text = cells
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
          .join('\r\n');
        const read = await rows(text, chunk);
        expect(read.map((row) => row.cells)).toEqual(cells);
      },
    ),
  );
});

test('whatever became of a table, its rows are counted and tile it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(table, viber),
      changes,
      fc.integer({ min: 1, max: 200 }),
      async (text, mutation, chunk) => {
        const bytes = changed(text, mutation);
        const columns = { time: 0, sender: 1, body: 2, header: true, delimiter: text === table ? ',' : '\t' };
        for (const run of [{}, { columns }]) {
          const result = await parsedOrRefused(single(bytes, chunk), run);
          if (result === null) continue;
          expectCounted(result);
          let at = 0;
          for (const { source } of result.messages) {
            expect(source.start).toBeGreaterThanOrEqual(at);
            at = source.end;
          }
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('quotation marks that nothing closes take no more than their share of time', async () => {
  const started = performance.now();
  for (const line of ['"a,b\n', 'a,"""\n', '"\n', '","\n'])
    expect((await rows(line.repeat(100_000), 65_536)).length).toBeGreaterThan(1000);
  expect(performance.now() - started).toBeLessThan(20_000);
});
