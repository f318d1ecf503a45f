import { describe, expect, it } from 'vitest';
import { StretchReader, WindowPlan } from '../../../src/main/chats/record/windows.ts';
import { memoryFile, parsed, single } from './memory-chat.ts';
import { start } from './meta-sample.ts';
import { tiktokText } from './tiktok-sample.ts';

describe('a file that is read from its end in windows', () => {
  it('gives every record once and in order across the borders of windows', async () => {
    const count = 100_050;
    const records = Array.from(
      { length: count },
      (_, place) => `{"sender_name":"A","timestamp_ms":${start - place},"content":"${place}"}`,
    );
    const text = `{"participants":[],"messages":[${records.join(',\n')}],"thread_path":"inbox/a_1"}`;
    const { messages, report } = await parsed(single(text, 1 << 20));
    expect(report.records.total).toBe(count);
    const wrong = messages.filter(
      ({ body, source }, place) =>
        body !== String(count - 1 - place) ||
        source.pointer !== `/messages/${body}` ||
        source.line !== Number(body) + 1 ||
        text.slice(source.start, source.end) !== records[Number(body)],
    );
    expect(wrong).toEqual([]);
  });

  it('begins a new window where a record does not follow the one before it', () => {
    const plan = new WindowPlan();
    for (const [from, index] of [
      [10, 0],
      [20, 1],
      [90, 0],
    ] as const) {
      plan.add({ start: from, end: from + 5, line: 1, lines: 1, index });
    }
    expect(plan.windows().map((one) => [one.start, one.end, one.count])).toEqual([
      [10, 25, 2],
      [90, 95, 1],
    ]);
  });

  it('reads any stretch, forwards and backwards, of which the file holds no more than it does', async () => {
    const bytes = new TextEncoder().encode(tiktokText);
    const reader = new StretchReader(memoryFile('x', bytes, { chunk: 7 }));
    for (const [from, to] of [
      [100, 120],
      [0, 10],
      [5, 5],
      [bytes.length - 3, bytes.length],
      [0, bytes.length],
    ] as const) {
      expect(await reader.bytes({ start: from, end: to })).toEqual(bytes.slice(from, to));
    }
  });
});
