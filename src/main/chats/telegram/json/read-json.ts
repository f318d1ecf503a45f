import type { ChatFile } from '../../format.ts';
import { jsonIn, objectIn, textIn, type JsonObject } from '../../json/fields.ts';
import { jsonPieces, pointerOf, textOf, type JsonBreak } from '../../json/pieces.ts';
import type { JsonPath, JsonPiece } from '../../json/piece.ts';
import { folderOf } from '../../record/files.ts';
import { noTime } from '../../record/time.ts';
import type { Draft } from '../../record/writer.ts';
import type { TelegramExport } from '../export.ts';
import { timesDiffer } from '../time.ts';
import type { ChatFacts, ChatList } from './chats.ts';
import { mended } from './mend.ts';
import { chooseTelegram, placeOf } from './paths.ts';
import { readRecord, type RecordContext, type RecordPlace } from './record.ts';

/** The export, with the list of its chats. */
export interface JsonExport extends TelegramExport {
  readonly chats: ChatList;
}

/** A chat that is being read: known by `id` once its first message came. */
interface OpenChat {
  readonly place: string;
  readonly facts: ChatFacts;
  id: string | null;
  /** The pointer of its list of messages. */
  pointer: string;
}

/** Reads one `result.json`, of a chat or of an account. */
export class TelegramJson {
  readonly #file: ChatFile;
  readonly #member: string | null;
  readonly #export: JsonExport;
  #context: RecordContext;
  #chat: OpenChat = { place: '', facts: {}, id: null, pointer: '' };
  #mended = 0;
  #firstMended = '';
  #isCut = false;

  /** `member` is the file's name in its container, or null where the file is all there is. */
  constructor(file: ChatFile, member: string | null, whole: JsonExport) {
    this.#file = file;
    this.#member = member;
    this.#export = whole;
    const { files, zone } = whole;
    this.#context = { files, zone, folder: folderOf(file.name), self: null };
  }

  async read(): Promise<void> {
    const pieces = jsonPieces(this.#file, chooseTelegram, this.#export.signal);
    for (;;) {
      const step = await pieces.next();
      if (step.done === true) {
        if (step.value !== null) await this.#broken(step.value);
        break;
      }
      for (const piece of step.value) {
        const draft = this.#piece(piece);
        const full = draft === null ? undefined : this.#export.writer.add(draft);
        if (full !== undefined) await full;
      }
    }
    this.#closeChat();
    if (this.#mended > 0) {
      this.#export.writer.tally.warnings.add(
        'RECORD_MENDED',
        this.#firstMended,
        this.#mended === 1
          ? 'This record is no sound JSON, a known mistake of Telegram; it was mended for reading only.'
          : `${this.#mended} records are no sound JSON, a known mistake of Telegram; they were mended for reading only. This is the first.`,
      );
    }
  }

  /** Takes a piece; gives an entry where it is one. */
  #piece(piece: JsonPiece): Draft | null {
    const place = placeOf(piece.path);
    if (place.type === 'person') {
      const id = objectIn(this.#valueOf(piece))?.['user_id'];
      if (typeof id === 'number' || typeof id === 'string') {
        this.#context = { ...this.#context, self: `user${id}`.toWellFormed() };
      }
      return null;
    }
    if (place.chat !== this.#chat.place) {
      this.#closeChat();
      this.#chat = { place: place.chat, facts: {}, id: null, pointer: '' };
    }
    if (place.type === 'message') return this.#message(piece);
    const value = this.#valueOf(piece);
    const text = typeof value === 'number' ? String(value) : textIn(value);
    if (text !== null) this.#chat.facts[place.name] = text;
    return null;
  }

  #message(piece: JsonPiece): Draft {
    const { start, line, lines } = piece;
    const conversation = this.#conversation();
    this.#isCut = !piece.whole;
    const source = {
      member: this.#member,
      line,
      lines,
      start,
      // Where the file stops being JSON, its rest cannot be told apart any more.
      end: piece.whole ? piece.end : this.#file.bytes,
      pointer: this.#pointerOf(piece.path),
    };
    const place = { conversation, source };
    const at = (): string => this.#at(line);
    const record = piece.whole ? objectIn(this.#valueOf(piece)) : null;
    const draft = record === null ? null : readRecord(record, place, this.#context, at);
    if (draft === null) return this.#notUnderstood(piece, record, place);
    if (timesDiffer(draft.time)) {
      this.#export.writer.tally.warnings.add(
        'TIMES_DIFFER',
        at(),
        'The local time and the instant of this record cannot both be true in any time zone.',
      );
    }
    return draft;
  }

  #notUnderstood(piece: JsonPiece, record: JsonObject | null, place: RecordPlace): Draft {
    if (record !== null) {
      this.#export.writer.tally.warnings.add(
        'IMPOSSIBLE_DATE',
        this.#at(piece.line),
        'The record bears a date or time that does not exist; it is kept as not understood.',
      );
    }
    const raw = textIn(record?.['date']) ?? '';
    return { ...notUnderstood, body: textOf(piece), time: { ...noTime, raw }, ...place };
  }

  /** Records of a list differ in the last step only. */
  #pointerOf(path: JsonPath): string {
    this.#chat.pointer ||= `${pointerOf(path.slice(0, -1))}/`;
    return `${this.#chat.pointer}${path.at(-1)}`;
  }

  /** The value of a piece, mended where it must be; undefined where nothing can be made of it. */
  #valueOf(piece: JsonPiece): unknown {
    const text = textOf(piece);
    const value = jsonIn(text);
    if (value !== undefined) return value;
    const second = jsonIn(mended(text));
    if (second !== undefined) {
      this.#mended += 1;
      if (this.#mended === 1) this.#firstMended = this.#at(piece.line);
    }
    return second;
  }

  #conversation(): string {
    this.#chat.id ??= this.#export.chats.add(
      this.#chat.facts,
      this.#member,
      this.#chat.place === '' ? this.#file.name : this.#chat.place,
    );
    return this.#chat.id;
  }

  /** A chat without messages is a chat of the export too. */
  #closeChat(): void {
    const { place, facts, id } = this.#chat;
    if (id !== null) this.#export.chats.describe(id, facts);
    else if (place !== '' || facts.type !== undefined) this.#conversation();
  }

  async #broken({ offset, line }: JsonBreak): Promise<void> {
    const { writer } = this.#export;
    writer.tally.warnings.add(
      'BROKEN_JSON',
      `${this.#at(line)}, byte ${offset}`,
      offset >= this.#file.bytes
        ? 'The file ends too early; what stands before was read.'
        : 'From here on the file is no JSON; what stands before was read, the rest is kept as not understood.',
    );
    if (this.#isCut || offset >= this.#file.bytes) return;
    const source = { member: this.#member, line, lines: 1, start: offset, end: this.#file.bytes };
    const conversation = this.#chat.id;
    await writer.add({ ...notUnderstood, source, ...(conversation === null ? {} : { conversation }) });
  }

  #at(line: number): string {
    return this.#member === null ? `line ${line}` : `${this.#member} line ${line}`;
  }
}

const notUnderstood = { kind: 'unparsed', sender: null, body: '', time: noTime } as const;
