import { ChatError } from '../error.ts';
import type { ChatFile } from '../format.ts';
import { textForm } from '../text/encoding.ts';
import type { Choose, JsonPath, JsonPiece } from './piece.ts';
import { JsonScanner } from './scanner.ts';

/** Sources may hand over whole files at once; few values at a time are soon forgotten, and cost little memory. */
const PART = 64 * 1024;

/** The largest single value that is taken into memory. */
const LIMIT = 64 * 1024 * 1024;

/** Where a JSON file stops being JSON, or ends too early. What stands before was handed over. */
export interface JsonBreak {
  readonly offset: number;
  readonly line: number;
}

/**
 * The values of a JSON file that `choose` takes, in the file's order, some at a time as they are read. Returns where the file is broken, or null where it is sound.
 * Raises `TOO_LARGE` for a single value of more than 64 MiB, and the signal's reason.
 */
export async function* jsonPieces(
  file: ChatFile,
  choose: Choose,
  signal?: AbortSignal,
): AsyncGenerator<readonly JsonPiece[], JsonBreak | null> {
  let scanner: JsonScanner | null = null;
  for await (const chunk of file.open()) {
    signal?.throwIfAborted();
    let rest = chunk;
    if (scanner === null) {
      const { bom } = textForm(rest);
      scanner = new JsonScanner(choose, LIMIT, bom);
      rest = rest.subarray(bom);
    }
    for (let at = 0; at < rest.length; at += PART) {
      const pieces = scanner.push(rest.subarray(at, at + PART));
      if (pieces.length > 0) yield pieces;
      if (scanner.tooLarge) {
        throw new ChatError('TOO_LARGE', 'a single record of this file is too large to be read as a chat');
      }
      if (scanner.broken !== null) return scanner.broken;
    }
  }
  const last = scanner?.end() ?? null;
  if (last !== null) yield [last];
  return scanner === null ? { offset: 0, line: 1 } : scanner.broken;
}

/** The RFC 6901 pointer of a path. */
export function pointerOf(path: JsonPath): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The text of a piece; bytes that are no UTF-8 stand as U+FFFD. Exports hold millions of them, and a Buffer reads them faster than a TextDecoder. */
export function textOf({ bytes }: JsonPiece): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}
