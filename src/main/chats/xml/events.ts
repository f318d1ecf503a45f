import { ChatError } from '../error.ts';
import type { ChatFile } from '../format.ts';
import { textForm } from '../text/encoding.ts';
import type { XmlEvent } from './event.ts';
import { XmlParser } from './parser.ts';

/** Sources may hand over whole files at once; work proceeds in parts of this size. */
const PART = 64 * 1024;

/** The longest single tag. A picture may stand within an attribute. */
const LIMIT = 64 * 1024 * 1024;

/**
 * The tags and texts of an XML file (UTF-8), in its order, some at a time as they are read. Bytes that are no UTF-8 stand as U+FFFD. What breaks a
 * rule is told, and reading goes on. Raises `TOO_LARGE` for a tag or text of more than 64 MiB, and the signal's reason.
 */
export async function* xmlEvents(file: ChatFile, signal?: AbortSignal): AsyncGenerator<readonly XmlEvent[]> {
  let parser: XmlParser | null = null;
  let silent = 0;
  for await (const chunk of file.open()) {
    let rest = chunk;
    if (parser === null) {
      const { encoding, bom } = textForm(rest);
      const skipped = encoding === 'utf-8' ? bom : 0;
      parser = new XmlParser(skipped);
      rest = rest.subarray(skipped);
    }
    for (let at = 0; at < rest.length; at += PART) {
      signal?.throwIfAborted();
      const part = rest.subarray(at, at + PART);
      const events = parser.feed(part);
      silent = events.some(({ type }) => type !== 'problem') ? 0 : silent + part.length;
      if (silent > LIMIT) {
        throw new ChatError('TOO_LARGE', 'a single record of this file is too large to be read as a chat');
      }
      if (events.length > 0) yield events;
    }
  }
  const last = parser?.finish() ?? [];
  if (last.length > 0) yield last;
}
