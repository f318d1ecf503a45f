import type { TranscriptMessage } from '../../shared/transcript/message.ts';
import type { ImportReport, ParseOptions } from '../../shared/transcript/report.ts';

/** One file of an export, read as often as a parser needs it (at most twice in full). */
export interface ChatFile {
  /** The name inside the container, with `/` between folders; of a single file, its own name. */
  readonly name: string;
  readonly bytes: number;
  /** Lower-case hex, where the file was already hashed. */
  readonly sha256: string | null;
  /** The bytes from the start. A chunk must stay unchanged after it was handed over; leaving the loop early closes the source. */
  open(): AsyncIterable<Uint8Array>;
}

/** What was handed in: one file (`container` is null), or the members of a ZIP or folder (`container` is its name). */
export interface ChatInput {
  readonly container: string | null;
  readonly files: readonly ChatFile[];
}

/** Takes messages in transcript order, some thousands at a time; parsing waits for the promise it returns. */
export type MessageSink = (batch: readonly TranscriptMessage[]) => void | Promise<void>;

/** What a person tells the parser, and how to stop it. */
export interface ParseRun extends ParseOptions {
  readonly signal?: AbortSignal | undefined;
  /** Whether other formats find chats in the same input: then a format names even the only conversation that it finds, so that it can be left out. */
  readonly besideOthers?: boolean;
}

/** How surely a format recognises an input: `strong` where the content can hardly be anything else. */
export interface Detection {
  readonly confidence: 'strong' | 'weak';
  /** The files that hold its messages. */
  readonly files: readonly ChatFile[];
  /** One sentence for a person, without words from the evidence. */
  readonly reason: string;
}

/** One export format: pure, from bytes to messages and a report. */
export interface ChatFormat {
  readonly id: string;
  /** Judges by content; a name may only decide what is looked at first. Null where the content is something else. */
  detect(input: ChatInput): Promise<Detection | null>;
  /**
   * Reads all of the input's conversations of this format. Raises `ChatError` only. Messages keep the file's order; nothing is sorted, merged or left
   * out but whole conversations that `run.conversations` does not name, which are counted in the report.
   */
  parse(input: ChatInput, run: ParseRun, sink: MessageSink): Promise<ImportReport>;
}
