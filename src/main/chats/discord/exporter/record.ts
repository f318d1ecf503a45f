import type { TranscriptMessage } from '../../../../shared/transcript/message.ts';
import { objectIn, objectsIn, textIn, wordsOf, type JsonObject } from '../../json/fields.ts';
import type { NoSuchTime, Told } from '../../json/listed.ts';
import type { Files } from '../../record/files.ts';
import { isoTime } from '../../record/iso-time.ts';
import { noTime } from '../../record/time.ts';
import { attachmentsOf } from './media.ts';
import { kindOf } from './kind.ts';

type Details = NonNullable<TranscriptMessage['details']>;

/** What reading a message needs to know of the rest of the export. */
export interface ExporterContext {
  readonly files: Files;
  /** The folder of the JSON file, with its last `/`. */
  readonly folder: string;
  readonly conversation: string;
}

/** Reads one message of DiscordChatExporter's JSON. */
export function readMessage(record: JsonObject, context: ExporterContext): Told | NoSuchTime {
  const raw = textIn(record['timestamp']) ?? '';
  const time = raw === '' ? noTime : (isoTime(raw) ?? { ...noTime, raw });
  if (time === 'impossible') return { noSuchTime: raw };
  const kind = kindOf(textIn(record['type']));
  const author = objectIn(record['author']) ?? {};
  const forwarded = objectIn(record['forwardedMessage']);
  const body = textIn(record['content']) || (textIn(forwarded?.['content']) ?? '');
  const attachments = [record, forwarded ?? {}].flatMap((one) =>
    attachmentsOf(one, context.files, context.folder),
  );
  const details = detailsOf(record, author, forwarded);
  const reactions = reactionsOf(record['reactions']);
  const reference = objectIn(record['reference']);
  const isReply = kind === 'message' && forwarded === null && textIn(reference?.['type']) !== 'Forward';
  const replyTo = textIn(reference?.['messageId']);
  if (reference !== null && !isReply) push(details, 'reference', wordsOf(reference));
  const marks: TranscriptMessage['marks'] = [];
  if (textIn(record['timestampEdited']) !== null) marks.push('edited');
  if (forwarded !== null) marks.push('forwarded');
  if (kind === 'message' && body === '' && attachments.length === 0 && details.length === 0)
    marks.push('empty');
  const id = textIn(record['id']);
  const senderId = textIn(author['id']);
  return {
    kind,
    sender: textIn(author['name']) ?? textIn(author['nickname']),
    body,
    time,
    conversation: context.conversation,
    attachments,
    marks,
    ...(id === null ? {} : { id }),
    ...(senderId === null ? {} : { senderId }),
    ...(isReply && replyTo !== null ? { replyTo } : {}),
    ...(kind === 'call' ? { content: callOf(record, time) } : {}),
    ...(reactions.length === 0 ? {} : { reactions }),
    ...(details.length === 0 ? {} : { details }),
  };
}

/** A call lasts from the message until `callEndedTimestamp`. */
function callOf(
  record: JsonObject,
  { utc }: TranscriptMessage['time'],
): NonNullable<TranscriptMessage['content']> {
  const ended = isoTime(textIn(record['callEndedTimestamp']) ?? '');
  const end = ended === null || ended === 'impossible' ? null : ended.utc;
  const seconds =
    end === null || utc === null ? null : Math.round((Date.parse(end) - Date.parse(utc)) / 1000);
  return {
    type: 'call',
    media: 'unknown',
    outcome: null,
    seconds: seconds === null || seconds < 0 ? null : seconds,
  };
}

function reactionsOf(value: unknown): NonNullable<TranscriptMessage['reactions']> {
  return objectsIn(value).flatMap((reaction) => {
    const emoji = objectIn(reaction['emoji']) ?? {};
    const sign = textIn(emoji['name']) || (textIn(emoji['id']) ?? '');
    const named = objectsIn(reaction['users']).map((user) => ({
      value: sign,
      by: textIn(user['name']) ?? textIn(user['id']),
      at: null,
    }));
    const count = Number(reaction['count']);
    const others = Number.isSafeInteger(count) ? count - named.length : 0;
    return others > 0 ? [...named, { value: sign, by: null, at: null, count: others }] : named;
  });
}

/** Members that are read elsewhere, or repeat what stands in the text. */
const read = new Set(
  (
    'id type timestamp timestampEdited callEndedTimestamp content author attachments embeds stickers reactions mentions reference ' +
    'forwardedMessage inlineEmojis'
  ).split(' '),
);

function detailsOf(record: JsonObject, author: JsonObject, forwarded: JsonObject | null): Details {
  const details: Details = [];
  const nickname = textIn(author['nickname']);
  if (nickname !== textIn(author['name'])) push(details, 'nickname', nickname);
  if (author['isBot'] === true) push(details, 'bot', 'true');
  push(details, 'edited', textIn(record['timestampEdited']));
  push(details, 'forwarded_time', textIn(forwarded?.['timestamp']));
  for (const one of [record, forwarded ?? {}]) {
    for (const embed of objectsIn(one['embeds'])) push(details, 'embed', embedText(embed));
  }
  for (const name in record) if (!read.has(name)) push(details, name, wordsOf(record[name]));
  return details;
}

/** What a preview of a link, or a bot's box, says. */
function embedText(embed: JsonObject): string {
  const fields = objectsIn(embed['fields']).map(
    (field) => `${textIn(field['name']) ?? ''}: ${textIn(field['value']) ?? ''}`,
  );
  const author = textIn(objectIn(embed['author'])?.['name']);
  const footer = textIn(objectIn(embed['footer'])?.['text']);
  return [
    author,
    textIn(embed['title']),
    textIn(embed['description']),
    ...fields,
    footer,
    textIn(embed['url']),
  ]
    .filter((part) => part !== null && part !== '')
    .join('\n');
}

function push(details: Details, name: string, value: string | null): void {
  if (value !== null && value !== '') details.push({ name, value });
}
