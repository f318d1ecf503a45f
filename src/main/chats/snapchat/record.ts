import type { Attachment, TranscriptMessage } from '../../../shared/transcript/message.ts';
import { textIn, wordsOf, type JsonObject } from '../json/fields.ts';
import type { NoSuchTime, Told } from '../json/listed.ts';
import { isoTime } from '../record/iso-time.ts';
import { instantTime, noTime, numberIn } from '../record/time.ts';
import type { ChatMedia } from './chat-media.ts';
import { entitiesDecoded } from './entities.ts';
import type { SnapchatFile } from './sniff.ts';

type Time = TranscriptMessage['time'];

/** What the place of a record tells of it. */
export interface Section {
  /** Null where each record says itself who sent it. */
  readonly direction: 'incoming' | 'outgoing' | null;
  readonly holds: SnapchatFile['holds'];
  /** The user name of the exporting person, where the export states it. */
  readonly owner: string | null;
}

/** The types of records that are, or come with, a file. */
const mediaByType = new Map<string, Attachment['media']>([
  ['MEDIA', 'unknown'],
  ['IMAGE', 'image'],
  ['PHOTO', 'image'],
  ['VIDEO', 'video'],
  ['NOTE', 'audio'],
  ['STICKER', 'sticker'],
]);
const told = new Set([
  'From',
  'To',
  'Created',
  'Created(microseconds)',
  'Content',
  'Text',
  'Conversation Title',
  'IsSender',
  'Media IDs',
]);

/** One record of a history of chats or snaps. */
export function snapchatDraft(
  record: JsonObject,
  { direction: stated, holds, owner }: Section,
  conversation: string | null,
  media: ChatMedia,
): Told | NoSuchTime {
  const time = timeOf(record);
  if ('noSuchTime' in time) return time;
  const type = (textIn(record['Media Type']) ?? '').toUpperCase();
  const from = textIn(record['From']) ?? (stated === 'outgoing' ? owner : null);
  const written = textIn(record['Content']) ?? textIn(record['Text']) ?? '';
  // Only the older form escaped its texts for pages.
  const body = record['Content'] === undefined ? (entitiesDecoded(written) ?? written) : written;
  const direction = stated ?? directionOf(record['IsSender']);
  const to = textIn(record['To']);
  const attachments = attachmentsIn(record, type, media);
  const details = detailsIn(record, type);
  const isErased = type.startsWith('STATUSERASED');
  const call = callIn(type);
  const marks: TranscriptMessage['marks'] = [];
  if (isErased) marks.push('deleted');
  if (holds === 'snaps') marks.push('expiring');
  if (type === 'LOCATION') marks.push('location');
  if (call?.outcome === 'missed') marks.push('missed-call');
  if (type === 'TEXT' && body === '') marks.push('empty');
  const isKnown = from !== null || to !== null || type !== '';
  const isNotice = type.startsWith('STATUS') && !isErased;
  return {
    kind: call !== null ? 'call' : isNotice ? 'system' : isKnown ? 'message' : 'unknown',
    sender: from === '' ? null : from,
    body,
    time,
    attachments: [...attachments],
    marks,
    ...(conversation === null ? {} : { conversation }),
    ...(direction === null ? {} : { direction }),
    ...(to === null ? {} : { recipients: [to] }),
    ...(body === written ? {} : { original: written, flags: ['REPAIRED_TEXT'] as const }),
    ...(call === null ? {} : { content: call }),
    ...(details.length === 0 ? {} : { details }),
  };
}

function directionOf(isSender: unknown): 'incoming' | 'outgoing' | null {
  return typeof isSender === 'boolean' ? (isSender ? 'outgoing' : 'incoming') : null;
}

/**
 * The instant of a record. `Created` has seconds; `Created(microseconds)` holds milliseconds in spite of its name, and is believed where it names the same
 * second.
 */
function timeOf(record: JsonObject): Time | NoSuchTime {
  const raw = textIn(record['Created']) ?? '';
  const created = raw === '' ? null : isoTime(raw);
  if (created === 'impossible') return { noSuchTime: raw };
  const number = numberIn(record['Created(microseconds)']);
  const ms = number === null || number === 0 ? null : Math.trunc(number > 1e14 ? number / 1000 : number);
  const exact = ms === null ? noTime : instantTime(raw === '' ? String(number) : raw, ms);
  if (created === null) return exact.utc === null ? { ...noTime, raw } : exact;
  const isSame = exact.utc !== null && exact.utc.slice(0, 19) === created.utc?.slice(0, 19);
  return isSame ? exact : created;
}

function attachmentsIn(record: JsonObject, type: string, media: ChatMedia): readonly Attachment[] {
  const stated = mediaByType.get(type) ?? 'unknown';
  const ids = (textIn(record['Media IDs']) ?? '').split('|').flatMap((id) => id.trim() || []);
  if (ids.length > 0) return ids.flatMap((id) => media.of(id, stated));
  // A picture or a voice that is told of without an identifier was not saved, and is not in the export.
  return mediaByType.has(type)
    ? [{ name: null, status: 'omitted', media: stated, member: null, sha256: null }]
    : [];
}

function callIn(type: string): Extract<NonNullable<TranscriptMessage['content']>, { type: 'call' }> | null {
  const [, outcome = '', media = ''] = /^STATUSCALL(MISSED|ENDED|[A-Z]*?)(AUDIO|VIDEO|)$/u.exec(type) ?? [];
  if (!type.startsWith('STATUSCALL')) return null;
  return {
    type: 'call',
    media: media === 'AUDIO' ? 'audio' : media === 'VIDEO' ? 'video' : 'unknown',
    outcome: outcome === '' ? null : outcome.toLowerCase(),
    seconds: null,
  };
}

/** Everything else that is stated, under its own names; whether a message was saved also where it was not. */
function detailsIn(record: JsonObject, type: string): NonNullable<TranscriptMessage['details']> {
  return Object.entries(record).flatMap(([name, value]) => {
    if (told.has(name) || (name === 'Media Type' && type === 'TEXT')) return [];
    const words = name === 'IsSaved' && value === false ? 'false' : wordsOf(value);
    return words === '' ? [] : [{ name: name.toWellFormed(), value: words }];
  });
}
