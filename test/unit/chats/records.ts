import { expect } from 'vitest';
import { canonicalize } from '../../../src/shared/ledger/canonical.ts';
import { transcriptLine } from '../../../src/shared/transcript/line.ts';
import { transcriptMessage, type TranscriptMessage } from '../../../src/shared/transcript/message.ts';
import { importReport } from '../../../src/shared/transcript/report.ts';
import type { ChatInput } from '../../../src/main/chats/index.ts';
import type { Parsed } from './memory-chat.ts';

const decoder = new TextDecoder();

/** What the source of an entry names: the member's own bytes, as text. */
export async function sourceText(input: ChatInput, { source }: TranscriptMessage): Promise<string> {
  const file = input.files.find(({ name }) => source.member === null || name === source.member);
  const pieces: Uint8Array[] = [];
  for await (const chunk of file?.open() ?? []) pieces.push(chunk);
  return decoder.decode(Buffer.concat(pieces).subarray(source.start, source.end));
}

/** Holds what is true of the records of every format: numbers in order, valid entries, counts that add up. */
export function expectCounted({ messages, report }: Parsed): void {
  expect(messages.map(({ n }) => n)).toEqual(messages.map((_, index) => index + 1));
  for (const message of messages) {
    expect(transcriptMessage.parse(message)).toEqual(message);
    expect(transcriptLine(message)).toBe(canonicalize(message));
    expect(message.source.end).toBeGreaterThanOrEqual(message.source.start);
  }
  expect(importReport.parse(report)).toEqual(report);
  const { total, ...kinds } = report.records;
  expect(Object.values(kinds).reduce((sum, count) => sum + count, 0)).toBe(total);
  expect(messages.filter(({ kind }) => kind !== 'unparsed')).toHaveLength(total);
  if (report.lines === null) {
    expect(messages.filter(({ kind }) => kind === 'unparsed')).toHaveLength(report.unparsed);
  } else {
    const { total: lines, ...parts } = report.lines;
    expect(Object.values(parts).reduce((sum, count) => sum + count, 0)).toBe(lines);
  }
  const files = messages.flatMap(({ attachments }) => attachments);
  expect(Object.values(report.attachments).reduce((sum, count) => sum + count, 0)).toBe(files.length);
}
