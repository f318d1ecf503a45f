import { SAXParser, type EndTag, type SaxToken, type StartTag, type Text } from 'parse5-sax-parser';
import type { MarkupEvent, MarkupRange } from './event.ts';
import { Places } from './places.ts';
import { decodeCountably, openTail } from './utf8.ts';

/** The deepest nesting of SVG and MathML that is kept in mind: the parser's work for each level grows with their number. */
const FOREIGN_DEPTH = 64;

/** parse5's tokenizer, fed by hand instead of as a stream, with byte offsets instead of places in decoded text. */
export class MarkupParser extends SAXParser {
  readonly #places: Places;
  #carry: Uint8Array = new Uint8Array(0);
  #events: MarkupEvent[] = [];

  /** `offset` is where the first byte that is fed stands in the file. */
  constructor(offset: number) {
    super({ sourceCodeLocationInfo: true });
    this.#places = new Places(offset);
  }

  /** Takes the next bytes and gives what ended in them. They must stay unchanged. */
  feed(bytes: Uint8Array): MarkupEvent[] {
    const all = this.#carry.length === 0 ? bytes : joined(this.#carry, bytes);
    const whole = all.length - openTail(all);
    this.#carry = all.slice(whole);
    this.#take(all.subarray(0, whole));
    return this.#given();
  }

  /** Gives what the end of the file ends. */
  finish(): MarkupEvent[] {
    this.#take(this.#carry);
    // eslint-disable-next-line no-underscore-dangle -- the name is parse5's.
    this._final(() => undefined);
    return this.#given();
  }

  #take(bytes: Uint8Array): void {
    const text = decodeCountably(bytes);
    this.#places.push(bytes, text.length);
    // eslint-disable-next-line no-underscore-dangle -- the name is parse5's.
    this._transformChunk(text);
  }

  #given(): MarkupEvent[] {
    const events = this.#events;
    this.#events = [];
    return events;
  }

  protected override emitIfListenerExists(kind: string, token: SaxToken): boolean {
    if (kind === 'startTag') {
      const { tagName, attrs } = token as StartTag;
      this.#events.push({ type: 'open', name: tagName, attributes: attrs, ...this.#range(token) });
      this.#boundForeign();
    } else if (kind === 'endTag') {
      this.#events.push({ type: 'close', name: (token as EndTag).tagName, ...this.#range(token) });
    } else if (kind === 'text') {
      this.#events.push({ type: 'text', text: (token as Text).text, ...this.#range(token) });
    }
    return true;
  }

  #range({ sourceCodeLocation: place }: SaxToken): MarkupRange {
    const start = this.#places.at(place?.startOffset ?? 0);
    const end = this.#places.at(place?.endOffset ?? 0);
    return { start: start.offset, end: end.offset, line: start.line, endLine: end.line };
  }

  /** parse5 puts each namespace in front of a list, which moves all that are open: a page of nothing but `<svg>` would take hours. */
  #boundForeign(): void {
    const open: unknown = Reflect.get(this.parserFeedbackSimulator, 'namespaceStack');
    if (Array.isArray(open) && open.length > FOREIGN_DEPTH) {
      open.splice(FOREIGN_DEPTH - 1, open.length - FOREIGN_DEPTH);
    }
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}
