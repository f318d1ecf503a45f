import { expect } from 'vitest';
import { canonicalize } from '../../../src/shared/ledger/canonical.ts';
import { transcriptLine } from '../../../src/shared/transcript/line.ts';
import type { Parsed } from './memory-chat.ts';

/**
 * Holds a parse of one UTF-8 text against its bytes: entries tile the file with nothing but line ends between them, each body ends
 * the slice that its source names, and all counts add up.
 */
export function expectAccountedFor(bytes: Uint8Array, { messages, report }: Parsed): void {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let line = 1;
  messages.forEach((message, index) => {
    const { source } = message;
    expect(message.n).toBe(index + 1);
    expect(source.line).toBe(line);
    expect(decoder.decode(bytes.subarray(at, source.start))).toMatch(index === 0 ? /^$/u : /^\r?\n$/u);
    const slice = decoder.decode(bytes.subarray(source.start, source.end)).replaceAll('\r\n', '\n');
    expect(slice.split('\n')).toHaveLength(source.lines);
    expect(slice.endsWith(message.body)).toBe(true);
    expect(slice.includes(message.time.raw)).toBe(true);
    expect(transcriptLine(message)).toBe(canonicalize(message));
    at = source.end;
    line += source.lines;
  });
  expect(decoder.decode(bytes.subarray(at))).toMatch(/^(?:\r?\n)?$/u);
  const { total: records, ...kinds } = report.records;
  expect(sum(kinds)).toBe(records);
  expect(messages.filter((message) => message.kind !== 'unparsed')).toHaveLength(records);
  const { total: lines, ...parts } = report.lines ?? { total: -1 };
  expect(sum(parts)).toBe(lines);
  expect(lines).toBe(line - 1);
  expect(report.lines?.header).toBe(records);
  const named = messages.filter(({ kind, sender }) => sender !== null && kind !== 'system');
  expect(
    sum(Object.fromEntries(report.participants.map(({ messages: count }, index) => [index, count]))),
  ).toBe(named.length);
  const files = messages.flatMap((message) => message.attachments);
  expect(sum(report.attachments)).toBe(files.length);
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
