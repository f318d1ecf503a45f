import type { MarkupElement } from '../../markup/element.ts';
import { hasClass } from '../../markup/event.ts';
import { textContent } from '../../markup/text-content.ts';
import type { Files } from '../../record/files.ts';
import type { GivenZone } from '../../record/given-zone.ts';
import { noTime } from '../../record/time.ts';
import type { Draft, TranscriptWriter } from '../../record/writer.ts';
import { ownCopy } from '../../text/own-copy.ts';
import { readStamp, type Stamp } from '../stamp.ts';
import { MessageReading, type HtmlMessage } from './read-message.ts';

/** Answers that are remembered to find where they are printed again; of a page with more, later ones bear no flag. */
const REMEMBERED = 500_000;

/** What all pages of one export share. */
export interface PageContext {
  readonly writer: TranscriptWriter;
  readonly zone: GivenZone;
  readonly files: Files;
}

/** Writes the entries of one page, which is one conversation. */
export class Page {
  readonly #context: PageContext;
  readonly #name: string;
  readonly #member: string | null;
  readonly #conversation: string;
  /** Answers met so far, by what is the same at both places, with the message that they answer where that is known. */
  readonly #answers = new Map<string, string | null>();
  repeated = 0;

  constructor(context: PageContext, name: string, isMember: boolean) {
    this.#context = context;
    this.#name = name;
    this.#member = isMember ? name : null;
    this.#conversation = name;
  }

  async write(element: MarkupElement): Promise<void> {
    if (hasClass(element, 'announcement')) await this.#announcement(element);
    else await this.#message(element, null);
  }

  /** A message, and after it the answers printed within it, each an entry of its own. */
  async #message(element: MarkupElement, parent: string | null): Promise<void> {
    const message = new MessageReading(this.#context.files, this.#name).read(element);
    const { stamp, sender } = message;
    if (stamp?.local == null || (sender === null && message.kind === 'message')) {
      await this.#unparsed(element, stamp);
    } else await this.#entry(element, message, stamp, parent);
    const id = message.guid ?? `byte ${element.start}`;
    for (const reply of message.replies) await this.#message(reply, id);
  }

  async #entry(
    element: MarkupElement,
    message: HtmlMessage,
    stamp: Stamp,
    parent: string | null,
  ): Promise<void> {
    const { kind, body, sender, attachments, marks, guid, stated, replies, isReply } = message;
    const isAnswer = parent !== null || isReply;
    const key = guid ?? JSON.stringify([stamp.raw, sender, body]);
    const known = isAnswer ? this.#answers.get(key) : undefined;
    const answered = parent ?? known ?? null;
    if (isAnswer && known === undefined && this.#answers.size < REMEMBERED) {
      this.#answers.set(ownCopy(key), answered === null ? null : ownCopy(answered));
    }
    if (known !== undefined) this.repeated += 1;
    // Older pages give messages no names; one that others answer is named by its place.
    const id = guid ?? (replies.length > 0 ? `byte ${element.start}` : null);
    await this.#add(element, {
      kind,
      sender,
      body,
      time: this.#time(stamp, element),
      attachments: [...attachments],
      marks,
      flags: known === undefined ? [] : ['REPEATED'],
      ...(id === null ? {} : { id }),
      ...(answered === null ? {} : { replyTo: answered }),
      ...stated,
    });
  }

  async #announcement(element: MarkupElement): Promise<void> {
    const words = textContent(element);
    const stamp = readStamp(words);
    if (stamp?.local == null) return this.#unparsed(element, stamp);
    await this.#add(element, {
      kind: 'system',
      sender: null,
      body: stamp.rest.trim(),
      time: this.#time(stamp, element),
    });
  }

  async #unparsed(element: MarkupElement, stamp: Stamp | null): Promise<void> {
    if (stamp !== null && stamp.local === null) {
      this.#context.writer.tally.warnings.add(
        'IMPOSSIBLE_DATE',
        this.#at(element),
        'This entry bears a date or a time that does not exist. It is kept as it is.',
      );
    }
    const without = (inner: MarkupElement): boolean =>
      hasClass(inner, 'replies') || hasClass(inner, 'message');
    await this.#add(element, {
      kind: 'unparsed',
      sender: null,
      body: textContent(element, { without }),
      time: { ...noTime, raw: stamp?.raw ?? '' },
    });
  }

  #time(stamp: Stamp, element: MarkupElement): Draft['time'] {
    return stamp.local === null
      ? { ...noTime, raw: stamp.raw }
      : this.#context.zone.time(stamp.raw, stamp.local, this.#at(element));
  }

  async #add({ line, lines, start, end }: MarkupElement, draft: Omit<Draft, 'source'>): Promise<void> {
    await this.#context.writer.add({
      ...draft,
      conversation: this.#conversation,
      source: { member: this.#member, line, lines, start, end },
    });
  }

  #at({ line }: MarkupElement): string {
    return this.#member === null ? `line ${line}` : `${this.#member} line ${line}`;
  }
}
