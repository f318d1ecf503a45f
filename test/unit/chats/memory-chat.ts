import type { TranscriptMessage } from '../../../src/shared/transcript/message.ts';
import type { ImportReport } from '../../../src/shared/transcript/report.ts';
import { parseChat, type ChatFile, type ChatInput, type ParseRun } from '../../../src/main/chats/index.ts';

/** A file in memory; `chunk` cuts what it hands over into pieces, to find what goes wrong at their edges. */
export function memoryFile(
  name: string,
  content: string | Uint8Array,
  { chunk = 65_536, sha256 = null }: { chunk?: number; sha256?: string | null } = {},
): ChatFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    bytes: bytes.length,
    sha256,
    // eslint-disable-next-line require-await -- the interface is asynchronous
    async *open() {
      for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
    },
  };
}

/** A single text file, as an Android phone of old exported it. */
export function single(content: string | Uint8Array, chunk?: number): ChatInput {
  return {
    container: null,
    files: [memoryFile('chat.txt', content, chunk === undefined ? {} : { chunk })],
  };
}

export interface Parsed {
  readonly messages: readonly TranscriptMessage[];
  readonly report: ImportReport;
}

/** Parses an input, or a text, and keeps everything. */
export async function parsed(input: ChatInput | string, run: ParseRun = {}): Promise<Parsed> {
  const messages: TranscriptMessage[] = [];
  const report = await parseChat(typeof input === 'string' ? single(input) : input, run, (batch) => {
    messages.push(...batch);
  });
  return { messages, report };
}

/** The local times of all entries. */
export function times({ messages }: Parsed): (string | null)[] {
  return messages.map((message) => message.time.local);
}

/** The codes of a report's warnings, each once. */
export function codes({ report }: Parsed): string[] {
  return [...new Set(report.warnings.map((warning) => warning.code))];
}
