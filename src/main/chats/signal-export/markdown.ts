import type { Content } from './content.ts';

const reactionsLine = /^\(- (.{1,2000}) -\)$/u;
const stickerLine = /^\(\( (.{1,100}) \)\)$/u;
/** A link at the end of a line, into the export's own folders. */
const link = /(?:^|(?<=[^!]))!?\[([^[\]]{0,500})\]\((\.{1,2}\/[^()]{1,1000})\) {0,2}$/u;
/** More links than this stay part of the text. */
const LINKS = 500;
const deleted = '(This message was deleted)';

/**
 * Takes the parts of one message of `chat.md` apart again, from its end: links to files, a sticker, reactions; and from its beginning the words it
 * repeats of another. The two spaces that the program puts behind each text are taken away.
 */
export function readMarkdown(lines: readonly string[]): Content {
  const rest = [...lines];
  dropBlanks(rest);
  const attachments: { name: string; path: string }[] = [];
  while (attachments.length < LINKS) {
    const found = takeLink(rest);
    if (found === null) break;
    attachments.push(found);
  }
  const sticker = takeLine(rest, stickerLine);
  const reactions = takeLine(rest, reactionsLine);
  const quote = takeQuote(rest);
  const last = rest.length - 1;
  if (last >= 0) rest[last] = (rest[last] ?? '').replace(/ {2}$/u, '');
  const body = rest.join('\n');
  const isDeleted = body === deleted;
  return {
    body: isDeleted ? '' : body,
    quote,
    sticker,
    isDeleted,
    reactions: reactions === '' ? [] : reactions.split(', ').map(reactionOf),
    attachments: attachments.toReversed(),
  };
}

function dropBlanks(lines: string[]): void {
  while (lines.length > 1 && lines.at(-1) === '') lines.pop();
}

function takeLink(lines: string[]): { name: string; path: string } | null {
  const line = lines.at(-1) ?? '';
  // A link is short; a long line is looked at from its end only.
  const from = Math.max(0, line.length - 1600);
  const found = link.exec(line.slice(from));
  if (found === null) return null;
  const [, name = '', path = ''] = found;
  const before = line.slice(0, from + found.index);
  if (before === '' && lines.length > 1) lines.pop();
  else lines[lines.length - 1] = before;
  return { name, path };
}

/** Takes the last line where it is one of the program's own; empty where it is not. */
function takeLine(lines: string[], form: RegExp): string {
  const found = lines.length > 1 ? form.exec((lines.at(-1) ?? '').trimEnd()) : null;
  if (found === null) return '';
  lines.pop();
  return found[1] ?? '';
}

/** A quotation stands between empty lines before the text. */
function takeQuote(lines: string[]): string {
  const [first = '', second, third = ''] = lines;
  if (first.trim() !== '' || second !== '' || !third.startsWith('>')) return '';
  let end = 2;
  while (lines[end]?.startsWith('>') === true) end += 1;
  const quote = lines.slice(2, end).map((line) => line.replace(/^> ?/u, ''));
  lines.splice(0, lines[end] === '' ? end + 1 : end);
  return quote.join('\n');
}

function reactionOf(text: string): Content['reactions'][number] {
  const at = text.lastIndexOf(': ');
  return at < 0 ? { name: '', emoji: text } : { name: text.slice(0, at), emoji: text.slice(at + 2) };
}
