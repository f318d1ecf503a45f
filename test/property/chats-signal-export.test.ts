import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transcriptMessage } from '../../src/shared/transcript/message.ts';
import { chatMd, dataJson } from '../unit/chats/signal-export-sample.ts';
import { mutatedText } from './mutated-text.ts';
import { textParsedOrRefused } from './mutated.ts';

const pieces = [
  ...'\n|\n\n|  \n|> |(- | -)|![|](|)|[|{|}|"|:|\0|\\'.split('|'),
  '[2026-01-04 21:03:00] Ana: x\n',
  '[2026-99-04 21:03:00] Ana: x\n',
  '![a](./media/a)  ',
  `${'[a]('.repeat(500)}\n`,
  '{"date":"2026-01-04T21:08:00","sender":"R","body":"x","reactions":7,"attachments":[null]}\n',
];
const mutated = mutatedText([chatMd, dataJson], pieces);

describe('changed conversations of signal-export', () => {
  it('are always fully accounted for, and nothing but a ChatError is thrown', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, fc.integer({ min: 1, max: 4000 }), async (text, chunk) => {
        const result = await textParsedOrRefused(text, chunk);
        if (result?.report.format !== 'signal-export') return;
        const { messages, report } = result;
        const { total, ...parts } = report.lines ?? { total: -1 };
        expect(Object.values(parts).reduce((sum, count) => sum + count, 0)).toBe(total);
        expect(report.lines?.header).toBe(report.records.total);
        let at = 0;
        for (const message of messages) {
          expect(transcriptMessage.parse(message)).toEqual(message);
          expect(message.source.start).toBeGreaterThanOrEqual(at);
          at = message.source.end;
        }
        expect(await textParsedOrRefused(text, 1 << 20)).toEqual(result);
      }),
      { numRuns: 300 },
    );
  });
});
