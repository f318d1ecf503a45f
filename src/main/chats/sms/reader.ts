import { assertNever } from '../../../shared/model/error.ts';
import type { ChatFile } from '../format.ts';
import type { MarkupRange } from '../markup/event.ts';
import { noTime } from '../record/time.ts';
import type { TranscriptWriter } from '../record/writer.ts';
import type { XmlEvent } from '../xml/event.ts';
import { readCall } from './call.ts';
import { Conversations } from './conversations.ts';
import { Mms } from './mms.ts';
import { readSms, type SmsDraft } from './sms.ts';
import { contactOf, given, isImpossible, type Attributes } from './values.ts';

/** What is deeper than this can only come from a file made to exhaust memory. */
const DEPTH = 10_000;
/** How much of text that stands between records is shown; its place tells the rest. */
const SHOWN = 4096;

const names: ReadonlySet<string> = new Set(['sms', 'mms', 'call']);

interface Record {
  readonly name: string;
  /** How many elements it stands in, with itself. */
  readonly depth: number;
  readonly attributes: Attributes;
  readonly start: number;
  readonly line: number;
  readonly mms: Mms | null;
}

/**
 * Reads the elements of one backup in their order and writes a record for each child of the root, whatever it is.
 * Where a record's end is missing, the next one ends it.
 */
export class SmsReader {
  readonly #writer: TranscriptWriter;
  readonly #member: string | null;
  readonly #conversations: Conversations;
  #depth = 0;
  #record: Record | null = null;
  /** Where reading has come to, and whether it goes no further. */
  #end = 0;
  #line = 1;
  stopped = false;

  constructor(writer: TranscriptWriter, file: ChatFile, isMember: boolean) {
    this.#writer = writer;
    this.#member = isMember ? file.name : null;
    this.#conversations = new Conversations(writer.tally, this.#member);
  }

  async take(event: XmlEvent): Promise<void> {
    switch (event.type) {
      case 'open':
        await this.#open(event);
        break;
      case 'close':
        await this.#close(event);
        break;
      case 'text':
        if (this.#record === null && event.text.trim() !== '') await this.#stray(event, event.text);
        break;
      case 'cut':
        if (this.#record === null) await this.#stray(event, '');
        break;
      case 'problem':
        this.#warn(
          'BROKEN_XML',
          event.line,
          'Here the file breaks a rule of XML. What could be read of it was read.',
        );
        return;
      case 'doctype':
        this.#warn(
          'DOCTYPE',
          event.line,
          'The file declares a document type, which this kind of backup never has. It was passed over.',
        );
        return;
      default:
        assertNever(event);
    }
    this.#end = event.end;
    this.#line = event.endLine;
  }

  /** What the end of the file, or of what is read, cuts off: a record that was still open, or the rest. */
  async end(size: number): Promise<void> {
    const record = this.#record;
    const line = Math.max(record?.line ?? 1, this.#line);
    if (record !== null && !this.stopped && record.mms === null) await this.#write(record, size, line);
    else if (record !== null) {
      await this.#stray({ start: record.start, end: size, line: record.line, endLine: line }, '');
    } else if (this.stopped && this.#end < size) {
      await this.#stray({ start: this.#end, end: size, line, endLine: line }, '');
    }
  }

  async #open(event: Extract<XmlEvent, { type: 'open' }>): Promise<void> {
    const { name, attributes, start, line } = event;
    this.#depth += 1;
    const depth = this.#depth;
    if (depth > DEPTH) {
      this.stopped = true;
      return;
    }
    if (this.#record !== null && !names.has(name)) {
      this.#record.mms?.inner(name, attributes);
      return;
    }
    if (this.#record !== null) await this.#write(this.#record, this.#end, this.#line);
    if (depth === 1 && (name === 'smses' || name === 'calls')) this.#root(attributes);
    else
      this.#record = {
        name,
        depth,
        attributes,
        start,
        line,
        mms: name === 'mms' ? new Mms(attributes) : null,
      };
  }

  /** The root states how many records there should be. */
  #root(attributes: Attributes): void {
    const count = attributes['count'] ?? '';
    const { tally } = this.#writer;
    if (/^\d{1,9}$/u.test(count)) tally.declared = (tally.declared ?? 0) + Number(count);
  }

  async #close({ end, endLine }: MarkupRange): Promise<void> {
    const depth = this.#depth;
    this.#depth = Math.max(0, depth - 1);
    if (this.#record?.depth === depth) await this.#write(this.#record, end, endLine);
  }

  async #write(record: Record, end: number, endLine: number): Promise<void> {
    this.#record = null;
    const { start, line, name, attributes, mms } = record;
    const source = { member: this.#member, line, lines: endLine - line + 1, start, end };
    const draft = readRecord(record);
    if (draft === null) {
      await this.#writer.add({
        kind: 'unknown',
        sender: null,
        body: name.slice(0, SHOWN),
        time: noTime,
        source,
      });
      return;
    }
    if (mms !== null && mms.broken > 0) {
      this.#warn(
        'BROKEN_BASE64',
        line,
        'A file in this message is not written as it should be; it has no hash.',
      );
    }
    const address = given(attributes, name === 'call' ? 'number' : 'address');
    const conversation = this.#conversations.of(address, contactOf(attributes));
    if (isImpossible(draft.time)) {
      this.#warn('IMPOSSIBLE_DATE', line, 'The time of this record does not exist.');
      await this.#writer.add({ ...draft, kind: 'unparsed', conversation, source });
    } else await this.#writer.add({ ...draft, conversation, source });
  }

  /** Something that is no record, or no whole one. */
  async #stray({ start, end, line, endLine }: MarkupRange, text: string): Promise<void> {
    this.#record = null;
    const lines = endLine - line + 1;
    await this.#writer.add({
      kind: 'unparsed',
      sender: null,
      body: text.slice(0, SHOWN),
      time: noTime,
      source: { member: this.#member, line, lines, start, end },
    });
  }

  #warn(code: string, line: number, message: string): void {
    const at = this.#member === null ? `line ${line}` : `${this.#member} line ${line}`;
    this.#writer.tally.warnings.add(code, at, message);
  }
}

function readRecord({ name, attributes, mms }: Record): SmsDraft | null {
  if (name === 'sms') return readSms(attributes);
  if (name === 'call') return readCall(attributes);
  return mms?.draft() ?? null;
}
