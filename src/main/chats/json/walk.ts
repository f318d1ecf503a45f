import { ChatError } from '../error.ts';
import type { ChatFile } from '../format.ts';
import { jsonIn } from './fields.ts';
import { jsonPieces, type JsonBreak } from './pieces.ts';
import type { Choose, JsonPiece } from './piece.ts';

/**
 * Hands a file's values to `take`, one after another. Gives where the file stops being JSON, or holds a value that is too large to be held; null where
 * it was read to its end. Raises the signal's reason.
 */
export async function walkJson(
  file: ChatFile,
  choose: Choose,
  take: (piece: JsonPiece) => void | Promise<void>,
  signal?: AbortSignal,
): Promise<JsonBreak | null> {
  const pieces = jsonPieces(file, choose, signal);
  let last: JsonBreak = { offset: 0, line: 1 };
  try {
    for (;;) {
      const step = await pieces.next();
      if (step.done === true) return step.value;
      for (const piece of step.value) {
        await take(piece);
        last = { offset: piece.end, line: piece.line + piece.lines - 1 };
      }
    }
  } catch (error) {
    if (error instanceof ChatError && error.code === 'TOO_LARGE') return last;
    throw error;
  } finally {
    await pieces.return(null);
  }
}

/** A small file as JSON; undefined where it is larger than `limit` bytes or no JSON. */
export async function smallJson(file: ChatFile, limit: number): Promise<unknown> {
  if (file.bytes > limit) return undefined;
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of file.open()) {
    bytes += chunk.length;
    if (bytes > limit) return undefined;
    text += decoder.decode(chunk, { stream: true });
  }
  return jsonIn(text + decoder.decode());
}
