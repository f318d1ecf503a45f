import type { Attachment, MessageContent, TranscriptMessage } from '../../../shared/transcript/message.ts';
import { folderOf, type Files } from '../record/files.ts';
import { mediaOfName } from '../record/media-type.ts';
import type { Draft } from '../record/writer.ts';

/** What either form of the export says of a message, before it is made an entry. */
export interface Content {
  readonly body: string;
  readonly quote: string;
  readonly sticker: string;
  readonly isDeleted: boolean;
  readonly reactions: readonly { readonly name: string; readonly emoji: string }[];
  readonly attachments: readonly { readonly name: string; readonly path: string }[];
}

/** The program's own words for a call, as the whole of a message. */
const call =
  /^(?:Incoming|Outgoing|Missed) (?:(voice|video|group|direct|adhoc) )?call(?: \(([^()]{1,60})\))?$/u;

/** The entry for a message, but its time and its place. `page` is the name of the file. */
export function draftOf(
  { body, quote, sticker, isDeleted, reactions, attachments }: Content,
  sender: string,
  files: Files,
  page: string,
): Omit<Draft, 'time' | 'source'> {
  const linked = attachments.map(({ name, path }) => linkFile(files, page, name, path));
  const content = callIn(body);
  const details: NonNullable<TranscriptMessage['details']> = [];
  if (quote !== '') details.push({ name: 'quoted text', value: quote });
  if (sticker !== '') details.push({ name: 'sticker', value: sticker });
  const isEmpty = body === '' && linked.length === 0 && sticker === '';
  return {
    kind: content === null ? 'message' : 'call',
    sender,
    body,
    attachments: linked,
    marks: isDeleted
      ? ['deleted']
      : body.startsWith('Missed ') && content !== null
        ? ['missed-call']
        : isEmpty
          ? ['empty']
          : [],
    ...(sender === 'Me' ? { direction: 'outgoing' as const } : {}),
    ...(content === null ? {} : { content }),
    ...(reactions.length === 0
      ? {}
      : { reactions: reactions.map(({ name, emoji }) => ({ value: emoji, by: name, at: null })) }),
    ...(details.length === 0 ? {} : { details }),
  };
}

function callIn(body: string): MessageContent | null {
  const found = call.exec(body);
  if (found === null) return null;
  const [, kind = '', outcome = null] = found;
  const length = /(?:(\d{1,5})m )?(\d{1,5})s$/u.exec(outcome ?? '');
  return {
    type: 'call',
    media: kind === 'voice' ? 'audio' : kind === 'video' ? 'video' : 'unknown',
    outcome,
    seconds: length === null ? null : Number(length[1] ?? '0') * 60 + Number(length[2]),
  };
}

/** Paths are relative to the page; spaces in them are written as `%20`. */
function linkFile(files: Files, page: string, name: string, path: string): Attachment {
  const plain = path.replaceAll('%20', ' ').replace(/^\.\//u, '');
  const folder = folderOf(page);
  // A sticker lies beside the conversations: one folder up.
  const place = plain.startsWith('../') ? folderOf(folder.slice(0, -1)) + plain.slice(3) : folder + plain;
  const media = plain.includes('exported_stickers/') ? 'sticker' : mediaOfName(plain);
  return files.link(name === '' ? null : name, media, [place, plain, path], 'missing');
}
