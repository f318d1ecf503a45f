import { ChatError } from '../error.ts';
import type { ChatFile } from '../format.ts';
import { decoderFor } from './decode.ts';
import { textForm, type TextEncoding, type TextForm } from './encoding.ts';

/** Sources may hand over whole files at once; work proceeds in parts of this size. Larger ones decode to strings that only a full collection of garbage frees. */
const PART = 32 * 1024;

/** The longest line that is taken into memory. */
const LINE_LIMIT = 256 * 1024 * 1024;

/** A run of whole lines: its text, its bytes and where they stand in the file. */
export interface TextBlock {
  readonly text: string;
  readonly bytes: Uint8Array;
  /** The file offset of the first byte. */
  readonly start: number;
  readonly encoding: TextEncoding;
  /** False where some bytes are not text; they stand as U+FFFD. */
  readonly sound: boolean;
}

/**
 * Cuts a file into blocks that end at a line end (LF) or at the end of the file, decoded. A byte order mark belongs to no block.
 * Raises `TOO_LARGE` for a line beyond `LINE_LIMIT`, and the signal's reason between blocks.
 */
export async function* textBlocks(file: ChatFile, signal?: AbortSignal): AsyncGenerator<TextBlock> {
  const held: Uint8Array[] = [];
  let heldBytes = 0;
  let start = 0;
  let form: TextForm | null = null;
  let decode = decoderFor('utf-8');

  const take = (last: Uint8Array | null, encoding: TextEncoding): TextBlock => {
    if (last !== null) held.push(last);
    const bytes = joined(held);
    held.length = 0;
    heldBytes = 0;
    const block = { ...decode(bytes), bytes, start, encoding };
    start += bytes.length;
    return block;
  };

  for await (const part of parts(file)) {
    signal?.throwIfAborted();
    let rest = part;
    if (form === null) {
      form = textForm(part);
      decode = decoderFor(form.encoding);
      start = form.bom;
      rest = part.subarray(form.bom);
    }
    const cut = afterLastLineEnd(rest, form.encoding);
    if (cut > 0) {
      yield take(rest.subarray(0, cut), form.encoding);
      rest = rest.subarray(cut);
    }
    if (rest.length > 0) held.push(rest);
    heldBytes += rest.length;
    if (heldBytes > LINE_LIMIT) {
      throw new ChatError('TOO_LARGE', 'a single line of this file is too long to be read as a chat');
    }
  }
  if (heldBytes > 0) yield take(null, form?.encoding ?? 'utf-8');
}

/** The file in parts of bounded size, of even length except the last, the first of them long enough for a byte order mark. */
async function* parts(file: ChatFile): AsyncGenerator<Uint8Array> {
  let carry: Uint8Array = new Uint8Array(0);
  for await (const chunk of file.open()) {
    const bytes = carry.length === 0 ? chunk : joined([carry, chunk]);
    let at = 0;
    while (bytes.length - at >= PART) {
      yield bytes.subarray(at, at + PART);
      at += PART;
    }
    const rest = bytes.length - at;
    const even = rest < 4 ? 0 : rest - (rest % 2);
    if (even > 0) yield bytes.subarray(at, at + even);
    carry = bytes.subarray(at + even);
  }
  if (carry.length > 0) yield carry;
}

function afterLastLineEnd(bytes: Uint8Array, encoding: TextEncoding): number {
  if (encoding === 'utf-8') return bytes.lastIndexOf(0x0a) + 1;
  const low = encoding === 'utf-16le' ? 0 : 1;
  for (let at = (bytes.length & ~1) - 2; at >= 0; at -= 2) {
    if (bytes[at + low] === 0x0a && bytes[at + 1 - low] === 0) return at + 2;
  }
  return 0;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [first] = pieces;
  if (first !== undefined && pieces.length === 1) return first;
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
