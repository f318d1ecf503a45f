import { describe, expect, it } from 'vitest';
import { codes, memoryFile, parsed, single } from './memory-chat.ts';
import { inbox, start, threadFile } from './meta-sample.ts';
import { expectCounted } from './records.ts';

const spoken = { sender_name: 'Ana', timestamp_ms: start };
const pageOf = (body: string) => ({
  container: 'x',
  files: [
    memoryFile(`${inbox}/a_1/message_1.html`, `<html><title>_a6-g</title><body><div class="_a6-g">${body}`),
  ],
});

describe('a hostile export of Meta, Snapchat or TikTok', () => {
  it('ends in a report where JSON is nested without end, in a record or around it', async () => {
    const deep = '['.repeat(200_000);
    const nested = threadFile([spoken, { ...spoken, content: 'HERE' }, spoken]);
    const result = await parsed(single(nested.replace('"HERE"', `${deep}${']'.repeat(200_000)}`)));
    expect(result.report.records.total + result.report.unparsed).toBe(3);
    const open = await parsed(single(nested.replace('"HERE"', deep)));
    expectCounted(open);
    expect(codes(open)).toContain('BROKEN_JSON');
  });

  it('keeps a record whose members bear the names of an object’s own', async () => {
    const text = threadFile([{ ...spoken, content: 'HERE' }]).replace(
      '"HERE"',
      '"x", "__proto__": {"is_unsent": true}, "constructor": 1, "toString": {"toString": 1}, "type": {"toString": 1}',
    );
    const { messages } = await parsed(single(text));
    expect(messages[0]).toMatchObject({ kind: 'message', body: 'x', marks: [] });
    expect(messages[0]?.details?.map(({ name }) => name)).toEqual([
      '__proto__',
      'constructor',
      'toString',
      'type',
    ]);
  });

  it('keeps half of a surrogate pair from breaking the transcript', async () => {
    const result = await parsed(
      single(threadFile([{ ...spoken, content: 'cut HERE' }]).replace('HERE', String.raw`\ud83d`)),
    );
    expectCounted(result);
    expect(result.messages[0]?.body).toBe('cut \ufffd');
  });

  it('reads pages of nothing but open boxes, names or dates in time that grows with their length', async () => {
    for (const piece of [
      '<div>',
      '<div class="_a6-h">',
      '<div class="_a6-o">',
      '<section class="_a6-g"><h2 class="_a6-h">a',
      '</div></section>',
    ]) {
      const began = performance.now();
      expectCounted(await parsed(pageOf(piece.repeat(3000))));
      expect(performance.now() - began).toBeLessThan(20_000);
    }
  });

  it('does not hold a hundred thousand conversations', async () => {
    const lists = Array.from(
      { length: 100_002 },
      (_, place) => `"${place}":[{"Media Type":"TEXT","Created":""}]`,
    );
    const result = await parsed(single(`{${lists.join(',')}}`));
    expect(result.report.conversations).toHaveLength(100_000);
    expect(codes(result)).toContain('BROKEN_JSON');
    expect(result.messages.at(-1)).toMatchObject({ kind: 'unparsed' });
  });
});
