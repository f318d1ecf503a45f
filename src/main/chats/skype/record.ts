import type { Attachment, TranscriptMessage } from '../../../shared/transcript/message.ts';
import { jsonIn, listIn, objectIn, objectsIn, textIn, wordsOf, type JsonObject } from '../json/fields.ts';
import { isoTime } from '../record/iso-time.ts';
import { instantTime, noTime, numberIn } from '../record/time.ts';
import type { Draft } from '../record/writer.ts';
import { readContent, type SkypeContent } from './content.ts';
import type { SkypeMedia } from './media.ts';

/** A record, and whether its time exists. */
export interface ReadRecord {
  readonly draft: Omit<Draft, 'source' | 'conversation'>;
  readonly time: 'read' | 'unreadable' | 'impossible';
}

/** What a record is read with: the shared files, and the account of the person whose export it is. */
export interface Reading {
  readonly media: SkypeMedia;
  readonly own: string | null;
}

const NOTICE =
  /^(?:ThreadActivity|Notice|PopCard|InviteFreeRelationshipChanged|Control|Translation|Event\/(?!Call))/u;
const MESSAGE = /^(?:RichText|Text|Poll|SwiftObject)/u;

/** Reads one record of a conversation's `MessageList`. */
export function readRecord(record: JsonObject, reading: Reading): ReadRecord {
  const type = textIn(record['messagetype']) ?? '';
  const written = textIn(record['content']) ?? '';
  const content = readContent(written);
  const properties = objectIn(record['properties']) ?? {};
  const raw = textIn(record['originalarrivaltime']) ?? '';
  const read = raw === '' ? null : isoTime(raw);
  const state = read === null ? 'unreadable' : read === 'impossible' ? 'impossible' : 'read';
  const kind = state === 'impossible' ? 'unparsed' : kindOf(type, written, content);
  const from = textIn(record['from']);
  const sender = senderOf(textIn(record['displayName']), from);
  const attachments = kind === 'message' ? attachmentsOf(record, content, reading) : [];
  const id = textIn(record['id']);
  const details = detailsOf(type, kind, content, properties);
  const reactions = reactionsIn(properties['emotions']);
  const marks = marksOf(written, content, properties, attachments.length);
  const body = kind === 'system' ? noticeText(type, content) : kind === 'call' ? '' : content.text;
  const stated = content.call ?? content.contact ?? content.location;
  return {
    draft: {
      kind,
      sender,
      body: kind === 'unknown' && body === '' ? wordsOf(record) : body,
      time: read === null || read === 'impossible' ? { ...noTime, raw } : read,
      attachments,
      marks,
      ...(from === null || from === '' ? {} : { senderId: from }),
      ...(id === null ? {} : { id }),
      ...(content.quoted === null ? {} : { replyTo: content.quoted }),
      ...(from === null || from === '' || reading.own === null
        ? {}
        : { direction: from === reading.own ? 'outgoing' : 'incoming' }),
      ...(content.marked && written !== body ? { original: written } : {}),
      ...(stated === null ? {} : { content: stated }),
      ...(reactions.length === 0 ? {} : { reactions }),
      ...(details.length === 0 ? {} : { details }),
    },
    time: state,
  };
}

function kindOf(type: string, written: string, content: SkypeContent): Draft['kind'] {
  if (type === 'Event/Call' || content.call !== null) return 'call';
  if (NOTICE.test(type)) return 'system';
  if (MESSAGE.test(type) || (type === '' && written !== '')) return 'message';
  return 'unknown';
}

/** The name that the export gives, else the account without the number of its network (`8:`). */
function senderOf(name: string | null, from: string | null): string | null {
  if (name !== null && name.trim() !== '') return name;
  const account = (from ?? '').replace(/^\d{1,3}:/u, '');
  return account === '' ? null : account;
}

function attachmentsOf(record: JsonObject, { objects }: SkypeContent, { media }: Reading): Attachment[] {
  const references = listIn(record['amsreferences']).flatMap((one) => textIn(one) ?? []);
  const stated = objects.map((one, index) =>
    media.link(one.name, one.media, one.id ?? (objects.length === 1 ? (references[index] ?? null) : null)),
  );
  const known = new Set(objects.map(({ id }) => id));
  const others = objects.length === 1 && objects[0]?.id === null ? references.slice(1) : references;
  return [
    ...stated,
    ...others
      .filter((reference) => !known.has(reference))
      .map((reference) => media.link(null, 'unknown', reference)),
  ];
}

function marksOf(
  written: string,
  content: SkypeContent,
  properties: JsonObject,
  files: number,
): TranscriptMessage['marks'] {
  const marks: TranscriptMessage['marks'] = [];
  if (isStated(properties['deletetime']) || properties['isdeleted'] === true) marks.push('deleted');
  if (isStated(properties['edittime'])) marks.push('edited');
  if (content.location !== null) marks.push('location');
  if (content.contact !== null) marks.push('contact');
  if (content.call?.outcome === 'missed') marks.push('missed-call');
  if (written === '' && files === 0 && marks.length === 0) marks.push('empty');
  return marks;
}

function isStated(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && value !== 0 && value !== '0';
}

/** What a notice says: its name, and the words of its parts. */
function noticeText(type: string, { fields, text }: SkypeContent): string {
  const name = type.slice(type.indexOf('/') + 1);
  const words = fields.map(({ value }) => value).join(', ');
  const said = words === '' ? text : words;
  return said === '' ? name : `${name}: ${said}`;
}

function detailsOf(
  type: string,
  kind: Draft['kind'],
  { fields }: SkypeContent,
  properties: JsonObject,
): NonNullable<TranscriptMessage['details']> {
  return [
    ...(type === '' || type === 'RichText' ? [] : [{ name: 'messagetype', value: type }]),
    ...(kind === 'system' || kind === 'call' ? fields : []),
    ...['edittime', 'deletetime', 'albumId'].flatMap((name) => {
      const value = properties[name];
      return isStated(value) ? [{ name, value: shownTime(name, value) }] : [];
    }),
  ];
}

function shownTime(name: string, value: unknown): string {
  const ms = name.endsWith('time') ? numberIn(value) : null;
  return (ms === null ? null : instantTime('', ms).utc) ?? wordsOf(value);
}

/** `emotions` is a list, or a text that holds one: `[{"key":"like","users":[{"mri","time","value"}]}]`. */
function reactionsIn(value: unknown): NonNullable<TranscriptMessage['reactions']> {
  const list = typeof value === 'string' ? jsonIn(value) : value;
  return objectsIn(list).flatMap((emotion) => {
    const name = textIn(emotion['key']) ?? '';
    const users = objectsIn(emotion['users']);
    const unnamed: NonNullable<TranscriptMessage['reactions']> = [{ value: name, by: null, at: null }];
    if (users.length === 0) return name === '' ? [] : unnamed;
    return users.map((user) => {
      const at = wordsOf(user['time']);
      return { value: name, by: senderOf(null, textIn(user['mri'])), at: at === '' ? null : at };
    });
  });
}
