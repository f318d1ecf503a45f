import type { Attachment, TranscriptMessage } from '../../../shared/transcript/message.ts';
import { wordedTime } from '../dates/worded.ts';
import { listIn, objectIn, objectsIn, textIn, wordsOf, type JsonObject } from '../json/fields.ts';
import { folderOf, type Files } from '../record/files.ts';
import { mediaOfName } from '../record/media-type.ts';
import { noTime } from '../record/time.ts';
import type { Draft } from '../record/writer.ts';

type Time = TranscriptMessage['time'];

/** What a record is read with. */
export interface Reading {
  readonly files: Files;
  /** The name of the messages' file, for the attachments beside it. */
  readonly name: string;
  readonly own: string | null;
}

/** A record, and whether its time could be read. */
export interface ReadRecord {
  readonly draft: Omit<Draft, 'source' | 'conversation'>;
  readonly time: 'read' | 'unreadable' | 'impossible' | 'absent';
}

/** Reads one record of `messages.json`. What is no message becomes `unknown`, with its words as JSON. */
export function readRecord(record: JsonObject, reading: Reading): ReadRecord {
  const creator = objectIn(record['creator']);
  const created = textIn(record['created_date']);
  const updated = textIn(record['updated_date']);
  const written = created ?? updated;
  const text = textIn(record['text']);
  const attachments = objectsIn(record['attached_files']).map((file) => attached(file, reading));
  const read = written === null ? null : wordedTime(written);
  const time = timeOf(written ?? '', read);
  const state = written === null ? 'absent' : stateOf(read);
  const deleted =
    textIn(record['message_state'])?.toUpperCase() === 'DELETED' || record['deletion_metadata'] !== undefined;
  if (creator === null && text === null && attachments.length === 0 && !deleted) {
    return { draft: { kind: 'unknown', sender: null, body: wordsOf(record), time }, time: state };
  }
  const address = textIn(creator?.['email']);
  const sender = textIn(creator?.['name']) ?? address;
  const id = textIn(record['message_id']);
  const quoted = objectIn(record['quoted_message_metadata']);
  const replyTo = textIn(quoted?.['message_id']);
  const reactions = reactionsIn(record);
  const details = detailsIn(record, created === null ? null : updated);
  const marks: TranscriptMessage['marks'] = [];
  if (deleted) marks.push('deleted');
  if (updated !== null) marks.push('edited');
  if (!deleted && (text ?? '') === '' && attachments.length === 0) marks.push('empty');
  return {
    draft: {
      kind: state === 'impossible' ? 'unparsed' : 'message',
      sender: sender === '' ? null : sender,
      body: (text ?? '').replaceAll('\r\n', '\n'),
      time,
      attachments,
      marks,
      ...(address === null || address === '' ? {} : { senderId: address }),
      ...(id === null ? {} : { id }),
      ...(replyTo === null ? {} : { replyTo }),
      ...(address === null || reading.own === null
        ? {}
        : { direction: address === reading.own ? 'outgoing' : 'incoming' }),
      ...(reactions.length === 0 ? {} : { reactions }),
      ...(details.length === 0 ? {} : { details }),
    },
    time: state,
  };
}

function stateOf(read: ReturnType<typeof wordedTime>): ReadRecord['time'] {
  if (read === 'impossible') return read;
  return read === null ? 'unreadable' : 'read';
}

function timeOf(raw: string, read: ReturnType<typeof wordedTime>): Time {
  if (read === null || read === 'impossible') return { ...noTime, raw };
  const { local, utc, offset } = read;
  if (offset === null) return { raw, local, utc: null, zone: { source: 'unknown', name: null } };
  return { raw, local, utc, zone: { source: 'file', name: offset === 0 ? 'UTC' : offsetName(offset) } };
}

function offsetName(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}:${String(size % 60).padStart(2, '0')}`;
}

/** `export_name` is the file beside the messages, `original_name` what the sender's file was called. */
function attached(file: JsonObject, { files, name }: Reading): Attachment {
  const exported = textIn(file['export_name']);
  const original = textIn(file['original_name']) ?? exported;
  const media = mediaOfName(original ?? '');
  const places = exported === null ? [] : [`${folderOf(name)}${exported}`];
  return files.link(original, media, places, exported === null ? 'omitted' : 'missing');
}

function reactionsIn(record: JsonObject): NonNullable<TranscriptMessage['reactions']> {
  return objectsIn(record['reactions']).flatMap((reaction) => {
    const emoji = objectIn(reaction['emoji']);
    const value =
      textIn(emoji?.['unicode']) ??
      textIn(objectIn(emoji?.['custom_emoji'])?.['shortcode']) ??
      wordsOf(emoji);
    const people = listIn(reaction['reactor_emails']).flatMap((one) => textIn(one) ?? []);
    const unnamed: NonNullable<TranscriptMessage['reactions']> = [{ value, by: null, at: null }];
    return people.length === 0 ? unnamed : people.map((by) => ({ value, by, at: null }));
  });
}

function detailsIn(record: JsonObject, updated: string | null): NonNullable<TranscriptMessage['details']> {
  const quoted = objectIn(record['quoted_message_metadata']);
  const quotedText = textIn(quoted?.['text']);
  const topic = textIn(record['topic_id']);
  const links = objectsIn(record['annotations']).flatMap(linkIn);
  const deletion = textIn(objectIn(record['deletion_metadata'])?.['deletion_type']);
  return [
    ...(updated === null ? [] : [{ name: 'updated_date', value: updated }]),
    ...(deletion === null ? [] : [{ name: 'deletion_type', value: deletion }]),
    ...(quotedText === null ? [] : [{ name: 'quoted', value: quotedText }]),
    ...(topic === null ? [] : [{ name: 'topic_id', value: topic }]),
    ...links.map((value) => ({ name: 'link', value })),
  ];
}

/** What an annotation links to: a meeting, a file on Drive, a page. */
function linkIn(annotation: JsonObject): string[] {
  const meeting = objectIn(objectIn(annotation['video_call_metadata'])?.['meeting_space']);
  const drive = objectIn(annotation['drive_metadata']);
  const youtube = objectIn(annotation['youtube_metadata']);
  const link =
    textIn(meeting?.['meeting_url']) ??
    textIn(drive?.['title']) ??
    textIn(drive?.['id']) ??
    textIn(youtube?.['id']);
  return link === null ? [] : [link];
}
