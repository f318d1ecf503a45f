import type { ChatFile } from '../format.ts';
import { joined } from '../text/joined.ts';
import { contentLength, headEnd } from './head.ts';
import { isFromLine, LONGEST_FROM_LINE } from './from-line.ts';

const LF = 0x0a;
const CR = 0x0d;
/** What must be in sight behind a line that begins with `From ` to judge it. */
const SIGHT = 2 * LONGEST_FROM_LINE + 100;
/** Of a message that is too large, so much is kept to read its header. */
const HEAD = 256 * 1024;
const ascii = new TextDecoder('latin1');

/** One message of a mail box as it stands there. Offsets count from the file's first byte, `end` is exclusive; lines count from 1. */
export interface BoxedMail {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly lines: number;
  /** The mail itself, without the line that parts it from the one before; only its beginning where it is larger than the limit. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly whole: boolean;
}

/** A line that looks like the next message within the length that the message declares for itself. */
interface Doubt {
  readonly offset: number;
  readonly line: number;
}

/**
 * Cuts a mail box into its messages, with no more than one of them in memory. Where a message declares its length (mboxcl) and another one begins
 * right there, lines within that look like a new message are part of it; where none does, the length is not believed.
 */
export class MailboxCutter {
  readonly #limit: number;
  #window: Uint8Array = new Uint8Array(0);
  /** The file offset of the window's first byte, and how much of the window was looked at. */
  #base = 0;
  #seen = 0;
  #line = 1;
  #held: Uint8Array[] = [];
  #heldBytes = 0;
  #size = 0;
  #start = 0;
  #startLine = 1;
  #parted = false;
  #declaredEnd: number | null | undefined = undefined;
  #doubts: Doubt[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Takes the next bytes; gives the messages that ended in them. */
  push(chunk: Uint8Array): BoxedMail[] {
    // The last bytes that were looked at tell whether an empty line stands before the next.
    const kept = this.#window.subarray(Math.max(0, this.#seen - 3));
    this.#base += this.#window.length - kept.length;
    this.#seen -= this.#window.length - kept.length;
    const window = new Uint8Array(kept.length + chunk.length);
    window.set(kept);
    window.set(chunk, kept.length);
    this.#window = window;
    return this.#walk(false);
  }

  end(): BoxedMail[] {
    const mails = this.#walk(true);
    this.#hold(this.#window.subarray(this.#seen));
    this.#seen = this.#window.length;
    const end = this.#base + this.#window.length;
    if (this.#doubts.length > 0 && !this.#endsAsDeclared(end)) mails.push(...this.#partAtDoubts());
    if (this.#size > 0) mails.push(this.#close(end, this.#line));
    return mails;
  }

  #walk(final: boolean): BoxedMail[] {
    const window = this.#window;
    const mails: BoxedMail[] = [];
    let at = this.#seen;
    for (;;) {
      const atLineStart = at + this.#base === 0 || window[at - 1] === LF;
      if (atLineStart && !final && window.length - at < SIGHT) break;
      if (atLineStart && this.#begins(at)) {
        this.#hold(window.subarray(this.#seen, at));
        this.#seen = at;
        mails.push(...this.#next(at));
      }
      const lineEnd = window.indexOf(LF, at);
      if (lineEnd < 0) {
        at = window.length;
        break;
      }
      this.#line += 1;
      at = lineEnd + 1;
    }
    this.#hold(window.subarray(this.#seen, at));
    this.#seen = at;
    return mails;
  }

  /** Whether the line at this place of the window begins a message. */
  #begins(at: number): boolean {
    const window = this.#window;
    if (window[at] !== 0x46 || window[at + 1] !== 0x72 || window[at + 4] !== 0x20) return false;
    const lineEnd = window.indexOf(LF, at);
    if (lineEnd < 0 || lineEnd - at > LONGEST_FROM_LINE) return false;
    const nextEnd = window.indexOf(LF, lineEnd + 1);
    const line = ascii.decode(window.subarray(at, window[lineEnd - 1] === CR ? lineEnd - 1 : lineEnd));
    const next = ascii.decode(
      window.subarray(lineEnd + 1, Math.min(nextEnd < 0 ? window.length : nextEnd, lineEnd + 401)),
    );
    const before = window[at - 2];
    const afterEmpty =
      at + this.#base === 0 || before === LF || (before === CR && window[at - 3] === LF) || at < 2;
    return isFromLine(line, next, afterEmpty);
  }

  /** A message begins at this place of the window; gives those that end here. */
  #next(at: number): BoxedMail[] {
    const offset = this.#base + at;
    const mails: BoxedMail[] = [];
    if (this.#parted) {
      this.#declaredEnd ??= this.#declared();
      if (this.#declaredEnd !== null && offset < this.#declaredEnd && this.#heldBytes === this.#size) {
        this.#doubts.push({ offset, line: this.#line });
        return mails;
      }
      if (this.#doubts.length > 0 && !this.#endsAsDeclared(offset)) mails.push(...this.#partAtDoubts());
    }
    if (this.#size > 0) mails.push(this.#close(offset, this.#line));
    this.#open(offset, this.#line, true);
    return mails;
  }

  /** A line end, or an empty line, may stand behind the declared length. */
  #endsAsDeclared(offset: number): boolean {
    const end = this.#declaredEnd;
    return end != null && offset >= end && offset <= end + 4;
  }

  #declared(): number | null {
    const head = joined(this.#held, HEAD);
    const end = headEnd(head);
    if (end === null) return null;
    const length = contentLength(head.subarray(0, end));
    return length === null || length > this.#limit ? null : this.#start + end + length;
  }

  /** The declared length was wrong: what looked like messages are messages. */
  #partAtDoubts(): BoxedMail[] {
    const bytes = joined(this.#held);
    const mails: BoxedMail[] = [];
    const first = this.#start;
    for (const { offset, line } of this.#doubts) {
      mails.push({
        start: this.#start,
        end: offset,
        line: this.#startLine,
        lines: line - this.#startLine,
        bytes: withoutFromLine(bytes, this.#start - first, offset - first),
        whole: true,
      });
      this.#start = offset;
      this.#startLine = line;
    }
    const rest = bytes.slice(this.#start - first);
    this.#doubts = [];
    this.#declaredEnd = null;
    this.#held = [rest];
    this.#heldBytes = rest.length;
    this.#size = rest.length;
    return mails;
  }

  #open(offset: number, line: number, parted: boolean): void {
    this.#start = offset;
    this.#startLine = line;
    this.#parted = parted;
    this.#held = [];
    this.#heldBytes = 0;
    this.#size = 0;
    this.#declaredEnd = undefined;
    this.#doubts = [];
  }

  #close(end: number, line: number): BoxedMail {
    const whole = this.#heldBytes === this.#size;
    return {
      start: this.#start,
      end,
      line: this.#startLine,
      lines: Math.max(1, line - this.#startLine),
      bytes: joined(this.#held, Infinity, this.#parted ? fromLineLength(this.#held) : 0),
      whole,
    };
  }

  #hold(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    const whole = this.#heldBytes === this.#size;
    this.#size += bytes.length;
    if (!whole) return;
    this.#held.push(bytes);
    this.#heldBytes += bytes.length;
    if (this.#size <= this.#limit) return;
    const head = joined(this.#held, HEAD);
    this.#held = [head];
    this.#heldBytes = head.length;
    // Too large to go back to: the declared length counts for nothing.
    this.#declaredEnd = null;
    this.#doubts = [];
  }
}

/** The messages of a mail box, one after another. `limit` is the largest that is held whole, in bytes. */
export async function* boxedMails(
  file: ChatFile,
  limit: number,
  signal?: AbortSignal,
): AsyncGenerator<BoxedMail> {
  const cutter = new MailboxCutter(limit);
  for await (const chunk of file.open()) {
    signal?.throwIfAborted();
    yield* cutter.push(chunk);
  }
  yield* cutter.end();
}

/** The length of the first line with its end; it is short, so it stands in the first piece or two. */
function fromLineLength(pieces: readonly Uint8Array[]): number {
  return joined(pieces, LONGEST_FROM_LINE + 2).indexOf(LF) + 1;
}

function withoutFromLine(bytes: Uint8Array, start: number, end: number): Uint8Array<ArrayBuffer> {
  const lineEnd = bytes.indexOf(LF, start) + 1;
  return bytes.slice(Math.min(lineEnd, end), end);
}
