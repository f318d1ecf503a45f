import type { Attachment, TranscriptMessage } from '../../../../shared/transcript/message.ts';
import type { MarkupElement } from '../../markup/element.ts';
import { attributeOf, hasClass } from '../../markup/event.ts';
import { textContent } from '../../markup/text-content.ts';
import type { Files } from '../../record/files.ts';
import { mediaOfMime } from '../../record/media-type.ts';
import { linkFile } from '../file-link.ts';
import { receiptsIn, readStamp, type Stamp } from '../stamp.ts';
import { tapbackIn } from '../tapback.ts';
import { readEdits } from './edits.ts';

type Details = NonNullable<TranscriptMessage['details']>;

/** What a message element says, without its place and without the answers printed within it. */
export interface HtmlMessage extends Pick<
  TranscriptMessage,
  'kind' | 'body' | 'sender' | 'attachments' | 'marks'
> {
  readonly stamp: Stamp | null;
  readonly guid: string | null;
  /** Whether it says that it answers another one. */
  readonly isReply: boolean;
  readonly stated: Partial<
    Pick<TranscriptMessage, 'direction' | 'reactions' | 'edits' | 'receipts' | 'details'>
  >;
  readonly replies: readonly MarkupElement[];
}

/** Gathers what stands in one `div.message` of imessage-exporter's HTML. */
export class MessageReading {
  readonly #files: Files;
  readonly #page: string;
  readonly #texts: string[] = [];
  readonly #attachments: Attachment[] = [];
  readonly #details: Details = [];
  readonly #reactions: NonNullable<TranscriptMessage['reactions']> = [];
  readonly #edits: NonNullable<TranscriptMessage['edits']> = [];
  readonly #replies: MarkupElement[] = [];
  readonly #marks = new Set<TranscriptMessage['marks'][number]>();
  #stamp = '';
  #guid: string | null = null;
  #sender: string | null = null;
  #direction: TranscriptMessage['direction'];
  #isReply = false;
  #isNotice = false;

  constructor(files: Files, page: string) {
    this.#files = files;
    this.#page = page;
  }

  read(message: MarkupElement): HtmlMessage {
    this.#walk(message);
    const stamp = readStamp(this.#stamp);
    const receipts = stamp === null ? null : receiptsIn(stamp.rest);
    if (receipts === null && stamp !== null) this.#detail('time', this.#stamp);
    const body = this.#texts.join('\n');
    const isEmpty = body === '' && this.#attachments.length === 0 && this.#marks.size === 0;
    return {
      kind: this.#isNotice ? 'system' : 'message',
      body,
      sender: this.#sender,
      attachments: this.#attachments,
      marks: isEmpty ? ['empty'] : [...this.#marks],
      stamp,
      guid: this.#guid,
      isReply: this.#isReply,
      stated: {
        ...(this.#direction === undefined ? {} : { direction: this.#direction }),
        ...(this.#reactions.length === 0 ? {} : { reactions: this.#reactions }),
        ...(this.#edits.length === 0 ? {} : { edits: this.#edits }),
        ...(receipts === null || receipts.length === 0 ? {} : { receipts }),
        ...(this.#details.length === 0 ? {} : { details: this.#details }),
      },
      replies: this.#replies,
    };
  }

  #walk(element: MarkupElement): void {
    for (const child of element.children) {
      if (typeof child !== 'string' && !this.#takes(child)) this.#walk(child);
    }
  }

  /** Whether an element means something as a whole. */
  #takes(element: MarkupElement): boolean {
    const is = (name: string): boolean => hasClass(element, name);
    if (is('message')) this.#replies.push(element);
    else if (is('timestamp')) this.#time(element);
    else if (is('sender')) this.#sender = textContent(element);
    else if (is('subject')) this.#detail('subject', textContent(element));
    else if (is('bubble')) this.#texts.push(verbatim(element));
    else if (is('edited')) this.#edited(element);
    else if (is('unsent') || is('deleted')) this.#deleted(element);
    else if (is('expressive')) this.#detail('effect', textContent(element));
    else if (is('tapback') || is('reaction')) this.#reaction(element);
    else if (is('app')) this.#app(element);
    else if (is('attachment_error')) this.#missing(element);
    else if (is('reply_context')) this.#isReply = true;
    else if (is('reply_anchor')) return true;
    else if (is('shareplay') || is('shared_location')) this.#notice(element);
    else if (['img', 'video', 'audio', 'a'].includes(element.name)) this.#file(element);
    else {
      if (is('sent')) this.#sent(element);
      else if (is('received')) this.#direction = 'incoming';
      return false;
    }
    return true;
  }

  #sent(element: MarkupElement): void {
    this.#direction = 'outgoing';
    const service =
      attributeOf(element, 'class')
        ?.replace(/\bsent\b/u, '')
        .trim() ?? '';
    this.#detail('service', service);
  }

  #time(element: MarkupElement): void {
    if (this.#stamp !== '') return;
    this.#stamp = textContent(element);
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      const guid = /[?&]message-guid=([^&]{1,200})/u.exec(attributeOf(child, 'href') ?? '')?.[1];
      if (guid !== undefined) this.#guid = guid;
    }
  }

  #edited(element: MarkupElement): void {
    const { body, edits, at } = readEdits(element);
    this.#texts.push(body);
    this.#edits.push(...edits);
    this.#marks.add('edited');
    this.#detail('edited', at);
  }

  #deleted(element: MarkupElement): void {
    this.#marks.add('deleted');
    this.#detail('notice', textContent(element));
  }

  #notice(element: MarkupElement): void {
    this.#texts.push(textContent(element));
    this.#isNotice = true;
  }

  #reaction(element: MarkupElement): void {
    // The element around a sticker's words bears the same class.
    const words = textContent(element);
    const reaction = tapbackIn(words);
    if (reaction === null) this.#detail('reaction', words);
    else this.#reactions.push(reaction);
  }

  /** A link preview, a payment, a game: its words are what was shown. */
  #app(element: MarkupElement): void {
    this.#texts.push(textContent(element));
    for (const href of hrefsIn(element)) this.#detail('link', href);
  }

  #missing(element: MarkupElement): void {
    this.#attachments.push({ name: null, status: 'missing', media: 'unknown', member: null, sha256: null });
    this.#detail('notice', textContent(element));
  }

  #file(element: MarkupElement): void {
    const source = [element, ...element.children.filter((child) => typeof child !== 'string')].find(
      (one) => attributeOf(one, 'src') !== null,
    );
    const path = source === undefined ? attributeOf(element, 'href') : attributeOf(source, 'src');
    if (path === null || path === '' || /^(?:https?|data|mailto|tel|sms|#)/iu.test(path)) {
      if (element.name === 'a') this.#texts.push(textContent(element));
      return;
    }
    const type = source === undefined ? null : attributeOf(source, 'type');
    const byTag = element.name === 'img' ? 'image' : element.name === 'a' ? null : element.name;
    const media = type === null ? byTag : mediaOfMime(type);
    this.#attachments.push(linkFile(this.#files, this.#page, path, mediaKind(media)));
  }

  #detail(name: string, value: string | null): void {
    if (value !== null && value !== '') this.#details.push({ name, value });
  }
}

function mediaKind(media: string | null): Attachment['media'] | null {
  return media === 'image' || media === 'video' || media === 'audio' || media === 'gif' ? media : null;
}

/** The text exactly as it stands: the pages show it with its own line ends and spaces. */
export function verbatim(element: MarkupElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : child.name === 'br' ? '\n' : verbatim(child)))
    .join('');
}

function hrefsIn(element: MarkupElement): string[] {
  const own = element.name === 'a' ? (attributeOf(element, 'href') ?? '') : '';
  const inner = element.children.flatMap((child) => (typeof child === 'string' ? [] : hrefsIn(child)));
  return own === '' ? inner : [own, ...inner];
}
