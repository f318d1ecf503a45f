import type { MarkupEvent, MarkupOpen } from '../markup/event.ts';
import { isOf } from './html-classes.ts';
import type { Stretch } from '../record/windows.ts';

/** A message's place on a page, and the date it bears as written. */
export interface FoundEntry extends Stretch {
  readonly date: string;
}

/** What may enclose a message or a part of one. */
const boxNames = new Set(['div', 'section', 'main', 'article', 'footer', 'h2', 'body']);
/** No page of Meta nests nearly as deep; what lies deeper belongs to the box around it. */
const DEPTH = 1000;
const none: readonly FoundEntry[] = [];

interface Box {
  readonly name: string;
  readonly start: number;
  readonly line: number;
  readonly isCard: boolean;
  /** The name of the one who wrote, where this box holds it. */
  sender: string | null;
  date: string | null;
  hasWords: boolean;
  /** Whether messages were found within it. */
  hasEntries: boolean;
}

/**
 * Finds the messages of a page: a message is the box that holds a sender's name, whatever box that is, or a card that bears a date and words but no name.
 * The heading of a page is written like a message without a date; it names the participants.
 */
export class EntryFinder {
  title: string | null = null;
  members: readonly string[] = [];
  readonly #open: Box[] = [];
  readonly #openNames = new Map<string, number>();
  /** What the text that comes belongs to, and how many boxes are open while it does. */
  #reading: 'title' | 'date' | 'sender' | null = null;
  #readingDepth = 0;
  #last = { end: 0, endLine: 1 };
  #hasBegun = false;

  /** Takes the next of the page's events; gives the messages that end with it. */
  add(event: MarkupEvent): readonly FoundEntry[] {
    // What surrounds everything is a box too: a stretch of a page begins amid its boxes.
    if (this.#open.length === 0) this.#push(event, '', false);
    this.#last = event;
    if (event.type === 'text') this.#text(event.text);
    else if (event.name === 'title') this.#reading = this.#titleBegins(event) ? 'title' : null;
    else if (boxNames.has(event.name)) {
      return event.type === 'open' ? this.#begin(event) : this.#end(event.name, event.end, event.endLine);
    }
    return none;
  }

  /** The messages that the end of the page ends. */
  end(): readonly FoundEntry[] {
    const found: FoundEntry[] = [];
    while (this.#open.length > 0) found.push(...this.#close(this.#last.end, this.#last.endLine));
    return found;
  }

  #titleBegins(event: MarkupEvent): boolean {
    if (event.type !== 'open' || this.title !== null) return false;
    this.title = '';
    return true;
  }

  #push({ start, line }: Pick<Box, 'start' | 'line'>, name: string, isCard: boolean): void {
    this.#openNames.set(name, (this.#openNames.get(name) ?? 0) + 1);
    this.#open.push({
      name,
      start,
      line,
      isCard,
      sender: null,
      date: null,
      hasWords: false,
      hasEntries: false,
    });
  }

  #begin(event: MarkupOpen): readonly FoundEntry[] {
    const isSender = isOf(event, 'sender');
    const isDate = !isSender && isOf(event, 'date');
    const found = isSender ? this.#messageBegins(event) : none;
    if (this.#open.length >= DEPTH) return found;
    this.#push(event, event.name, isOf(event, 'card'));
    if (isSender || isDate) {
      this.#reading = isSender ? 'sender' : 'date';
      this.#readingDepth = this.#open.length;
    }
    return found;
  }

  /** A name begins a message, and ends one that is still open: on pages without boxes around messages, or with end tags missing. */
  #messageBegins(event: MarkupOpen): readonly FoundEntry[] {
    const place = this.#open.findLastIndex(({ sender }) => sender !== null);
    const [before] = place < 0 ? [] : this.#open.slice(place);
    const cut = this.#open[place + 1] ?? event;
    const found = before === undefined ? none : this.#found(before, cut.start, cut.line, undefined);
    if (before !== undefined) Object.assign(before, { sender: null, date: null, hasWords: false });
    if (found.length > 0) for (const box of this.#open.slice(0, place + 1)) box.hasEntries = true;
    const around = this.#open.at(-1);
    if (around?.hasEntries === true) Object.assign(around, { start: event.start, line: event.line });
    if (around !== undefined) Object.assign(around, { sender: '', hasEntries: false });
    return found;
  }

  #text(text: string): void {
    if (this.#reading === 'title') this.title = `${this.title ?? ''}${text}`.slice(0, 1000);
    if (text.trim() === '') return;
    const box = this.#open.at(-1);
    if (box !== undefined) box.hasWords = true;
    if (!this.#hasBegun && this.members.length === 0) this.members = membersIn(text);
    if (this.#reading === 'sender') {
      const owner = this.#open.findLast(({ sender }) => sender !== null);
      if (owner !== undefined) owner.sender = `${owner.sender ?? ''}${text}`.slice(0, 20_000);
    } else if (this.#reading === 'date') {
      const owner = this.#open.findLast(({ sender, isCard }) => sender !== null || isCard);
      if (owner !== undefined) owner.date = `${owner.date ?? ''}${text}`.slice(0, 200);
    }
  }

  #end(name: string, end: number, endLine: number): readonly FoundEntry[] {
    if ((this.#openNames.get(name) ?? 0) === 0) return none;
    let found = none;
    while (this.#open.length > 1) {
      const matches = this.#open.at(-1)?.name === name;
      const ended = this.#close(end, endLine);
      if (ended.length > 0) found = [...found, ...ended];
      if (matches) break;
    }
    return found;
  }

  #close(end: number, endLine: number): readonly FoundEntry[] {
    if (this.#open.length <= this.#readingDepth) this.#reading = null;
    const box = this.#open.pop();
    if (box === undefined) return none;
    this.#openNames.set(box.name, (this.#openNames.get(box.name) ?? 0) - 1);
    return this.#found(box, end, endLine, this.#open.at(-1));
  }

  #found(box: Box, end: number, endLine: number, around: Box | undefined): readonly FoundEntry[] {
    if (around !== undefined) {
      around.hasWords ||= box.hasWords;
      around.hasEntries ||= box.hasEntries;
    }
    const isMessage = box.sender !== null || (box.isCard && box.date !== null && box.hasWords);
    if (!isMessage || box.hasEntries || this.#isHeading(box)) return none;
    if (around !== undefined) around.hasEntries = true;
    this.#hasBegun = true;
    return [{ start: box.start, end, line: box.line, lines: endLine - box.line + 1, date: box.date ?? '' }];
  }

  /** The participants stand in a box like a sender's, before the first message. */
  #isHeading({ sender, date }: Box): boolean {
    return date === null && membersIn(sender ?? '').length > 0;
  }
}

function membersIn(text: string): readonly string[] {
  const [, names = ''] = /^\s*Participants ?: (.*)$/su.exec(text) ?? [];
  return names
    .split(/, | and /u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
