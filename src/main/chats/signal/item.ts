import type { Attachment, TranscriptMessage } from '../../../shared/transcript/message.ts';
import { objectIn, objectsIn, textIn, type JsonObject } from '../json/fields.ts';
import type { SignalMedia } from './attachments.ts';
import { idIn, momentIn, type Recipients } from './recipients.ts';
import { readUpdate } from './update.ts';

type Details = NonNullable<TranscriptMessage['details']>;
type Optional = 'content' | 'reactions' | 'replyTo' | 'details' | 'direction';

/** What the `item` of a chat item holds. */
export type ItemReading = Pick<TranscriptMessage, 'kind' | 'body' | 'attachments' | 'marks'> &
  Partial<Pick<TranscriptMessage, Optional>>;

/** What a reading needs to know of the rest of the export. */
export interface ItemContext {
  readonly recipients: Recipients;
  readonly media: SignalMedia;
}

/** Reads the one member of a `ChatItem` that says what kind of item it is. One that no version known here writes is `unknown`. */
export function readItem(item: JsonObject, context: ItemContext): ItemReading {
  for (const [name, read] of readers) {
    const message = objectIn(item[name]);
    if (message === null) continue;
    const reading = read(message, context);
    const reactions = reactionsIn(message, context.recipients);
    return reactions.length === 0 ? reading : { ...reading, reactions };
  }
  return { kind: 'unknown', body: '', attachments: [], marks: [] };
}

const readers: readonly (readonly [string, (message: JsonObject, context: ItemContext) => ItemReading])[] = [
  ['standardMessage', standardMessage],
  ['updateMessage', (message, { recipients }) => ({ attachments: [], ...readUpdate(message, recipients) })],
  ['stickerMessage', stickerMessage],
  ['contactMessage', contactMessage],
  ['remoteDeletedMessage', () => ({ ...empty, marks: ['deleted'] })],
  ['viewOnceMessage', viewOnceMessage],
  ['poll', poll],
  ['paymentNotification', paymentNotification],
  ['giftBadge', giftBadge],
  ['directStoryReplyMessage', storyReply],
];

const empty = { kind: 'message', body: '', attachments: [], marks: [] } as const satisfies ItemReading;

function standardMessage(message: JsonObject, { recipients, media }: ItemContext): ItemReading {
  const text = objectIn(message['text']);
  const details: Details = [];
  const attachments: Attachment[] = [];
  for (const one of objectsIn(message['attachments'])) {
    const pointer = objectIn(one['pointer']) ?? {};
    const flag = textIn(one['flag']);
    attachments.push(
      media.link(pointer, flag === 'GIF' ? 'gif' : flag === 'VOICE_MESSAGE' ? 'audio' : undefined),
    );
    push(details, 'attachment', flag === 'NONE' ? null : flag);
    push(details, 'caption', textIn(pointer['caption']));
  }
  const long = objectIn(message['longText']);
  if (long !== null) {
    // What does not fit into a message is sent as a file of its own.
    attachments.push(media.link(long, 'document'));
    push(details, 'rest of the text', 'in a file');
  }
  for (const preview of objectsIn(message['linkPreview'])) {
    push(details, 'link', textIn(preview['url']));
    push(details, 'link title', textIn(preview['title']));
    push(details, 'link description', textIn(preview['description']));
  }
  for (const range of objectsIn(text?.['bodyRanges'])) {
    const aci = textIn(range['mentionAci']);
    if (aci !== null) push(details, 'mention', recipients.nameOfAci(aci) ?? aci);
  }
  const quote = objectIn(message['quote']);
  const target = quote === null ? '0' : idIn(quote['targetSentTimestamp']);
  if (quote !== null) {
    push(details, 'quoted person', recipients.of(quote['authorId'])?.name ?? null);
    push(details, 'quoted text', textIn(objectIn(quote['text'])?.['body']));
  }
  return {
    kind: 'message',
    body: textIn(text?.['body']) ?? '',
    attachments,
    marks: [],
    ...(quote === null || target === '0' ? {} : { replyTo: itemId(quote['authorId'], target) }),
    ...(details.length === 0 ? {} : { details }),
  };
}

/** Signal itself tells messages apart by author and time of sending. */
export function itemId(author: unknown, sent: unknown): string {
  return `${idIn(author)}:${idIn(sent)}`;
}

function stickerMessage(message: JsonObject, { media }: ItemContext): ItemReading {
  const sticker = objectIn(message['sticker']) ?? {};
  const emoji = textIn(sticker['emoji']);
  return {
    ...empty,
    attachments: [media.link(objectIn(sticker['data']) ?? {}, 'sticker')],
    ...(emoji === null ? {} : { details: [{ name: 'sticker', value: emoji }] }),
  };
}

function contactMessage(message: JsonObject): ItemReading {
  const contact = objectIn(message['contact']) ?? {};
  const name = objectIn(contact['name']) ?? {};
  const names = ['prefix', 'givenName', 'middleName', 'familyName', 'suffix'].flatMap(
    (part) => textIn(name[part]) ?? [],
  );
  const numbers = objectsIn(contact['number']).flatMap((one) => textIn(one['value']) ?? []);
  const details: Details = [];
  push(details, 'nickname', textIn(name['nickname']));
  push(details, 'organization', textIn(contact['organization']));
  for (const one of objectsIn(contact['email'])) push(details, 'email', textIn(one['value']));
  for (const one of objectsIn(contact['address'])) {
    const parts = ['street', 'pobox', 'neighborhood', 'postcode', 'city', 'region', 'country'];
    push(details, 'address', parts.flatMap((part) => textIn(one[part]) ?? []).join(', '));
  }
  const shown = names.filter((part) => part !== '').join(' ');
  return {
    ...empty,
    marks: ['contact'],
    content: { type: 'contact', name: shown, numbers },
    ...(details.length === 0 ? {} : { details }),
  };
}

/** The export takes the picture out of every one of them. */
function viewOnceMessage(message: JsonObject, { media }: ItemContext): ItemReading {
  const attachment = objectIn(message['attachment']);
  return {
    ...empty,
    marks: ['view-once'],
    attachments: [media.link(objectIn(attachment?.['pointer']) ?? {})],
  };
}

function poll(message: JsonObject, { recipients }: ItemContext): ItemReading {
  const question = textIn(message['question']) ?? '';
  const details: Details = [];
  const options = objectsIn(message['options']).map((option) => {
    const text = textIn(option['option']) ?? '';
    const votes = objectsIn(option['votes']);
    for (const vote of votes) {
      push(details, 'vote', `${recipients.of(vote['voterId'])?.name ?? ''}: ${text}`);
    }
    return { text, votes: votes.length };
  });
  if (message['hasEnded'] === true) push(details, 'ended', 'true');
  return {
    ...empty,
    body: question,
    marks: ['poll'],
    content: { type: 'poll', question, options },
    ...(details.length === 0 ? {} : { details }),
  };
}

function paymentNotification(message: JsonObject): ItemReading {
  const details: Details = [];
  const payment = objectIn(message['transactionDetails']) ?? {};
  push(details, 'payment', textIn(message['amountMob']));
  push(details, 'fee', textIn(message['feeMob']));
  push(details, 'status', textIn(objectIn(payment['transaction'])?.['status']));
  const failed = objectIn(payment['failedTransaction']);
  if (failed !== null) push(details, 'failure', textIn(failed['reason']) ?? 'GENERIC');
  return { ...empty, body: textIn(message['note']) ?? '', ...(details.length === 0 ? {} : { details }) };
}

function giftBadge(message: JsonObject): ItemReading {
  // The first of the states is the default value, and left out.
  return { ...empty, details: [{ name: 'gift badge', value: textIn(message['state']) ?? 'UNOPENED' }] };
}

function storyReply(message: JsonObject, { media }: ItemContext): ItemReading {
  const reply = objectIn(message['textReply']);
  const long = objectIn(reply?.['longText']);
  return {
    ...empty,
    body: textIn(objectIn(reply?.['text'])?.['body']) ?? textIn(message['emoji']) ?? '',
    attachments: long === null ? [] : [media.link(long, 'document')],
    details: [{ name: 'answers', value: 'a story' }],
  };
}

function reactionsIn(
  message: JsonObject,
  recipients: Recipients,
): NonNullable<TranscriptMessage['reactions']> {
  return objectsIn(message['reactions']).map((reaction) => ({
    value: textIn(reaction['emoji']) ?? '',
    by: recipients.of(reaction['authorId'])?.name ?? null,
    at: momentIn(reaction['sentTimestamp']),
  }));
}

function push(details: Details, name: string, value: string | null): void {
  if (value !== null && value !== '') details.push({ name, value });
}
