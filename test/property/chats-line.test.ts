import fc from 'fast-check';
import { expect, test } from 'vitest';
import { single } from '../unit/chats/memory-chat.ts';
import { expectCounted } from '../unit/chats/records.ts';
import { changed, changes, parsedOrRefused } from './mutated.ts';

const samples = [
  '[LINE] Chat history with Ana\nSaved on: 26/04/2026, 11:00\n\nSun, 05/04/2026\n09:10\tAna\tCome\n09:11\tMara\t"No.\nyes"\n09:12\tAna\t[Photo]\n\nMon, 06/04/2026\n24:00\t\tx\n',
  '2025.12.20 Saturday\n22:31 Ana Work Come\n22:32 Mara no\n22:33 Ana Work "x\n22:34 Ana Work y\n',
  '[LINE] Aとのトーク履歴\n\nR7/02/09(日)\n午後3:18    ケン    [写真]\n15:19    ケン    ☎ 不在着信\n',
];

test('whatever became of a chat history of LINE, all of its lines are accounted for', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...samples),
      changes,
      fc.integer({ min: 1, max: 200 }),
      async (text, mutation, chunk) => {
        const bytes = changed(text, mutation);
        const result = await parsedOrRefused(single(bytes, chunk));
        if (result?.report.format !== 'line') return;
        expectCounted(result);
        let at = 0;
        for (const { source } of result.messages) {
          expect(source.start).toBeGreaterThanOrEqual(at);
          at = source.end;
        }
        const { lines } = result.report;
        expect(lines?.header).toBe(
          result.messages.filter(({ kind, time }) => kind !== 'unparsed' || time.raw !== '').length,
        );
        expect(await parsedOrRefused(single(bytes))).toEqual(result);
      },
    ),
    { numRuns: 400 },
  );
});

test('quotation marks that nothing closes take no more than their share of time', async () => {
  const text = `[LINE] Chat history with A\n2024/01/15(Mon)\n${'10:00\tA\t"x\n'.repeat(20_000)}`;
  const started = performance.now();
  const result = await parsedOrRefused(single(text));
  expect(result?.messages).toHaveLength(20_000);
  expect(performance.now() - started).toBeLessThan(30_000);
});
