import type { ChatFile } from '../format.ts';
import { jsonIn, objectIn, textIn } from '../json/fields.ts';
import { listRecords } from '../json/list-window.ts';
import { textOf, type JsonBreak } from '../json/pieces.ts';
import type { Choose, JsonPiece } from '../json/piece.ts';
import { walkJson } from '../json/walk.ts';

import { StretchReader, WindowPlan, type RecordRange } from '../record/windows.ts';

/** So much of a conversation is held, to turn it round without reading the file again. */
const HELD = 32 * 1024 * 1024;

/** A record of a conversation: its place, its number in the list and its text. */
export interface SkypeRecord extends RecordRange {
  readonly text: string;
  readonly whole: boolean;
}

/** A conversation when its records are known to be complete. */
export interface SkypeConversation {
  /** Its number in the file. */
  readonly index: number;
  readonly id: string | null;
  readonly title: string | null;
  /** The oldest first: Skype writes the newest first, which the first and the last time show. */
  records(): AsyncIterable<SkypeRecord>;
}

const FACTS = new Set(['id', 'displayName', 'threadProperties']);
const TIME = /"originalarrivaltime"\s*:\s*"([^"\\]{1,40})"/u;

const choose: Choose = ([list, , name, ...more]) => {
  if (list === undefined) return 'enter';
  if (list === 'userId') return 'take';
  if (list !== 'conversations') return 'skip';
  if (name === undefined) return 'enter';
  if (name === 'MessageList') return more.length === 0 ? 'enter' : 'take';
  return FACTS.has(String(name)) ? 'take' : 'skip';
};

/**
 * Hands over the conversations of a `messages.json`, one after another; `own` is the account of the person whose export it is, where it is stated
 * before them. Gives where the file breaks off and where the last sound value before it ends, or null. Raises the signal's reason.
 */
export async function skypeConversations(
  file: ChatFile,
  take: (conversation: SkypeConversation, own: string | null) => Promise<void>,
  signal?: AbortSignal,
): Promise<{ readonly broken: JsonBreak; readonly end: JsonBreak } | null> {
  let own: string | null = null;
  let end: JsonBreak = { offset: 0, line: 1 };
  let open: Gathering | null = null;
  const close = async (): Promise<void> => {
    if (open !== null) await take(open.close(signal), own);
    open = null;
  };
  const broken = await walkJson(
    file,
    choose,
    async (piece) => {
      end = { offset: piece.end, line: piece.line + piece.lines - 1 };
      const [list, index, name] = piece.path;
      if (list === 'userId') {
        own = textIn(jsonIn(textOf(piece)));
        return;
      }
      if (typeof index !== 'number') return;
      if (open?.index !== index) await close();
      open ??= new Gathering(file, index);
      if (name === 'MessageList') open.add(piece);
      else open.state(String(name), jsonIn(textOf(piece)));
    },
    signal,
  );
  await close();
  return broken === null ? null : { broken, end };
}

class Gathering {
  readonly index: number;
  readonly #file: ChatFile;
  readonly #facts = new Map<string, unknown>();
  readonly #plan = new WindowPlan();
  readonly #broken: SkypeRecord[] = [];
  #held: SkypeRecord[] | null = [];
  #bytes = 0;
  #first: number | null = null;
  #last: number | null = null;

  constructor(file: ChatFile, index: number) {
    this.#file = file;
    this.index = index;
  }

  state(name: string, value: unknown): void {
    this.#facts.set(name, value);
  }

  add(piece: JsonPiece): void {
    const { start, end, line, lines, path, whole } = piece;
    const place = path[3];
    const text = textOf(piece);
    const record = { start, end, line, lines, index: typeof place === 'number' ? place : 0, text, whole };
    const ms = Date.parse(TIME.exec(text)?.[1] ?? '');
    if (!Number.isNaN(ms)) {
      this.#first ??= ms;
      this.#last = ms;
    }
    if (!whole) {
      this.#broken.push(record);
      return;
    }
    this.#plan.add(record);
    this.#bytes += end - start;
    if (this.#bytes > HELD) this.#held = null;
    this.#held?.push(record);
  }

  close(signal?: AbortSignal): SkypeConversation {
    const thread = objectIn(this.#facts.get('threadProperties'));
    const named = [textIn(this.#facts.get('displayName')), textIn(thread?.['topic'])];
    return {
      index: this.index,
      id: textIn(this.#facts.get('id')),
      title: named.find((name) => name !== null && name !== '') ?? null,
      records: () => this.#records(signal),
    };
  }

  async *#records(signal?: AbortSignal): AsyncGenerator<SkypeRecord> {
    const reversed = this.#first !== null && this.#last !== null && this.#first > this.#last;
    // What the end of the file cuts off stands where the list was going to: at the old end of a list that begins with the newest.
    if (reversed) yield* this.#broken;
    if (this.#held === null) yield* this.#again(reversed, signal);
    else yield* reversed ? this.#held.toReversed() : this.#held;
    if (!reversed) yield* this.#broken;
  }

  /** Too large to hold: read again, a window at a time. */
  async *#again(reversed: boolean, signal?: AbortSignal): AsyncGenerator<SkypeRecord> {
    const reader = new StretchReader(this.#file, signal);
    for await (const { bytes, ...range } of reader.records(this.#plan.windows(), listRecords, reversed)) {
      yield { ...range, text: new TextDecoder().decode(bytes), whole: true };
    }
  }
}
