import type { SmsDraft } from './sms.ts';
import { contactOf, given, push, timeOf, type Attributes, type Details } from './values.ts';

/** Kinds of a call in Android's call log (CallLog.Calls.TYPE). */
const outcomes: Readonly<Record<string, string>> = {
  '1': 'incoming',
  '2': 'outgoing',
  '3': 'missed',
  '4': 'voicemail',
  '5': 'rejected',
  '6': 'blocked',
  '7': 'answered on another device',
};

/** How the number was shown (CallLog.Calls.NUMBER_PRESENTATION); 1, that it was, needs no word. */
const presentations: Readonly<Record<string, string>> = { '2': 'withheld', '3': 'unknown', '4': 'pay phone' };

/** A `call` element of a backup of the call log. */
export function readCall(attributes: Attributes): SmsDraft {
  const type = attributes['type'] ?? '';
  const number = given(attributes, 'number');
  const other = contactOf(attributes) ?? number;
  const duration = attributes['duration'] ?? '';
  const isOutgoing = type === '2';
  const details: Details = [];
  push(details, 'number shown', presentations[attributes['presentation'] ?? ''] ?? null);
  push(details, 'readable date', given(attributes, 'readable_date'));
  push(details, 'SIM', given(attributes, 'subscription_id'));
  return {
    kind: 'call',
    sender: isOutgoing ? null : other,
    body: '',
    time: timeOf(attributes),
    marks: type === '3' ? ['missed-call'] : [],
    direction: isOutgoing ? 'outgoing' : 'incoming',
    content: {
      type: 'call',
      media: 'audio',
      outcome: outcomes[type] ?? (type === '' ? null : type),
      seconds: /^\d{1,9}$/u.test(duration) ? Number(duration) : null,
    },
    ...(isOutgoing || number === null ? {} : { senderId: number }),
    ...(isOutgoing && other !== null ? { recipients: [other] } : {}),
    ...(details.length === 0 ? {} : { details }),
  };
}
