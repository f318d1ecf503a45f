import type { ChatFile, ChatInput } from '../format.ts';
import { decoderFor } from '../text/decode.ts';
import { textForm } from '../text/encoding.ts';
import { authorEnd } from './author.ts';
import { beginsNotice } from './phrases/notices.ts';
import { scanPrefix } from './prefix.ts';
import { newScan } from './scan.ts';

/** How much of a file is looked at to tell what it is. */
const HEAD = 256 * 1024;
/** Of a container with very many files, at most so many that are not named like text are looked into. */
const OTHERS = 200;

/** What the head of a file shows: lines that begin an entry, those of them with an author or a notice of the app, and those of the old iPhone kind. */
export interface Glimpse {
  readonly headers: number;
  readonly authored: number;
  readonly colons: number;
}

/** Looks at the head of a file only. Bytes that are no text show as a glimpse of nothing. */
async function glimpse(file: ChatFile): Promise<Glimpse> {
  const { text, whole } = await headOf(file);
  const scan = newScan();
  const seen = { headers: 0, authored: 0, colons: 0 };
  let from = 0;
  while (from < text.length) {
    const lineEnd = text.indexOf('\n', from);
    // The last line may be cut off within its date.
    if (lineEnd < 0 && !whole && text.length - from < 200 && from > 0) break;
    const to = lineEnd < 0 ? text.length : lineEnd;
    if (scanPrefix(scan, text, from, to)) {
      if (scan.dialect === 'colon') seen.colons += 1;
      else seen.headers += 1;
      if (authorEnd(text, scan.content, to) >= 0 || beginsNotice(text, scan.content)) seen.authored += 1;
    }
    from = to + 1;
  }
  return seen;
}

/** The files of an input that hold a chat, the likeliest first. Names only decide what is looked at, and in which order. */
export async function chatTexts(input: ChatInput): Promise<readonly (readonly [ChatFile, Glimpse])[]> {
  const texts = input.files.filter((file) => isTextName(file.name));
  const found = await look(texts.toSorted((one, other) => likelihood(other.name) - likelihood(one.name)));
  if (found.length > 0) return found;
  return await look(input.files.filter((file) => !isTextName(file.name)).slice(0, OTHERS));
}

async function look(files: readonly ChatFile[]): Promise<[ChatFile, Glimpse][]> {
  const found: [ChatFile, Glimpse][] = [];
  for (const file of files) {
    const seen = await glimpse(file);
    if (seen.headers > 0 || (seen.colons > 1 && seen.authored > 0)) found.push([file, seen]);
  }
  // A list of dates and times without names is no chat beside a file that has them.
  const named = found.filter(([, seen]) => seen.authored > 0);
  return named.length > 0 ? named : found;
}

async function headOf(file: ChatFile): Promise<{ text: string; whole: boolean }> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of file.open()) {
    pieces.push(chunk.subarray(0, HEAD - bytes));
    bytes += Math.min(chunk.length, HEAD - bytes);
    if (bytes >= HEAD) break;
  }
  const head = new Uint8Array(bytes);
  let at = 0;
  for (const piece of pieces) {
    head.set(piece, at);
    at += piece.length;
  }
  const form = textForm(head);
  const { text } = decoderFor(form.encoding)(head.subarray(form.bom));
  return { text, whole: bytes < HEAD };
}

function isTextName(name: string): boolean {
  return name.toLowerCase().endsWith('.txt');
}

/** iPhones name the chat `_chat.txt`; Android puts the app's name into it, in every language. */
function likelihood(name: string): number {
  const own = name.slice(name.lastIndexOf('/') + 1);
  if (own === '_chat.txt') return 2;
  return own.includes('WhatsApp') ? 1 : 0;
}
