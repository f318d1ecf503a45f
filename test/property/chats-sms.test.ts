import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transcriptMessage } from '../../src/shared/transcript/message.ts';
import { backup, callLog } from '../unit/chats/sms-sample.ts';
import { mutatedText } from './mutated-text.ts';
import { textParsedOrRefused } from './mutated.ts';

const pieces = [
  ...'<|>|/>|</|"|&|&#|;|&#55357;|<!--|-->|]]>|<![CDATA[|\0|\n|</mms>|</smses>|<smses>|<?x'.split('|'),
  '<sms date="99999999999999999999" type="9" body="x"/>',
  '<mms><parts><part ct="image/png" data="===="/></parts></mms>',
  '<!DOCTYPE smses [<!ENTITY a "b">]>',
];
const mutated = mutatedText([backup, callLog], pieces);

describe('changed backups of text messages', () => {
  it('are always accounted for in order, and nothing but a ChatError is thrown', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, fc.integer({ min: 1, max: 4000 }), async (text, chunk) => {
        const result = await textParsedOrRefused(text, chunk);
        if (result?.report.format !== 'sms-backup-restore') return;
        const { messages, report } = result;
        const { total, ...kinds } = report.records;
        expect(Object.values(kinds).reduce((sum, count) => sum + count, 0)).toBe(total);
        expect(messages).toHaveLength(total + report.unparsed);
        const bytes = new TextEncoder().encode(text);
        let at = 0;
        for (const message of messages) {
          expect(transcriptMessage.parse(message)).toEqual(message);
          const { start, end } = message.source;
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeLessThanOrEqual(bytes.length);
          const begins = new TextDecoder().decode(bytes.slice(start, start + 5));
          const isRecord = message.kind === 'message' || message.kind === 'call';
          expect(!isRecord || /^<(sms|mms|call)/u.test(begins)).toBe(true);
          at = end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('give the same whatever pieces the bytes arrive in', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, fc.integer({ min: 1, max: 300 }), async (text, chunk) => {
        const whole = await textParsedOrRefused(text, 1 << 20);
        const parts = await textParsedOrRefused(text, chunk);
        expect(parts?.messages).toEqual(whole?.messages);
        // Where in broken XML saxes complains, and how often, depends on the pieces; what it reads does not.
        expect({ ...parts?.report, warnings: [] }).toEqual({ ...whole?.report, warnings: [] });
      }),
      { numRuns: 100 },
    );
  });
});
