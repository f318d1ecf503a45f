import type { Draft } from '../record/writer.ts';
import {
  commonDetails,
  contactOf,
  given,
  push,
  sentIn,
  timeOf,
  type Attributes,
  type Details,
} from './values.ts';

/** A record, but where it stands and what conversation it belongs to. */
export type SmsDraft = Omit<Draft, 'source' | 'conversation'>;

/** Folders of Android's message store (Telephony.TextBasedSmsColumns), by the numbers of `type` and, for MMS, `msg_box`. */
const boxes: Readonly<Record<string, string>> = {
  '1': 'inbox',
  '2': 'sent',
  '3': 'draft',
  '4': 'outbox',
  '5': 'failed',
  '6': 'queued',
};

/** Which way a message went. A draft went nowhere. */
export function directionOf(box: string): Pick<SmsDraft, 'direction'> {
  if (box === '1') return { direction: 'incoming' };
  return ['2', '4', '5', '6'].includes(box) ? { direction: 'outgoing' } : {};
}

/** Says where a message lies that was not simply received or sent. */
export function boxDetail(box: string, details: Details): void {
  if (box !== '1' && box !== '2') push(details, 'folder', boxes[box] ?? (box === '' ? null : box));
}

const delivery: Readonly<Record<string, string>> = { '0': 'delivered', '32': 'pending', '64': 'failed' };

/** An `sms` element. The owner of the phone has no name in it: outgoing messages are without a sender. */
export function readSms(attributes: Attributes): SmsDraft {
  const address = given(attributes, 'address');
  const box = attributes['type'] ?? '';
  const way = directionOf(box);
  const other = contactOf(attributes) ?? address;
  const body = attributes['body'] ?? '';
  const details: Details = [];
  push(details, 'subject', given(attributes, 'subject'));
  boxDetail(box, details);
  if (way.direction === 'outgoing') push(details, 'delivery', delivery[attributes['status'] ?? ''] ?? null);
  push(details, 'sent', sentIn(attributes, 1));
  push(details, 'service center', given(attributes, 'service_center'));
  // Whether there was no text, or someone sent this word, cannot be told.
  if (body === 'null') push(details, 'text as written', body);
  commonDetails(attributes, details);
  const isEmpty = body === '' || body === 'null';
  return {
    kind: 'message',
    sender: way.direction === 'incoming' ? other : null,
    body: isEmpty ? '' : body,
    time: timeOf(attributes),
    marks: isEmpty ? ['empty'] : [],
    ...way,
    ...(way.direction === 'incoming' && address !== null ? { senderId: address } : {}),
    ...(way.direction !== 'incoming' && other !== null ? { recipients: [other] } : {}),
    details,
  };
}
