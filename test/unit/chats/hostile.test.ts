import { describe, expect, it } from 'vitest';
import { expectAccountedFor } from './accounting.ts';
import { memoryFile, parsed, single } from './memory-chat.ts';

const MiB = 1024 * 1024;

describe('hostile input', () => {
  it('of one line of 50 MiB is read whole', async () => {
    const { messages, report } = await parsed(`13/04/2024, 10:00 - Ana: ${'x'.repeat(50 * MiB)}`);
    expect(messages[0]?.body).toHaveLength(50 * MiB);
    expect(report.lines?.total).toBe(1);
  });

  it.each([
    ['digits', '1'],
    ['brackets', '['],
    ['colons', ': '],
    ['marks', '\u200e'],
    ['slashes', '1/'],
    ['angles', '<'],
    ['phrases', '\u200e<attached: '],
    ['question marks', '\u200eOPTION: (1)'],
  ])('of long runs of %s takes time in proportion to its length', async (_name, unit) => {
    const run = unit.repeat((2 * MiB) / unit.length);
    const text = `[13/04/2024, 10:00:00] Ana: \u200e${run}>\r\n${run}\r\n${run})\r\n[13/04/2024, 10:00:00] ${run}`;
    const began = performance.now();
    const { report } = await parsed(text);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(report.lines?.total).toBe(4);
  });

  it('of a million empty lines keeps them all in the message', async () => {
    const { messages, report } = await parsed(`13/04/2024, 10:00 - Ana: a${'\n'.repeat(1_000_001)}`);
    expect(messages).toHaveLength(1);
    expect(messages[0]?.body).toHaveLength(1_000_001);
    expect(report.lines).toMatchObject({ total: 1_000_001, continuation: 1_000_000 });
  });

  it('of NULs and control characters is kept as it is', async () => {
    const text =
      '13/04/2024, 10:00 - A\0na: a\0b\u0001\u001b[31m\n\0\n\u0085\u2028\n13/04/2024, 10:00 - Ben: ok\v\f';
    const result = await parsed(text);
    expect(result.messages.map(({ sender, body }) => [sender, body])).toEqual([
      ['A\0na', 'a\0b\u0001\u001b[31m\n\0\n\u0085\u2028'],
      ['Ben', 'ok\v\f'],
    ]);
    expectAccountedFor(new TextEncoder().encode(text), result);
  });

  it('of a hundred thousand names and warnings keeps the report small', async () => {
    const lines = Array.from(
      { length: 100_000 },
      (_, at) => `${at % 2 === 0 ? 13 : 99}/04/2024, 10:00 - Name${at}: x`,
    );
    const { report } = await parsed(lines.join('\n'));
    expect(report.records.total).toBe(50_000);
    expect(report.lines?.unparsed).toBe(50_000);
    expect(report.participants.length).toBeLessThanOrEqual(20_000);
    expect(report.warnings.length).toBeLessThan(200);
    expect(report.warnings.map((warning) => warning.code)).toContain('PARTICIPANTS_NOT_LISTED');
  });

  it('of orders that alternate on every line is read line by line', async () => {
    const lines = Array.from(
      { length: 20_000 },
      (_, at) => `${at % 2 === 0 ? '13/04' : '04/13'}/2024, 10:00 - Ana: x`,
    );
    const { messages, report } = await parsed(lines.join('\n'));
    expect(new Set(messages.map((message) => message.time.local))).toEqual(new Set(['2024-04-13T10:00']));
    expect(report.dateOrder?.confidence).toBe('assumed');
  });

  it('of names from objects’ prototypes counts them like any other', async () => {
    const { report } = await parsed('13/04/2024, 10:00 - __proto__: a\n13/04/2024, 10:00 - constructor: b');
    expect(report.participants).toEqual([
      { name: '__proto__', messages: 1 },
      { name: 'constructor', messages: 1 },
    ]);
  });

  it('of bytes that are no text is read as far as it is a chat', async () => {
    const noise = Uint8Array.from({ length: 300_000 }, (_, at) => (at * 7919 + (at >> 3)) & 255);
    const head = new TextEncoder().encode('13/04/2024, 10:00 - Ana: a\n');
    const bytes = new Uint8Array([...head, ...noise]);
    const { messages, report } = await parsed({ container: null, files: [memoryFile('x', bytes)] });
    expect(messages[0]?.sender).toBe('Ana');
    expect(report.lines?.total).toBe(messages.reduce((sum, message) => sum + message.source.lines, 0));
    expect(report.warnings.length).toBeLessThan(200);
  });

  it('of a source that fails passes the failure on', async () => {
    const broken = {
      ...memoryFile('chat.txt', ''),
      // eslint-disable-next-line require-await -- the interface is asynchronous
      async *open() {
        yield new TextEncoder().encode('13/04/2024, 10:00 - Ana: a\n');
        throw new Error('disk gone');
      },
    };
    await expect(parsed({ container: null, files: [broken] })).rejects.toThrow('disk gone');
    await expect(parsed(single(''))).rejects.toMatchObject({ code: 'NOT_A_CHAT' });
  });
});
