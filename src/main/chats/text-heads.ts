import type { ChatFile, ChatInput } from './format.ts';
import { decoderFor } from './text/decode.ts';
import { textForm } from './text/encoding.ts';

/** How much of each file is looked at to tell what it is. */
const HEAD = 16 * 1024;
/** What shows a file that is no text; always the same bytes, however a source parts them. */
const PROBE = 1024;
/** Heads that are remembered, so that a takeout with a hundred thousand pictures stays small. */
const REMEMBERED = 20_000;

/** In a text at most one byte of so many is zero. */
const RARE = 64;

/** The beginning of a file that is text. */
export interface TextHead {
  readonly file: ChatFile;
  /** Decoded; the last character may be cut. */
  readonly text: string;
}

const known = new WeakMap<ChatInput, Promise<readonly TextHead[]>>();

/** The heads of all files of an input that look like text, each read once however many formats ask. */
export function textHeads(input: ChatInput): Promise<readonly TextHead[]> {
  const before = known.get(input);
  if (before !== undefined) return before;
  const heads = readHeads(input);
  known.set(input, heads);
  return heads;
}

async function readHeads({ files }: ChatInput): Promise<readonly TextHead[]> {
  const heads: TextHead[] = [];
  for (const file of files) {
    if (heads.length >= REMEMBERED) break;
    const text = await headOf(file);
    if (text !== null) heads.push({ file, text });
  }
  return heads;
}

async function headOf(file: ChatFile): Promise<string | null> {
  const head = new Uint8Array(Math.min(HEAD, file.bytes));
  let at = 0;
  for await (const chunk of file.open()) {
    const part = chunk.subarray(0, head.length - at);
    head.set(part, at);
    at += part.length;
    // A picture shows in its first bytes that it is one: no need to unpack more of it.
    if (at >= head.length || (at >= PROBE && isBinary(head.subarray(0, PROBE)))) break;
  }
  const bytes = head.subarray(0, at);
  const { encoding, bom } = textForm(bytes);
  if (encoding === 'utf-8' && (isBinary(bytes.subarray(0, PROBE)) || isBinary(bytes))) return null;
  return decoderFor(encoding)(bytes.subarray(bom)).text;
}

/** A stray zero byte happens in texts too; pictures, databases and archives are full of them. */
function isBinary(bytes: Uint8Array): boolean {
  let zeros = 0;
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) zeros += 1;
  return zeros * RARE > bytes.length;
}
