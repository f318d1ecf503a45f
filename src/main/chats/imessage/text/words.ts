import type { Attachment, TranscriptMessage } from '../../../../shared/transcript/message.ts';
import type { Files } from '../../record/files.ts';
import { linkFile } from '../file-link.ts';
import { readStamp } from '../stamp.ts';
import { tapbackIn } from '../tapback.ts';

type Details = NonNullable<TranscriptMessage['details']>;

/** What the lines under a sender's name hold. The program's own sentences among them are told by being whole lines, at the place where it writes them. */
export interface Words {
  readonly body: string;
  readonly isReply: boolean;
  readonly marks: TranscriptMessage['marks'];
  readonly attachments: Attachment[];
  readonly reactions: NonNullable<TranscriptMessage['reactions']>;
  readonly edits: NonNullable<TranscriptMessage['edits']>;
  readonly details: Details;
}

const replyLine = 'This message responded to an earlier message.';
const deletedLine = 'This message was deleted from the conversation!';
const missingLine = 'Attachment missing!';
const unsentLine = /^.{1,200} unsent this message part(?: .{1,100} after sending)?!$/u;
const editedLine = /^Edited (.{1,100}?) later: (.*)$/u;
const stickerLine = /^(?:.{1,60} )?Sticker from .{1,200}?: (.{1,1000})$/u;

/** Reads the lines of one message, blank ones at the end already taken away. `page` is the name of the file. */
export function readWords(lines: readonly string[], files: Files, page: string): Words {
  const rest = [...lines];
  const details: Details = [];
  const marks = new Set<TranscriptMessage['marks'][number]>();
  const isReply = rest.at(-1) === replyLine;
  if (isReply) rest.pop();
  const reactions = takeTapbacks(rest);
  if (rest[0] === deletedLine) {
    marks.add('deleted');
    details.push({ name: 'notice', value: deletedLine });
    rest.shift();
  }
  const edited = readEdits(rest);
  if (edited !== null) {
    marks.add('edited');
    details.push({ name: 'edited', value: edited.after });
  }
  const attachments: Attachment[] = [];
  const texts: string[] = [];
  for (const line of edited?.last ?? rest) {
    const attachment = attachmentIn(line, files, page);
    if (attachment !== null) attachments.push(attachment);
    else if (unsentLine.test(line)) {
      marks.add('deleted');
      details.push({ name: 'notice', value: line });
    } else texts.push(line);
  }
  const body = texts.join('\n');
  if (body === '' && attachments.length === 0 && marks.size === 0) marks.add('empty');
  return { body, isReply, marks: [...marks], attachments, reactions, edits: edited?.former ?? [], details };
}

/** Takes the block `Tapbacks:` from the end, where every line after that word is one. */
function takeTapbacks(lines: string[]): Words['reactions'] {
  const at = Math.max(lines.lastIndexOf('Tapbacks:'), lines.lastIndexOf('Reactions:'));
  if (at < 0) return [];
  const block = lines.slice(at + 1);
  const reactions = block.flatMap((line) => (line.startsWith('    ') ? (tapbackIn(line) ?? []) : []));
  if (block.length === 0 || reactions.length < block.length) return [];
  lines.length = at;
  return reactions;
}

interface Edits {
  readonly former: Words['edits'];
  readonly last: readonly string[];
  /** How long after the first wording, as written. */
  readonly after: string;
}

/** An edited message has its wordings one after the other: the first behind a time, each other behind `Edited … later:`. */
function readEdits(lines: readonly string[]): Edits | null {
  const [opening = ''] = lines;
  const stamp = readStamp(opening);
  if (stamp?.rest.startsWith(' ') !== true || !lines.some((line) => editedLine.test(line))) return null;
  const wordings: { at: string; lines: string[] }[] = [{ at: stamp.raw, lines: [stamp.rest.slice(1)] }];
  for (const line of lines.slice(1)) {
    const next = editedLine.exec(line);
    if (next === null) wordings.at(-1)?.lines.push(line);
    else wordings.push({ at: `${next[1] ?? ''} later`, lines: [next[2] ?? ''] });
  }
  const last = wordings.at(-1);
  return {
    former: wordings.slice(0, -1).map((one) => ({ body: one.lines.join('\n'), at: one.at })),
    last: last?.lines ?? [],
    after: last?.at ?? '',
  };
}

/** A line that names a file: a place in the export's own folder, or where the Mac keeps attachments. */
function attachmentIn(line: string, files: Files, page: string): Attachment | null {
  if (line === missingLine)
    return { name: null, status: 'missing', media: 'unknown', member: null, sha256: null };
  const sticker = stickerLine.exec(line)?.[1];
  if (sticker !== undefined) return linkFile(files, page, sticker, 'sticker');
  const isPlace =
    line.length < 1000 &&
    (/^attachments\/\S/u.test(line) || /^[~/].*\/(?:Attachments|StickerCache)\//u.test(line));
  return isPlace ? linkFile(files, page, line, null) : null;
}
