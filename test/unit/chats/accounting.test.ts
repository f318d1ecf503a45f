import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { transcriptMessage } from '../../../src/shared/transcript/message.ts';
import { importReport } from '../../../src/shared/transcript/report.ts';
import { expectAccountedFor } from './accounting.ts';
import { memoryFile, parsed, single } from './memory-chat.ts';

const samples = join(import.meta.dirname, '../../../assets/samples/chats');

async function iphoneFolder() {
  const names = await readdir(join(samples, 'iphone-en'));
  const files = await Promise.all(
    names.map(async (name) => memoryFile(name, await readFile(join(samples, 'iphone-en', name)))),
  );
  return { container: 'iphone-en', files };
}

describe('the accounts of the sample chats', () => {
  it.each(['android-en.txt', 'android-ro.txt', 'iphone-ar.txt', 'iphone-en/_chat.txt'])(
    'add up, and every entry leads back to its bytes: %s',
    async (name) => {
      const bytes = await readFile(join(samples, name));
      for (const chunk of [1, 13, 1000, 1 << 20]) {
        const result = await parsed(single(bytes, chunk));
        expectAccountedFor(bytes, result);
        for (const message of result.messages) expect(transcriptMessage.parse(message)).toEqual(message);
        expect(importReport.parse(result.report)).toEqual(result.report);
        expect(result.report.dateOrder).toMatchObject({ value: 'dmy', confidence: 'proved' });
        expect(result.report.lines).toMatchObject({ preamble: 0, unparsed: 0 });
        expect(result.messages.filter((message) => message.flags.includes('PASTED_HEADER'))).toEqual([]);
      }
    },
  );

  it('hold what the conversation on the Indian phone holds', async () => {
    const { report } = await parsed(single(await readFile(join(samples, 'android-en.txt'))));
    expect(report).toMatchObject({
      records: { total: 42, message: 37, system: 2, call: 3, unknown: 0 },
      lines: { total: 52, header: 42, continuation: 10 },
      participants: [
        { name: 'Peter Sharma Work Abroad', messages: 22 },
        { name: 'Asha', messages: 18 },
      ],
      first: '2023-08-14T19:02',
      last: '2023-10-16T09:02',
      attachments: { present: 0, omitted: 1, missing: 3 },
      declared: null,
    });
    expect(report.omissions.length).toBeGreaterThan(5);
  });

  it('hold what the iPhone folder holds, its pictures linked', async () => {
    const { report } = await parsed(await iphoneFolder());
    expect(report).toMatchObject({
      records: { total: 44, message: 40, system: 2, call: 2, unknown: 0 },
      attachments: { present: 2, omitted: 2, missing: 1 },
      first: '2024-03-01T18:20:05',
      last: '2024-04-27T10:05:41',
    });
  });

  it('hold what the Arabic iPhone holds', async () => {
    const { messages, report } = await parsed(single(await readFile(join(samples, 'iphone-ar.txt'))));
    expect(report.records).toEqual({ total: 34, message: 31, system: 1, call: 2, unknown: 0 });
    expect(report).toMatchObject({ first: '2023-01-07T18:12:40', last: '2023-03-16T09:30:41' });
    expect(messages.at(-2)).toMatchObject({ sender: '+44\u00a07700\u00a0900123', flags: ['NEW_SENDER'] });
  });
});

describe('lines', () => {
  it.each([
    ['13/04/2024, 09:00 - Ana: a', 1],
    ['13/04/2024, 09:00 - Ana: a\n', 1],
    ['13/04/2024, 09:00 - Ana: a\n\n', 2],
    ['13/04/2024, 09:00 - Ana: a\r\nb\r\n', 2],
  ])('are counted with the last one, and a final line end adds none: %j', async (text, total) => {
    const result = await parsed(text);
    expect(result.report.lines?.total).toBe(total);
    expectAccountedFor(new TextEncoder().encode(text), result);
  });

  it('before the first entry are kept, each as not understood', async () => {
    const text = 'Exported by hand\n\n13/04/2024, 09:00 - Ana: a';
    const result = await parsed(text);
    expect(result.messages.map(({ kind, body, source }) => [kind, body, source.line])).toEqual([
      ['unparsed', 'Exported by hand', 1],
      ['unparsed', '', 2],
      ['message', 'a', 3],
    ]);
    expect(result.report.lines).toEqual({ total: 3, header: 1, continuation: 0, preamble: 2, unparsed: 0 });
    expect(result.report.records.total).toBe(1);
  });

  it('stay verbatim: spaces, marks, carriage returns within, and identical entries', async () => {
    const text =
      '13/04/2024, 09:00 - Ana:  a \u200e\rb  \n13/04/2024, 09:00 - Ana: same\n13/04/2024, 09:00 - Ana: same';
    const { messages } = await parsed(text);
    expect(messages.map((message) => message.body)).toEqual([' a \u200e\rb  ', 'same', 'same']);
  });
});
