import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transcriptMessage } from '../../src/shared/transcript/message.ts';
import { page, text } from '../unit/chats/imessage-sample.ts';
import { mutatedText } from './mutated-text.ts';
import { textParsedOrRefused } from './mutated.ts';

const pieces = [
  ...'<|>|</div>|<div class="message">|<div|"|&|<span class="timestamp">|</table>|<tr>|\0|\n|\n\n|    '.split(
    '|',
  ),
  'Mar  6, 2026 12:02:00 AM',
  '\n\nFeb 31, 2026  1:00:00 PM\nAna\n',
  '    Mar  6, 2026 12:02:00 AM\n    Me\n    no\n',
  '\nTapbacks:\n    Loved by Me\n',
  'This message responded to an earlier message.\n',
];

describe('changed exports of imessage-exporter', () => {
  it('are accounted for, and nothing but a ChatError is thrown', async () => {
    await fc.assert(
      fc.asyncProperty(
        mutatedText([page, text], pieces),
        fc.integer({ min: 1, max: 4000 }),
        async (content, chunk) => {
          const result = await textParsedOrRefused(content, chunk);
          if (result === null || !result.report.format.startsWith('imessage')) return;
          const { messages, report } = result;
          const { total, ...kinds } = report.records;
          expect(Object.values(kinds).reduce((sum, count) => sum + count, 0)).toBe(total);
          const bytes = new TextEncoder().encode(content);
          for (const message of messages) {
            expect(transcriptMessage.parse(message)).toEqual(message);
            expect(message.source.end).toBeLessThanOrEqual(bytes.length);
            expect(message.source.end).toBeGreaterThanOrEqual(message.source.start);
          }
          const unparsed = messages.filter(({ kind }) => kind === 'unparsed').length;
          expect(messages).toHaveLength(total + unparsed);
          const { total: lines, ...parts } = report.lines ?? { total: 0 };
          expect(Object.values(parts).reduce((sum, count) => sum + count, 0)).toBe(lines);
          expect(report.lines === null ? unparsed : 0).toBe(report.unparsed);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('give the same whatever pieces the bytes arrive in', async () => {
    await fc.assert(
      fc.asyncProperty(
        mutatedText([page, text], pieces),
        fc.integer({ min: 1, max: 300 }),
        async (content, chunk) => {
          expect(await textParsedOrRefused(content, chunk)).toEqual(
            await textParsedOrRefused(content, 1 << 20),
          );
        },
      ),
      { numRuns: 80 },
    );
  });
});
