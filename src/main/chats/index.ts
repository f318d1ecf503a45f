import type { ImportReport } from '../../shared/transcript/report.ts';
import { detectChat } from './detect.ts';
import { ChatError } from './error.ts';
import type { ChatInput, MessageSink, ParseRun } from './format.ts';

export { detectChat } from './detect.ts';
export { ChatError } from './error.ts';
export type { ChatFile, ChatInput, MessageSink, ParseRun } from './format.ts';

/**
 * Reads a chat export into messages, in the file's own order, and says what became of every line.
 * Memory stays flat: the source is read twice, messages leave in batches. Runs the same in a worker thread.
 * Raises `ChatError` (`NOT_A_CHAT` where no format recognises the content), the signal's reason, or the source's own failure.
 */
export async function parseChat(input: ChatInput, run: ParseRun, sink: MessageSink): Promise<ImportReport> {
  const chat = await detectChat(input);
  if (chat === null) {
    throw new ChatError(
      'NOT_A_CHAT',
      'This is not a chat export that Holdfast can read: no line begins with a date and time as chat exports write them.',
    );
  }
  return await chat.format.parse(input, run, sink);
}
