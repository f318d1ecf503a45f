import { ChatError } from '../../error.ts';
import type { Files } from '../../record/files.ts';
import type { GivenZone } from '../../record/given-zone.ts';
import { noTime } from '../../record/time.ts';
import type { Draft, TranscriptWriter } from '../../record/writer.ts';
import { receiptsIn, readStamp } from '../stamp.ts';
import { trimmed, type TextEntry } from './entry.ts';
import { readWords } from './words.ts';

/** The longest message, with its answers, that is held at once. */
const LIMIT = 64 * 1024 * 1024;
const REMEMBERED = 500_000;

/** What all text files of one export share. */
export interface TextContext {
  readonly writer: TranscriptWriter;
  readonly zone: GivenZone;
  readonly files: Files;
}

/** One line and its place. */
export interface TextLine {
  readonly text: string;
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** Reads one text file, which is one conversation, line by line. */
export class TextPage {
  readonly #context: TextContext;
  readonly #name: string;
  readonly #member: string | null;
  /** A message and the answers printed within it: written together, since lines of the message may follow its answers. */
  #group: TextEntry[] = [];
  /** The message, and the answers within it that a line may still belong to: each moved in further than the one before. */
  #open: TextEntry[] = [];
  #afterBlank = true;
  #held = 0;
  readonly #answers = new Map<string, string | null>();
  repeated = 0;

  constructor(context: TextContext, name: string, isMember: boolean) {
    this.#context = context;
    this.#name = name;
    this.#member = isMember ? name : null;
  }

  async line(line: TextLine): Promise<void> {
    const { text } = line;
    this.#context.writer.tally.lines.total += 1;
    const isBlank = text.trim() === '';
    const entry = isBlank ? null : this.#header(line);
    if (entry !== null) {
      if (entry.indent === 0) await this.#flush();
      this.#group.push(entry);
      this.#leave(entry.indent - 1);
      this.#open.push(entry);
    } else if (this.#open.length === 0) await this.#preamble(line);
    else this.#continue(line, isBlank);
    this.#afterBlank = isBlank;
    this.#held += text.length;
    if (this.#held > LIMIT) {
      throw new ChatError('TOO_LARGE', 'a single message of this file is too long to be read as a chat');
    }
  }

  async end(): Promise<void> {
    await this.#flush();
  }

  /** A time at the beginning of a line begins an entry after a blank line, or moved in, under a message. */
  #header({ text, number, start, end }: TextLine): TextEntry | null {
    const indent = text.length - text.trimStart().length;
    const stamp = readStamp(indent === 0 ? text : text.slice(indent));
    if (stamp === null) return null;
    const isMessage = receiptsIn(stamp.rest) !== null;
    const begins =
      indent === 0
        ? this.#afterBlank && (isMessage || stamp.rest.startsWith(' '))
        : isMessage && indent % 4 === 0 && this.#open[0]?.type === 'message';
    if (!begins) return null;
    const type = isMessage ? 'message' : 'announcement';
    return { type, stamp, indent, line: number, start, lines: [], end, endLine: number, count: 1 };
  }

  #continue({ text, number, end }: TextLine, isBlank: boolean): void {
    const indent = text.length - text.trimStart().length;
    // What is moved in less than an answer belongs to the message around it.
    if (!isBlank) this.#leave(indent);
    const entry = this.#open.at(-1);
    if (entry === undefined) return;
    entry.lines.push(text.slice(Math.min(indent, entry.indent)));
    entry.count += 1;
    if (isBlank) return;
    entry.end = end;
    entry.endLine = number;
  }

  /** Closes answers that are moved in further than this; the message itself stays open. */
  #leave(indent: number): void {
    while (this.#open.length > 1 && (this.#open.at(-1)?.indent ?? 0) > indent) this.#open.pop();
  }

  async #preamble({ text, number, start, end }: TextLine): Promise<void> {
    this.#context.writer.tally.lines.preamble += 1;
    const source = { member: this.#member, line: number, lines: 1, start, end };
    await this.#add({ kind: 'unparsed', sender: null, body: text, time: noTime, source });
  }

  async #flush(): Promise<void> {
    const group = this.#group;
    this.#group = [];
    this.#open = [];
    this.#held = 0;
    const [first] = group;
    for (const entry of group)
      await this.#write(entry, entry === first ? null : `line ${first?.line ?? 0}`, group.length > 1);
  }

  async #write(entry: TextEntry, parent: string | null, hasAnswers: boolean): Promise<void> {
    const { stamp, line, start, end, endLine, count, type } = entry;
    const { lines } = this.#context.writer.tally;
    const [sender, ...body] = trimmed(entry.lines);
    const source = { member: this.#member, line, lines: endLine - line + 1, start, end };
    const understood = stamp.local !== null && (type === 'announcement' || sender !== undefined);
    if (!understood) {
      lines.unparsed += count;
      this.#warn(stamp.local === null, line);
      const words = [stamp.raw + stamp.rest, ...trimmed(entry.lines)].join('\n');
      await this.#add({
        kind: 'unparsed',
        sender: null,
        body: words,
        time: { ...noTime, raw: stamp.raw },
        source,
      });
      return;
    }
    lines.header += 1;
    lines.continuation += count - 1;
    const time = this.#context.zone.time(stamp.raw, stamp.local ?? '', this.#at(line));
    if (type === 'announcement') {
      const words = [stamp.rest.slice(1), ...trimmed(entry.lines)].join('\n');
      await this.#add({ kind: 'system', sender: null, body: words, time, source });
      return;
    }
    const words = readWords(body, this.#context.files, this.#name);
    const receipts = receiptsIn(stamp.rest) ?? [];
    const key = JSON.stringify([stamp.raw, sender, words.body]);
    const isAnswer = parent !== null || words.isReply;
    const known = isAnswer ? this.#answers.get(key) : undefined;
    if (isAnswer && known === undefined && this.#answers.size < REMEMBERED) this.#answers.set(key, parent);
    if (known !== undefined) this.repeated += 1;
    const answered = parent ?? known ?? null;
    await this.#add({
      kind: 'message',
      sender: sender ?? null,
      body: words.body,
      time,
      attachments: words.attachments,
      marks: words.marks,
      flags: known === undefined ? [] : ['REPEATED'],
      source,
      // Another name for the device's owner may have been chosen when exporting; then nothing tells.
      ...(sender === 'Me' ? { direction: 'outgoing' } : {}),
      ...(parent === null && hasAnswers ? { id: `line ${line}` } : {}),
      ...(answered === null ? {} : { replyTo: answered }),
      ...(words.reactions.length === 0 ? {} : { reactions: words.reactions }),
      ...(words.edits.length === 0 ? {} : { edits: words.edits }),
      ...(receipts.length === 0 ? {} : { receipts }),
      ...(words.details.length === 0 ? {} : { details: words.details }),
    });
  }

  async #add(draft: Draft): Promise<void> {
    await this.#context.writer.add({ ...draft, conversation: this.#name });
  }

  #warn(isDate: boolean, line: number): void {
    this.#context.writer.tally.warnings.add(
      isDate ? 'IMPOSSIBLE_DATE' : 'NO_SENDER',
      this.#at(line),
      isDate
        ? 'This entry bears a date or a time that does not exist. It is kept as it is.'
        : 'Under this time stands no sender. The lines are kept as they are.',
    );
  }

  #at(line: number): string {
    return this.#member === null ? `line ${line}` : `${this.#member} line ${line}`;
  }
}
