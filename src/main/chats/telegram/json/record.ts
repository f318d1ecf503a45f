import type { TranscriptMessage } from '../../../../shared/transcript/message.ts';
import { textIn, wordsOf, type JsonObject } from '../../json/fields.ts';
import type { Files } from '../../record/files.ts';
import type { GivenZone } from '../../record/given-zone.ts';
import type { Draft } from '../../record/writer.ts';
import { recordTime } from '../time.ts';
import { callOf, contentOf } from './content.ts';
import { attachmentsOf } from './media.ts';
import { reactionsOf } from './reactions.ts';
import { plainText, targetsOf, unknownParts } from './text.ts';

type Marks = TranscriptMessage['marks'];

/** Where a record stands. */
export type RecordPlace = Pick<Draft, 'source'> & { readonly conversation: string };

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

/**
 * Reads one record of a `messages` list. Null where its time does not exist. `at` says where it stands, for the warnings. Exports hold millions of
 * records, so each becomes one object, filled in place.
 */
export function readRecord(
  record: JsonObject,
  { conversation, source }: RecordPlace,
  context: RecordContext,
  at: () => string,
): Draft | null {
  const time = recordTime(record['date'], record['date_unixtime'], context.zone, at);
  if (time === null) return null;
  const isService = record['type'] === 'service';
  const senderId = idIn(isService ? record['actor_id'] : record['from_id']);
  const name = textIn(isService ? record['actor'] : record['from']);
  const id = idIn(record['id']);
  const kind = kindOf(record);
  const body = bodyOf(record);
  // A deleted account has no name any more: its number keeps it apart from others.
  const draft: Draft = { kind, time, sender: name ?? senderId, body, conversation, source };
  if (id !== null) draft.id = id;
  if (senderId !== null) {
    draft.senderId = senderId;
    if (context.self !== null && !isService) {
      draft.direction = senderId === context.self ? 'outgoing' : 'incoming';
    }
  }
  if (kind !== 'message' || body === '' || !isPlain(record)) addRest(draft, record, context);
  return draft;
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
  const words = plainText(record['text']) || plainText(record['text_entities']);
  if (words !== '' || record['type'] !== 'service') return words;
  return textIn(record['information_text']) ?? textIn(record['action']) ?? '';
}

/** Adds what only some records have. */
function addRest(draft: Draft, record: JsonObject, { files, folder }: RecordContext): void {
  const { kind, body } = draft;
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
  if (call !== null) draft.kind = 'call';
  draft.attachments = attachments;
  draft.marks = marks;
  if (replyTo !== null) draft.replyTo = replyTo;
  if (content !== null) draft.content = content;
  if (reactions.length > 0) draft.reactions = reactions;
  if (details.length > 0) draft.details = details;
}

/** All that a record states besides, in its order; members that a later version of Telegram adds too. */
function detailsOf(record: JsonObject): NonNullable<Draft['details']> {
  const details: { name: string; value: string }[] = [...targetsOf(record['text'])];
  for (const part of unknownParts(record['text'])) {
    const value = wordsOf(part);
    if (value !== '') details.push({ name: 'text', value });
  }
  for (const name in record) {
    if (common.has(name) || read.has(name)) continue;
    const value = namesIn(record[name]) ?? wordsOf(record[name]);
    if (value !== '') details.push({ name: name.toWellFormed(), value });
  }
  // A notice's text is its action, which stays said where it has other words.
  const action = textIn(record['action']);
  if (action !== null && action !== bodyOf(record)) details.push({ name: 'action', value: action });
  return details;
}

/** Names of a notice (`members`) beside one another; that of a deleted account is null. */
function namesIn(value: unknown): string | null {
  if (!Array.isArray(value)) return null;
  const list: readonly unknown[] = value;
  const isNames = list.every((name) => name === null || typeof name === 'string');
  return isNames ? list.map((name) => textIn(name) ?? 'null').join(', ') : null;
}

/** Ids are numbers, or a kind of account and a number (`user123`); in older exports of accounts too just numbers. */
function idIn(value: unknown): string | null {
  return typeof value === 'number' ? String(value) : textIn(value);
}
