import type { ChatFile } from '../../format.ts';
import type { MarkupElement } from '../../markup/element.ts';
import { attributeOf, hasClass, type MarkupOpen } from '../../markup/event.ts';
import { markupElements } from '../../markup/elements.ts';
import { textContent } from '../../markup/text-content.ts';
import { noTime } from '../../record/time.ts';
import type { Draft } from '../../record/writer.ts';
import type { TelegramExport } from '../export.ts';
import type { ListedChat } from './chat-list.ts';
import { resolved } from './links.ts';
import { isHeading, readMessage, type Above } from './message.ts';
import type { ChatPages } from './pages.ts';

const isMessage = (open: MarkupOpen): boolean => open.name === 'div' && hasClass(open, 'message');
const choice = {
  takes: (open: MarkupOpen): boolean =>
    isMessage(open) || hasClass(open, 'page_header') || hasClass(open, 'pagination'),
  interrupts: isMessage,
};

/** Reads the pages of one chat. */
export class TelegramPages {
  readonly #chat: ChatPages;
  readonly #isAlone: boolean;
  readonly #export: TelegramExport;
  readonly #listed: ListedChat | undefined;
  /** What the next message may take over. */
  readonly #above: Above = { sender: null, forwardedFrom: null };
  /** Pages that others link to. */
  readonly #named = new Set<string>();
  #title: string | null = null;
  #id: string | null = null;

  /** `isAlone` where a page is all there is, without a container. */
  constructor(chat: ChatPages, isAlone: boolean, whole: TelegramExport, listed: ListedChat | undefined) {
    this.#chat = chat;
    this.#isAlone = isAlone;
    this.#export = whole;
    this.#listed = listed;
  }

  async read(): Promise<void> {
    const { writer, signal } = this.#export;
    for (const page of this.#chat.pages) {
      for await (const elements of markupElements(page, choice, signal)) {
        for (const element of elements) {
          const draft = this.#element(element, page);
          if (draft !== null) await writer.add(draft);
        }
      }
    }
    this.#conversation();
    const there = new Set(this.#chat.pages.map(({ name }) => name));
    const missing = [...this.#named].filter((name) => !there.has(name));
    if (missing.length === 0) return;
    writer.tally.warnings.add(
      'PART_MISSING',
      this.#isAlone ? 'file' : this.#conversation(),
      missing.length === 1
        ? 'The pages of this chat link to a page before or after them that was not handed in.'
        : 'The pages of this chat link to pages before and after them that were not handed in.',
    );
  }

  #element(element: MarkupElement, page: ChatFile): Draft | null {
    if (hasClass(element, 'pagination')) {
      const href = attributeOf(element, 'href');
      if (href !== null) this.#named.add(resolved(page.name, href));
      return null;
    }
    if (!hasClass(element, 'message')) {
      this.#title ??= textContent(element);
      return null;
    }
    return this.#message(element, page);
  }

  #message(element: MarkupElement, page: ChatFile): Draft {
    const { writer, files, zone } = this.#export;
    const { start, end, line, lines } = element;
    const conversation = this.#conversation();
    const source = { member: this.#isAlone ? null : page.name, line, lines, start, end };
    const at = this.#isAlone ? `line ${line}` : `${page.name} line ${line}`;
    if (element.whole) {
      const context = { page: page.name, files, zone, above: this.#above };
      const draft = readMessage(element, context, at);
      if (draft !== null) {
        if (isHeading(element) && writer.tally.takes(conversation)) writer.tally.uncounted += 1;
        return { ...draft, conversation, source };
      }
      writer.tally.warnings.add(
        'IMPOSSIBLE_DATE',
        at,
        'The message bears a date or time that does not exist; it is kept as not understood.',
      );
    } else {
      writer.tally.warnings.add(
        'BROKEN_HTML',
        at,
        'This message does not end where it should; it is kept as not understood.',
      );
    }
    const body = textContent(element);
    return { kind: 'unparsed', sender: null, body, time: noTime, conversation, source };
  }

  #conversation(): string {
    if (this.#id !== null) return this.#id;
    const [first] = this.#chat.pages;
    const member = this.#isAlone ? null : (first?.name ?? null);
    this.#id = this.#chat.folder.slice(0, -1) || (first?.name ?? '');
    const { kind = 'unknown', declared = null } = this.#listed ?? {};
    this.#export.writer.tally.conversation({ id: this.#id, title: this.#title, kind, member, declared });
    return this.#id;
  }
}
