import type { TranscriptMessage } from '../../../shared/transcript/message.ts';
import { jsonIn, listIn, objectIn, textIn, wordsOf, type JsonObject } from '../json/fields.ts';
import { instantTime, noTime, numberIn } from '../record/time.ts';
import type { Draft } from '../record/writer.ts';
import { callOf, type Call } from './call.ts';
import { detailsIn } from './details.ts';
import { locationIn } from './location.ts';
import { attachmentsIn } from './media.ts';
import { noticeIn, saysMissed, type Notice } from './notices.ts';
import type { RawRecord } from '../record/windows.ts';
import type { Repairs } from './repairs.ts';
import { placeOf, sourceOf, unparsed, type Setting } from './setting.ts';

type Time = TranscriptMessage['time'];

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
/** The last instant a date can hold (ECMA-262, 21.4.1.1). */
const LAST = 8.64e15;

/** One message of a download, or of an end-to-end-encrypted export, which names the same things in other words. */
export function jsonDraft(raw: RawRecord, setting: Setting): Draft {
  const text = decoder.decode(raw.bytes);
  const source = sourceOf(raw, setting, `/messages/${raw.index}`);
  const record = objectIn(jsonIn(text));
  if (record === null) {
    setting.warnings.add('BROKEN_RECORD', placeOf(raw, setting), 'This record cannot be read as a message.');
    return unparsed(text, source, setting);
  }
  const time = timeIn(record);
  if (time === null) {
    setting.warnings.add('IMPOSSIBLE_DATE', placeOf(raw, setting), 'The time of this record does not exist.');
    return unparsed(text, source, setting, wordsOf(writtenTime(record)));
  }
  return { ...read(record, time, setting), source, conversation: setting.conversation };
}

function read(record: JsonObject, time: Time, setting: Setting): Omit<Draft, 'source'> {
  const { repairs } = setting;
  const written = textIn(record['content']) ?? textIn(record['text']) ?? '';
  const body = repairs.text(written);
  const name = textIn(record['sender_name']) ?? textIn(record['senderName']);
  const sender = name === null || name === '' ? null : repairs.text(name);
  const attachments = [...attachmentsIn(record, setting)];
  const details = detailsIn(record, repairs);
  const location = locationIn(record['share']);
  const reactions = reactionsIn(record['reactions'], repairs);
  const notice = attachments.length > 0 || objectIn(record['share']) !== null ? null : noticeIn(body, sender);
  const call = callIn(record, body, notice);
  const content = call ?? location;

  const marks: TranscriptMessage['marks'] = [];
  const isGone = [record['is_unsent'], record['isUnsent'], record['is_taken_down']].includes(true);
  if (isGone) marks.push('deleted');
  if (notice === 'poll' || record['poll'] !== undefined) marks.push('poll');
  if (location !== null) marks.push('location');
  if (call?.outcome === 'missed') marks.push('missed-call');
  const hasNothing = written === '' && attachments.length === 0 && details.length === 0 && content === null;
  const isMessage = sender !== null || time.raw !== '';
  if (hasNothing && !isGone && isMessage) marks.push('empty');

  const isSystem = notice !== null || ['Subscribe', 'Unsubscribe'].includes(textIn(record['type']) ?? '');
  return {
    kind: call !== null ? 'call' : isSystem ? 'system' : isMessage || written !== '' ? 'message' : 'unknown',
    sender,
    body,
    time,
    attachments,
    marks,
    ...(body === written ? {} : { original: written, flags: ['REPAIRED_TEXT'] as const }),
    ...(content === null ? {} : { content }),
    ...(reactions.length === 0 ? {} : { reactions }),
    ...(details.length === 0 ? {} : { details }),
  };
}

function writtenTime(record: JsonObject): unknown {
  return record['timestamp_ms'] ?? record['timestamp'] ?? null;
}

/** Null where a time is written that does not exist. Downloads until 2018 give seconds, under `timestamp`; encrypted exports milliseconds there. */
function timeIn(record: JsonObject): Time | null {
  const written = writtenTime(record);
  if (written === null) return noTime;
  const number = numberIn(written);
  if (number === null) return null;
  const isSeconds = record['timestamp_ms'] === undefined && record['senderName'] === undefined;
  const ms = isSeconds && number < 1e11 ? number * 1000 : number;
  return Math.abs(ms) > LAST ? null : instantTime(wordsOf(written), ms);
}

function callIn(record: JsonObject, body: string, notice: Notice | null): Call | null {
  const duration = record['call_duration'];
  const isNoticed = notice === 'call' || notice === 'missed-call';
  const isCall = record['type'] === 'Call' || duration !== undefined || record['missed'] === true;
  if (!isCall && !isNoticed) return null;
  const isLength = typeof duration === 'number' && Number.isSafeInteger(duration) && duration >= 0;
  // Of a call that was not taken the sentence may begin with the other person's name.
  const isMissed =
    record['missed'] === true || notice === 'missed-call' || (isCall && duration === 0 && saysMissed(body));
  return callOf(body, isMissed, isLength ? duration : null);
}

function reactionsIn(value: unknown, repairs: Repairs): NonNullable<TranscriptMessage['reactions']> {
  return listIn(value).flatMap((one) => {
    const sign = textIn(objectIn(one)?.['reaction']);
    if (sign === null) return [];
    const by = textIn(objectIn(one)?.['actor']);
    const at = objectIn(one)?.['timestamp'];
    return [
      {
        value: repairs.text(sign),
        by: by === null ? null : repairs.text(by),
        at: typeof at === 'number' || typeof at === 'string' ? String(at) : null,
      },
    ];
  });
}
