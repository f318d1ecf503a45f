import { ChatError } from '../error.ts';
import type { ChatFile } from '../format.ts';
import { textForm } from '../text/encoding.ts';
import type { MarkupEvent } from './event.ts';
import { MarkupParser } from './parser.ts';

/** Sources may hand over whole files at once; work proceeds in parts of this size. */
const PART = 16 * 1024;

/** The length of a byte order mark in UTF-8. */
const BOM = 3;

/** The longest single tag, comment or word. A picture may stand within an attribute. */
const LIMIT = 16 * 1024 * 1024;

/**
 * The tags and texts of an HTML file (UTF-8), in its order, some at a time as they are read. Bytes that are no UTF-8 stand as U+FFFD. HTML has no
 * errors that end it: anything is read to its end. Raises `TOO_LARGE` for a tag, comment or word of more than 16 MiB, and the signal's reason.
 */
export async function* markupEvents(
  file: ChatFile,
  signal?: AbortSignal,
): AsyncGenerator<readonly MarkupEvent[]> {
  let parser: MarkupParser | null = null;
  let silent = 0;
  for await (const part of parts(file)) {
    signal?.throwIfAborted();
    let bytes = part;
    if (parser === null) {
      const { encoding, bom } = textForm(part);
      const skipped = encoding === 'utf-8' ? bom : 0;
      parser = new MarkupParser(skipped);
      bytes = part.subarray(skipped);
    }
    const events = parser.feed(bytes);
    silent = events.length > 0 ? 0 : silent + bytes.length;
    if (silent > LIMIT) {
      throw new ChatError('TOO_LARGE', 'a single tag of this file is too large to be read as a chat');
    }
    if (events.length > 0) yield events;
  }
  const last = parser?.finish() ?? [];
  if (last.length > 0) yield last;
}

/** The file in parts of bounded size, the first of them long enough for a byte order mark. */
async function* parts(file: ChatFile): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | null = new Uint8Array(0);
  for await (const chunk of file.open()) {
    let bytes = chunk;
    if (head !== null) {
      bytes = new Uint8Array(head.length + chunk.length);
      bytes.set(head);
      bytes.set(chunk, head.length);
      head = bytes.length < BOM ? bytes : null;
      if (head !== null) continue;
    }
    for (let at = 0; at < bytes.length; at += PART) yield bytes.subarray(at, at + PART);
  }
  if (head !== null && head.length > 0) yield head;
}
