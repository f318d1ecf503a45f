import type { TranscriptMessage } from '../../../../shared/transcript/message.ts';
import { childOfClass, childrenOf, within, type MarkupElement } from '../../markup/element.ts';
import { attributeOf, hasClass } from '../../markup/event.ts';
import { textContent } from '../../markup/text-content.ts';
import type { Files } from '../../record/files.ts';
import type { GivenZone } from '../../record/given-zone.ts';
import { noTime } from '../../record/time.ts';
import type { Draft } from '../../record/writer.ts';
import { titleTime } from '../time.ts';
import { linked } from './links.ts';
import { mediaOf, reactionsOf } from './media.ts';

export type PageDraft = Omit<Draft, 'source' | 'conversation'>;

/** What a message takes over from the one above it when Telegram draws both as one (`joined`). */
export interface Above {
  sender: string | null;
  forwardedFrom: string | null;
}

/** What reading a message needs to know of the page it stands on. */
export interface PageContext {
  readonly page: string;
  readonly files: Files;
  readonly zone: GivenZone;
  readonly above: Above;
}

/** The number of a message on a page (`message123`), or null. */
export function messageId(message: MarkupElement): number | null {
  const [, digits] = /^message(-?\d{1,15})$/u.exec(attributeOf(message, 'id') ?? '') ?? [];
  return digits === undefined ? null : Number(digits);
}

/**
 * Whether an element is a heading that Telegram draws above the messages of a day. Their ids count down from -1; those of messages from before a
 * group was converted begin at -1,000,000,000.
 */
export function isHeading(message: MarkupElement): boolean {
  const id = messageId(message);
  return hasClass(message, 'service') && id !== null && id < 0 && id > -500_000_000;
}

/** Reads a message of a page. Null where its time does not exist. `at` says where it stands, for the warnings. */
export function readMessage(message: MarkupElement, context: PageContext, at: string): PageDraft | null {
  const id = messageId(message);
  const own = id === null || isHeading(message) ? {} : { id: String(id) };
  const body = childOfClass(message, 'body') ?? message;
  if (!hasClass(message, 'default')) {
    context.above.sender = null;
    context.above.forwardedFrom = null;
    return { kind: 'system', sender: null, ...own, time: noTime, ...notice(message, body, context) };
  }
  const time = timeOf(body, context.zone, at);
  if (time === null) return null;
  // The picture beside a forwarded message is `forwarded` too.
  const forwarded = childrenOf(body).find((one) => hasClass(one, 'forwarded') && hasClass(one, 'body'));
  const details: NonNullable<TranscriptMessage['details']> = [];
  const sender = senderOf(body, message, context.above, details);
  return { sender, ...own, time, ...contentOf(body, forwarded ?? null, details, context) };
}

function timeOf(body: MarkupElement, zone: GivenZone, at: string): TranscriptMessage['time'] | null {
  const date = childOfClass(body, 'date');
  if (date === null) return noTime;
  const raw = attributeOf(date, 'title');
  return raw === null ? { ...noTime, raw: textContent(date) } : titleTime(raw, zone, at);
}

function senderOf(
  body: MarkupElement,
  message: MarkupElement,
  above: Above,
  details: NonNullable<TranscriptMessage['details']>,
): string | null {
  const name = childOfClass(body, 'from_name');
  if (name === null) return hasClass(message, 'joined') ? above.sender : null;
  const words = textContent(name);
  const [, sender = words, bot] = /^(.*) via (@\w{1,64})$/su.exec(words) ?? [];
  if (bot !== undefined) details.push({ name: 'via_bot', value: bot });
  above.sender = sender;
  above.forwardedFrom = null;
  return sender;
}

function notice(
  message: MarkupElement,
  body: MarkupElement,
  { page, files }: PageContext,
): Pick<PageDraft, 'body' | 'attachments'> {
  const pictures = [...within(message)].flatMap((inner) => {
    const href = hasClass(inner, 'userpic_link') ? attributeOf(inner, 'href') : null;
    return href === null ? [] : [linked(href, page, null, 'image', files)];
  });
  return { body: textContent(body), attachments: pictures };
}

function contentOf(
  body: MarkupElement,
  forwarded: MarkupElement | null,
  details: NonNullable<TranscriptMessage['details']>,
  { page, files, above }: PageContext,
): Omit<PageDraft, 'sender' | 'time' | 'id'> {
  const inner = forwarded ?? body;
  const text = childOfClass(inner, 'text');
  const media = mediaOf(inner, page, files);
  const reply = childOfClass(inner, 'reply_to');
  const signature = childOfClass(inner, 'signature');
  const reactions = [...reactionsOf(inner), ...(inner === body ? [] : reactionsOf(body))];
  const marks: TranscriptMessage['marks'] = [];
  if (forwarded !== null) {
    marks.push('forwarded');
    forwardedFrom(forwarded, above, details);
  }
  details.push(...media.details, ...(text === null ? [] : targetsOf(text)));
  if (signature !== null) details.push({ name: 'author', value: textContent(signature) });
  const replyTo = reply === null ? null : answered(reply);
  if (reply !== null && replyTo === null) details.push({ name: 'reply_to', value: textContent(reply) });
  const { content, attachments } = media;
  const isCall = content?.type === 'call';
  if (content !== null && content.type !== 'call') marks.push(content.type);
  if (content?.type === 'call' && content.outcome === 'Missed') marks.push('missed-call');
  if (media.isExpiring) marks.push('expiring');
  const words = text === null ? '' : textContent(text);
  if (words === '' && content === null && attachments.length === 0 && details.length === 0)
    marks.push('empty');
  return {
    kind: isCall ? 'call' : 'message',
    body: words,
    attachments,
    marks,
    ...(replyTo === null ? {} : { replyTo }),
    ...(content === null ? {} : { content }),
    ...(reactions.length === 0 ? {} : { reactions }),
    ...(details.length === 0 ? {} : { details }),
  };
}

function forwardedFrom(
  forwarded: MarkupElement,
  above: Above,
  details: NonNullable<TranscriptMessage['details']>,
): void {
  const name = childOfClass(forwarded, 'from_name');
  if (name !== null) {
    const isDate = (inner: MarkupElement): boolean => hasClass(inner, 'date');
    above.forwardedFrom = textContent(name, { without: isDate });
    const date = childOfClass(name, 'date');
    const written = date === null ? '' : (attributeOf(date, 'title') ?? textContent(date));
    if (written !== '') details.push({ name: 'forwarded_date', value: written });
  }
  if (above.forwardedFrom !== null) details.push({ name: 'forwarded_from', value: above.forwardedFrom });
}

/** The message that a `reply_to` links to; null where it stands in another chat. */
function answered(reply: MarkupElement): string | null {
  for (const link of within(reply)) {
    const [, id] = /#go_to_message(-?\d{1,15})$/u.exec(attributeOf(link, 'href') ?? '') ?? [];
    if (id !== undefined) return id;
  }
  return null;
}

/** Addresses that words lead to without showing them. */
function targetsOf(text: MarkupElement): NonNullable<TranscriptMessage['details']> {
  return [...within(text)].flatMap((link) => {
    const href = link.name === 'a' ? attributeOf(link, 'href') : null;
    if (href === null || !/^https?:/iu.test(href)) return [];
    const words = textContent(link);
    return words === href || words.startsWith('@') ? [] : [{ name: 'link', value: href }];
  });
}
