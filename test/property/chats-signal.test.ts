import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transcriptMessage } from '../../src/shared/transcript/message.ts';
import { b64, mainJsonl, secrets } from '../unit/chats/signal-sample.ts';
import { mutatedText } from './mutated-text.ts';
import { textParsedOrRefused } from './mutated.ts';

const pieces = [
  ...'\n|\r\n|"|{|}|[|]|:|,|null|\\|\0|-1|1e999|"key":"'.split('|'),
  '"dateSent":"99999999999999999"',
  '"chatItem":{"chatId":null,"standardMessage":[]}',
  '{"chatItem":{"standardMessage":{"attachments":[null,1,{"pointer":3}]}}}\n',
  `${'['.repeat(3000)}\n`,
];
const mutated = mutatedText([mainJsonl()], pieces);

describe('changed exports of Signal', () => {
  it('are always fully accounted for, and nothing but a ChatError is thrown', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, fc.integer({ min: 1, max: 4000 }), async (text, chunk) => {
        const result = await textParsedOrRefused(text, chunk);
        if (result?.report.format !== 'signal') return;
        const { messages, report } = result;
        const bytes = new TextEncoder().encode(text);
        const { total, ...parts } = report.lines ?? { total: -1 };
        expect(Object.values(parts).reduce((sum, count) => sum + count, 0)).toBe(total);
        expect(total).toBe(text.split('\n').length - (text.endsWith('\n') ? 1 : 0));
        expect(messages).toHaveLength(report.records.total + (report.lines?.unparsed ?? 0));
        let at = 0;
        for (const message of messages) {
          expect(transcriptMessage.parse(message)).toEqual(message);
          expect(message.source.start).toBeGreaterThanOrEqual(at);
          at = message.source.end;
          expect(bytes.subarray(message.source.start, at).includes(10)).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keep every key in whole lines to themselves', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(mainJsonl().length), { maxLength: 6 }), async (cuts) => {
        const text = cuts.reduce((all, at) => `${all.slice(0, at)}\n${all.slice(at)}`, mainJsonl());
        const result = await textParsedOrRefused(text, 999);
        const shown = JSON.stringify(
          result?.messages.flatMap(({ kind, ...rest }) => (kind === 'unparsed' ? [] : [rest])) ?? [],
        );
        for (const secret of secrets) expect(shown).not.toContain(b64(secret));
      }),
      { numRuns: 100 },
    );
  });
});
