import { holdsSecrets, redactSecrets } from '../../../shared/transcript/secrets.ts';
import { ChatError } from '../error.ts';
import { jsonIn, objectIn } from '../json/fields.ts';
import type { Files } from '../record/files.ts';
import type { GivenZone } from '../record/given-zone.ts';
import { isoTime } from '../record/iso-time.ts';
import { noTime } from '../record/time.ts';
import type { Draft, TranscriptWriter } from '../record/writer.ts';
import { draftOf } from './content.ts';
import { readDataLine } from './data-line.ts';
import { readHeader, type Header } from './header.ts';
import { readMarkdown } from './markdown.ts';

/** The longest message that is held at once, and how much of a line that is not understood is shown. */
const LIMIT = 64 * 1024 * 1024;
const SHOWN = 4096;

/** What all files of one export share. */
export interface ChatContext {
  readonly writer: TranscriptWriter;
  readonly zone: GivenZone;
  readonly files: Files;
}

/** One line and its place. */
export interface ChatLine {
  readonly text: string;
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

interface Pending {
  readonly header: Header;
  readonly first: ChatLine;
  readonly lines: string[];
  readonly isPasted: boolean;
  last: ChatLine;
  count: number;
}

/** How the files of one conversation are named in the entries. */
export interface ChatPlace {
  readonly name: string;
  readonly member: string | null;
  readonly conversation: string;
}

/** Reads one `chat.md` or `data.json` line by line. */
export class SignalExportFile {
  readonly #context: ChatContext;
  readonly #place: ChatPlace;
  /** Whether every entry follows a blank line, so that one that does not may be pasted text. */
  readonly #isSpaced: boolean;
  #pending: Pending | null = null;
  #afterBlank = true;
  #held = 0;

  constructor(context: ChatContext, place: ChatPlace, isSpaced: boolean) {
    this.#context = context;
    this.#place = place;
    this.#isSpaced = isSpaced;
  }

  async markdown(line: ChatLine): Promise<void> {
    const { lines } = this.#context.writer.tally;
    lines.total += 1;
    const header = readHeader(line.text);
    const pending = this.#pending;
    if (header !== null) {
      await this.end();
      const isPasted = this.#isSpaced && !this.#afterBlank;
      this.#pending = { header, first: line, lines: [header.text], isPasted, last: line, count: 1 };
    } else if (pending === null) {
      lines.preamble += 1;
      await this.#unparsed(line, line.text, '');
    } else {
      pending.lines.push(line.text);
      pending.count += 1;
      if (line.text.trim() !== '') pending.last = line;
    }
    this.#afterBlank = line.text.trim() === '';
    this.#held += line.text.length;
    if (this.#held > LIMIT) {
      throw new ChatError('TOO_LARGE', 'a single message of this file is too long to be read as a chat');
    }
  }

  /** Writes the last entry of a `chat.md`. */
  async end(): Promise<void> {
    const pending = this.#pending;
    if (pending === null) return;
    this.#pending = null;
    this.#held = 0;
    const { header, first, last, count, lines, isPasted } = pending;
    const tally = this.#context.writer.tally;
    const place = { ...first, end: last.end, lines: last.number - first.number + 1 };
    const time = this.#time(header.raw, first.number);
    if (time === null) {
      tally.lines.unparsed += count;
      await this.#unparsed(
        place,
        [`[${header.raw}] ${header.sender}: ${lines[0] ?? ''}`, ...lines.slice(1)].join('\n').trimEnd(),
        header.raw,
      );
      return;
    }
    tally.lines.header += 1;
    tally.lines.continuation += count - 1;
    const draft = draftOf(readMarkdown(lines), header.sender, this.#context.files, this.#place.name);
    await this.#add(place, { ...draft, time, flags: isPasted ? ['PASTED_HEADER'] : [] });
  }

  async data(line: ChatLine): Promise<void> {
    const { lines } = this.#context.writer.tally;
    lines.total += 1;
    if (line.text.trim() === '') {
      lines.preamble += 1;
      return;
    }
    const isSecret = holdsSecrets(line.text);
    const content = line.text.length > LIMIT ? null : readDataLine(objectIn(jsonIn(line.text)));
    const time = content === null ? null : this.#time(content.raw, line.number);
    if (content === null || time === null) {
      lines.unparsed += 1;
      const head = new TextEncoder().encode(line.text.slice(0, SHOWN));
      const body = new TextDecoder().decode(isSecret ? redactSecrets(head).bytes : head);
      await this.#unparsed(line, body, content?.raw ?? '', isSecret);
      return;
    }
    lines.header += 1;
    const draft = draftOf(content, content.sender, this.#context.files, this.#place.name);
    const { marks = [] } = draft;
    await this.#add(line, { ...draft, time, marks: isSecret ? [...marks, 'secret'] : marks });
  }

  #time(raw: string, line: number): Draft['time'] | null {
    const time = isoTime(raw.replace(',', ''));
    const at = this.#at(line);
    if (time === null || time === 'impossible' || time.local === null) {
      this.#context.writer.tally.warnings.add(
        'IMPOSSIBLE_DATE',
        at,
        'This entry bears a date or a time that does not exist. It is kept as it is.',
      );
      return null;
    }
    return time.utc === null ? this.#context.zone.time(raw, time.local, at) : { ...time, raw };
  }

  async #unparsed(
    place: ChatLine & { lines?: number },
    body: string,
    raw: string,
    isSecret = false,
  ): Promise<void> {
    const time = { ...noTime, raw };
    await this.#add(place, { kind: 'unparsed', sender: null, body, time, marks: isSecret ? ['secret'] : [] });
  }

  async #add(
    { number, start, end, lines = 1 }: ChatLine & { lines?: number },
    draft: Omit<Draft, 'source'>,
  ): Promise<void> {
    const { member, conversation } = this.#place;
    await this.#context.writer.add({
      ...draft,
      conversation,
      source: { member, line: number, lines, start, end },
    });
  }

  #at(line: number): string {
    return this.#place.member === null ? `line ${line}` : `${this.#place.member} line ${line}`;
  }
}
