import type { TranscriptMessage } from '../../../../shared/transcript/message.ts';
import { textIn, wordsOf, type JsonObject } from '../../json/fields.ts';
import type { Files } from '../../record/files.ts';
import type { GivenZone } from '../../record/given-zone.ts';
import type { Draft } from '../../record/writer.ts';
import { recordTime } from '../time.ts';
import { callOf, contentOf } from './content.ts';
import { attachmentsOf } from './media.ts';
import { reactionsOf } from './reactions.ts';
import { plainText, targetsOf } from './text.ts';

export type RecordDraft = Omit<Draft, 'source' | 'conversation'>;
type Marks = TranscriptMessage['marks'];

/** What reading a record needs to know of the rest of the export. */
export interface RecordContext {
  readonly files: Files;
  /** Where the export's root lies in the container, with its last `/`. */
  readonly folder: string;
  readonly zone: GivenZone;
  /** The account of the exporting person (`user123`), where the export states it. */
  readonly self: string | null;
}

/** The members that nearly every message has, and no others. */
const common = new Set(
  'id type date date_unixtime from from_id actor actor_id text text_entities action'.split(' '),
);

/** Members that are read elsewhere, or only say how large a picture is shown. */
const read = new Set(
  (
    'reply_to_message_id photo file file_name contact_vcard media_type mime_type poll contact_information location_information place_name ' +
    'reactions width height photo_file_size file_size thumbnail thumbnail_file_size contact_vcard_file_size edited_unixtime discard_reason'
  ).split(' '),
);

/** Reads one record of a `messages` list. Null where its time does not exist. `at` says where it stands, for the warnings. */
export function readRecord(record: JsonObject, context: RecordContext, at: () => string): RecordDraft | null {
  const time = recordTime(record['date'], record['date_unixtime'], context.zone, at);
  if (time === null) return null;
  const isService = record['type'] === 'service';
  const who = isService ? 'actor' : 'from';
  const senderId = idIn(record[`${who}_id`]);
  // A deleted account has no name any more: its number keeps it apart from others.
  const sender = textIn(record[who]) ?? senderId;
  const id = idIn(record['id']);
  const base = {
    time,
    sender,
    body: bodyOf(record),
    ...(id === null ? {} : { id }),
    ...(senderId === null ? {} : { senderId }),
    ...(context.self === null || senderId === null || isService
      ? {}
      : { direction: senderId === context.self ? ('outgoing' as const) : ('incoming' as const) }),
  };
  const kind = kindOf(record);
  if (kind === 'message' && base.body !== '' && isPlain(record)) return { kind, ...base };
  return { ...base, ...restOf(record, kind, base.body, context) };
}

/** Whether a record is nothing but a text without links: most are. */
function isPlain(record: JsonObject): boolean {
  for (const name in record) if (!common.has(name)) return false;
  return typeof record['text'] === 'string';
}

function kindOf({ type, action }: JsonObject): 'message' | 'system' | 'unknown' {
  if (type === 'service') return 'system';
  return type === 'message' || (type === undefined && action === undefined) ? 'message' : 'unknown';
}

/** A notice has no words of its own: the name of the action stands for them. */
function bodyOf(record: JsonObject): string {
  const text = record['text'];
  if (typeof text === 'string' && text !== '') return text;
  const words = plainText(text) || plainText(record['text_entities']);
  if (words !== '' || record['type'] !== 'service') return words;
  return textIn(record['information_text']) ?? textIn(record['action']) ?? '';
}

function restOf(
  record: JsonObject,
  kind: ReturnType<typeof kindOf>,
  body: string,
  { files, folder }: RecordContext,
): Partial<RecordDraft> & Pick<RecordDraft, 'kind'> {
  const call = kind === 'system' ? callOf(record) : null;
  const content = call ?? contentOf(record);
  const attachments = attachmentsOf(record, files, folder);
  const reactions = reactionsOf(record['reactions']);
  const details = detailsOf(record);
  const replyTo = idIn(record['reply_to_message_id']);
  const marks: Marks = [];
  if ('edited' in record || 'edited_unixtime' in record) marks.push('edited');
  if ('forwarded_from' in record) marks.push('forwarded');
  if ('self_destruct_period_seconds' in record) marks.push('expiring');
  if (content !== null && content.type !== 'call') marks.push(content.type);
  if (call !== null && record['discard_reason'] === 'missed') marks.push('missed-call');
  const isEmpty = body === '' && content === null && attachments.length === 0 && details.length === 0;
  if (isEmpty && kind === 'message') marks.push('empty');
  return {
    kind: call === null ? kind : 'call',
    attachments,
    marks,
    ...(replyTo === null ? {} : { replyTo }),
    ...(content === null ? {} : { content }),
    ...(reactions.length === 0 ? {} : { reactions }),
    ...(details.length === 0 ? {} : { details }),
  };
}

/** All that a record states besides, in its order; members that a later version of Telegram adds too. */
function detailsOf(record: JsonObject): NonNullable<RecordDraft['details']> {
  const details: { name: string; value: string }[] = [...targetsOf(record['text'])];
  for (const name in record) {
    if (common.has(name) || read.has(name)) continue;
    const value = wordsOf(record[name]);
    if (value !== '') details.push({ name, value });
  }
  // A notice's text is its action, which stays said where it has other words.
  const action = textIn(record['action']);
  if (action !== null && action !== bodyOf(record)) details.push({ name: 'action', value: action });
  return details;
}

/** Ids are numbers, or a kind of account and a number (`user123`); in older exports of accounts too just numbers. */
function idIn(value: unknown): string | null {
  return typeof value === 'number' ? String(value) : textIn(value);
}
