import { describe, expect, it } from 'vitest';
import { detectChat, parseChat } from '../../../src/main/chats/index.ts';
import { memoryFile, parsed, single } from './memory-chat.ts';

describe('what is a chat', () => {
  it.each([
    ['nothing', ''],
    ['a letter', 'Dear Ana,\n\nI will come on 13/04/2024 at 10:00.\n'],
    ['a spreadsheet', 'date,time,name\n13/04/2024,10:00,Ana\n'],
    ['a log', '2024-04-13 10:00:00 INFO started - ok\n2024-04-13T10:00:00Z - INFO\n'],
    ['zeros', '\0'.repeat(10_000)],
    ['one note with seconds', '13.04.2024 10:00:00: Ana called\n'],
  ])('is told by content; %s is none', async (_name, content) => {
    expect(await detectChat(single(content))).toBeNull();
    await expect(parseChat(single(content), {}, () => {})).rejects.toMatchObject({ code: 'NOT_A_CHAT' });
  });

  it('is told strongly by dates with names, weakly by dates alone', async () => {
    const strong = await detectChat(single('13/04/2024, 10:00 - Ana: hello'));
    expect(strong).toMatchObject({ confidence: 'strong', format: { id: 'whatsapp' } });
    expect(await detectChat(single('13/04/2024, 10:00 - hello'))).toMatchObject({ confidence: 'weak' });
  });

  it('is told strongly by the app’s own notice, as in exports from a linked device', async () => {
    const text = '13/04/2024, 10:00 - Messages and calls are end-to-end encrypted. Tap to learn more.';
    expect(await detectChat(single(text))).toMatchObject({ confidence: 'strong' });
    const { report } = await parsed(text);
    expect(report.records).toMatchObject({ total: 1, message: 0, system: 1 });
    expect(report.warnings.map((warning) => warning.code)).toEqual(['NO_MESSAGES']);
  });

  it('is told by the head of a file alone, whose source is closed again', async () => {
    const log: string[] = [];
    const line = new TextEncoder().encode('13/04/2024, 10:00 - Ana: hello\n'.repeat(2000));
    const file = {
      ...memoryFile('chat.txt', ''),
      // eslint-disable-next-line require-await -- the interface is asynchronous
      async *open() {
        try {
          for (;;) {
            log.push('read');
            yield line;
          }
        } finally {
          log.push('closed');
        }
      },
    };
    expect(await detectChat({ container: null, files: [file] })).not.toBeNull();
    expect(log.at(-1)).toBe('closed');
    expect(log.length).toBeLessThan(12);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const batches: number[] = [];
    const text = '13/04/2024, 10:00 - Ana: hello\n'.repeat(100_000);
    const parsing = parseChat(single(text), { signal: stop.signal }, (batch) => {
      batches.push(batch.length);
      stop.abort(new Error('enough'));
    });
    await expect(parsing).rejects.toThrow('enough');
    expect(batches).toHaveLength(1);
  });

  it('waits for whoever takes the messages', async () => {
    const text = '13/04/2024, 10:00 - Ana: hello\n'.repeat(50_000);
    let busy = 0;
    await parseChat(single(text), {}, async () => {
      busy += 1;
      expect(busy).toBe(1);
      await Promise.resolve();
      busy -= 1;
    });
    expect(busy).toBe(0);
  });
});
