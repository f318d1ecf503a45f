import { assertNever } from '../../../shared/model/error.ts';
import type { Choose, JsonPiece } from './piece.ts';
import { joined } from '../text/joined.ts';
import { isOfScalar, keyOf } from './syntax.ts';

interface Frame {
  readonly isArray: boolean;
  key: string | number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LF = 0x0a;
const SPACE = 0x20;

/**
 * Walks JSON text byte by byte, with no more of it in memory than the value that is being taken. It finds where values begin and end, and leaves
 * their inside to whoever takes them: so one broken value does not spoil those after it. Between values it is strict.
 */
export class JsonScanner {
  readonly #choose: Choose;
  readonly #limit: number;
  readonly #frames: Frame[] = [];
  readonly #held: Uint8Array[] = [];
  #heldBytes = 0;
  #offset: number;
  #line = 1;
  /** What may come next between values. */
  #expects: 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing' = 'value';
  /** A value, or a member's name, that is being walked. */
  #walking: 'none' | 'container' | 'string' | 'scalar' = 'none';
  #isKey = false;
  #takes = false;
  #depth = 0;
  #inString = false;
  #escaped = false;
  #start = 0;
  #startLine = 1;
  /** Where the text stopped being JSON. */
  broken: { readonly offset: number; readonly line: number } | null = null;
  /** Whether a value exceeded what is held at once. */
  tooLarge = false;

  constructor(choose: Choose, limit: number, offset: number) {
    this.#choose = choose;
    this.#limit = limit;
    this.#offset = offset;
  }

  /** Takes the next bytes and gives the values that ended in them. After `broken` or `tooLarge` it takes no more. */
  push(chunk: Uint8Array): JsonPiece[] {
    const pieces: JsonPiece[] = [];
    let at = 0;
    let from = 0;
    while (at < chunk.length && this.broken === null && !this.tooLarge) {
      if (this.#walking === 'none') {
        const byte = chunk[at] ?? 0;
        if (byte === LF) this.#line += 1;
        if (byte === 0x20 || byte === LF || byte === 0x0d || byte === 0x09) {
          at += 1;
          continue;
        }
        from = at;
        at = this.#between(byte, at);
        continue;
      }
      at = this.#walk(chunk, at);
      if (this.#isBetween()) {
        const piece = this.#ended(chunk.subarray(from, at), at);
        if (piece !== null) pieces.push(piece);
      }
    }
    if (this.#walking !== 'none' && this.broken === null) {
      if (this.#takes || this.#isKey) this.#hold(chunk.subarray(from, at));
    }
    this.#offset += at;
    return pieces;
  }

  /** The value that the end of the file cuts off, if one is being taken. A file that ends too early is `broken`. */
  end(): JsonPiece | null {
    if (this.broken !== null || this.tooLarge) return null;
    if (this.#walking === 'scalar' && this.#frames.length === 0) {
      this.#walking = 'none';
      this.#expects = 'nothing';
      return this.#takes ? this.#piece(new Uint8Array(0), this.#offset, true) : null;
    }
    const cut =
      this.#walking !== 'none' && this.#takes ? this.#piece(new Uint8Array(0), this.#offset, false) : null;
    if (this.#walking !== 'none' || this.#expects !== 'nothing') this.#break(0);
    return cut;
  }

  #isBetween(): boolean {
    return this.#walking === 'none';
  }

  /** Takes one byte that stands between values; gives the place of the next. */
  #between(byte: number, at: number): number {
    switch (this.#expects) {
      case 'value-or-end':
        if (byte === 0x5d) return this.#leave(at);
        return this.#begin(byte, at);
      case 'value':
        return this.#begin(byte, at);
      case 'key-or-end':
        if (byte === 0x7d) return this.#leave(at);
        return this.#beginKey(byte, at);
      case 'key':
        return this.#beginKey(byte, at);
      case 'colon':
        if (byte !== 0x3a) return this.#break(at);
        this.#expects = 'value';
        return at + 1;
      case 'comma-or-end': {
        const frame = this.#frames.at(-1);
        if (frame === undefined) return this.#break(at);
        if (byte === (frame.isArray ? 0x5d : 0x7d)) return this.#leave(at);
        if (byte !== 0x2c) return this.#break(at);
        if (frame.isArray) {
          frame.key = Number(frame.key) + 1;
          this.#expects = 'value';
        } else this.#expects = 'key';
        return at + 1;
      }
      case 'nothing':
        return this.#break(at);
      default:
        return assertNever(this.#expects);
    }
  }

  #beginKey(byte: number, at: number): number {
    if (byte !== QUOTE) return this.#break(at);
    this.#isKey = true;
    this.#open('string', at);
    return at + 1;
  }

  #begin(byte: number, at: number): number {
    const choice = this.#choose(this.#frames.map(({ key }) => key));
    if (byte === 0x7b || byte === 0x5b) {
      const isArray = byte === 0x5b;
      if (choice === 'enter') {
        this.#frames.push({ isArray, key: isArray ? 0 : '' });
        this.#expects = isArray ? 'value-or-end' : 'key-or-end';
        return at + 1;
      }
      this.#takes = choice === 'take';
      this.#open('container', at);
      this.#depth = 1;
      return at + 1;
    }
    this.#takes = choice === 'take';
    if (byte === QUOTE) {
      this.#open('string', at);
      return at + 1;
    }
    // A number, true, false or null.
    const beginsScalar = byte === 0x2d || (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x7a);
    if (!beginsScalar) return this.#break(at);
    this.#open('scalar', at);
    return at + 1;
  }

  #open(kind: 'container' | 'string' | 'scalar', at: number): void {
    this.#walking = kind;
    this.#inString = kind === 'string';
    this.#escaped = false;
    this.#start = this.#offset + at;
    this.#startLine = this.#line;
  }

  #leave(at: number): number {
    this.#frames.pop();
    this.#after();
    return at + 1;
  }

  #after(): void {
    this.#expects = this.#frames.length === 0 ? 'nothing' : 'comma-or-end';
  }

  #break(at: number): number {
    this.broken = { offset: this.#offset + at, line: this.#line };
    return at;
  }

  /** Walks the inside of a value up to its end or the chunk's; gives the place after. */
  #walk(chunk: Uint8Array, begin: number): number {
    let at = begin;
    if (this.#walking === 'scalar') {
      while (at < chunk.length && isOfScalar(chunk[at] ?? 0)) at += 1;
      if (at < chunk.length) this.#walking = 'none';
      return at;
    }
    while (at < chunk.length) {
      if (this.#inString) {
        at = this.#throughString(chunk, at);
        if (this.#inString) return at;
        if (this.#walking === 'string') {
          this.#walking = 'none';
          return at;
        }
      }
      while (at < chunk.length) {
        const byte = chunk[at];
        at += 1;
        if (byte === SPACE) continue;
        if (byte === QUOTE) {
          this.#inString = true;
          break;
        }
        if (byte === 0x7b || byte === 0x5b) this.#depth += 1;
        else if (byte === 0x7d || byte === 0x5d) {
          this.#depth -= 1;
          if (this.#depth === 0) {
            this.#walking = 'none';
            return at;
          }
        } else if (byte === LF) this.#line += 1;
      }
    }
    return at;
  }

  /** Walks to the quotation mark that ends a string; what stands behind a backslash ends none. Most are short: a search would cost more than it saves. */
  #throughString(chunk: Uint8Array, begin: number): number {
    const { length } = chunk;
    let at = begin;
    if (this.#escaped && at < length) {
      this.#escaped = false;
      at += 1;
    }
    while (at < length) {
      const byte = chunk[at];
      at += 1;
      if (byte === QUOTE) {
        this.#inString = false;
        return at;
      }
      if (byte === BACKSLASH) {
        if (at === length) this.#escaped = true;
        at += 1;
      }
    }
    return length;
  }

  #hold(bytes: Uint8Array): void {
    this.#heldBytes += bytes.length;
    if (this.#heldBytes > this.#limit) {
      this.tooLarge = true;
      this.#held.length = 0;
      return;
    }
    this.#held.push(bytes.slice());
  }

  /** What a value or name that ended means: a piece where it was to be taken. */
  #ended(last: Uint8Array, at: number): JsonPiece | null {
    if (this.#isKey) {
      this.#isKey = false;
      const frame = this.#frames.at(-1);
      if (frame !== undefined) frame.key = keyOf(this.#joined(last));
      this.#expects = 'colon';
      return null;
    }
    const piece = this.#takes ? this.#piece(last, this.#offset + at, true) : null;
    this.#takes = false;
    this.#after();
    return piece;
  }

  #piece(last: Uint8Array, end: number, whole: boolean): JsonPiece {
    return {
      path: this.#frames.map(({ key }) => key),
      start: this.#start,
      end,
      line: this.#startLine,
      lines: this.#line - this.#startLine + 1,
      bytes: this.#joined(last),
      whole,
    };
  }

  #joined(last: Uint8Array): Uint8Array {
    if (this.#held.length === 0) return last;
    const all = joined([...this.#held, last]);
    this.#held.length = 0;
    this.#heldBytes = 0;
    return all;
  }
}
