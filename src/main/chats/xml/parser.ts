import { SaxesParser } from 'saxes';
import type { MarkupRange } from '../markup/event.ts';
import { Places, type Place } from '../markup/places.ts';
import { decodeCountably, openTail } from '../markup/utf8.ts';
import type { XmlEvent } from './event.ts';
import { SurrogateReferences, withoutFiller } from './surrogates.ts';

/** saxes, fed with bytes, with byte offsets instead of places in decoded text. It reads no document type and expands no entity of one. */
export class XmlParser {
  readonly #parser = new SaxesParser<{ position: true; xmlns: false }>({ position: true, xmlns: false });
  readonly #places: Places;
  readonly #references = new SurrogateReferences();
  #carry: Uint8Array = new Uint8Array(0);
  #events: XmlEvent[] = [];
  /** Where the last event ended, and where a tag began whose end is still to come. */
  #before: Place;
  #opening: Place | null = null;
  #isAtEnd = false;
  /** How far the bytes reach that were fed, and the last of them that is no white space. */
  #fed: number;
  #ink = 0;
  #untold = 0;

  /** `offset` is where the first byte that is fed stands in the file. */
  constructor(offset: number) {
    this.#places = new Places(offset);
    this.#fed = offset;
    this.#before = { offset, line: 1 };
    this.#listen();
  }

  /** Takes the next bytes and gives what ended in them. They must stay unchanged. */
  feed(bytes: Uint8Array): XmlEvent[] {
    const last = bytes.findLastIndex((byte) => byte > 0x20);
    if (last >= 0) this.#ink = this.#fed + last + 1;
    this.#fed += bytes.length;
    const all = this.#carry.length === 0 ? bytes : Buffer.concat([this.#carry, bytes]);
    const whole = all.length - openTail(all);
    this.#carry = all.slice(whole);
    this.#parser.write(this.#references.mend(this.#decoded(all.subarray(0, whole))));
    return this.#given();
  }

  /** Gives what the end of the file ends. */
  finish(): XmlEvent[] {
    const rest = this.#decoded(this.#carry);
    this.#parser.write(this.#references.mend(rest) + this.#references.end());
    this.#isAtEnd = true;
    this.#parser.close();
    const events = this.#given();
    const isCut = this.#opening !== null || this.#ink > this.#before.offset + this.#untold;
    if (!isCut) return events;
    const end = this.#places.at(Number.MAX_SAFE_INTEGER);
    return [...events, { type: 'cut', ...range(this.#opening ?? this.#before, end) }];
  }

  #decoded(bytes: Uint8Array): string {
    const text = decodeCountably(bytes);
    this.#places.push(bytes, text.length);
    return text;
  }

  #given(): XmlEvent[] {
    const events = this.#events;
    this.#events = [];
    return events;
  }

  #listen(): void {
    const parser = this.#parser;
    parser.on('opentagstart', ({ name }) => {
      // saxes tells it once it has read the name, and one sign more.
      this.#opening = this.#place(-name.length - 2);
    });
    parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
      const start = this.#opening ?? this.#before;
      this.#opening = null;
      // In place: most of the work on a large file is done for each attribute.
      for (const key in attributes) attributes[key] = withoutFiller(attributes[key] ?? '');
      this.#event(start, (place) => ({ type: 'open', name, attributes, ...place }));
      if (isSelfClosing) this.#event(this.#before, (place) => ({ type: 'close', name, ...place }));
    });
    parser.on('closetag', ({ name, isSelfClosing }) => {
      if (!isSelfClosing) this.#event(this.#before, (place) => ({ type: 'close', name, ...place }));
    });
    const text = (words: string): void => {
      // A tag that was given up, since it is none, is part of the text.
      this.#opening = null;
      // Text is told once the sign that ends it is read.
      this.#event(this.#before, (place) => ({ type: 'text', text: words, ...place }), this.#isAtEnd ? 0 : -1);
    };
    parser.on('text', text);
    parser.on('cdata', text);
    parser.on('comment', () => {
      this.#pass();
      // saxes tells it one sign before its end.
      this.#untold = 1;
    });
    parser.on('processinginstruction', () => this.#pass());
    parser.on('xmldecl', () => this.#pass());
    parser.on('doctype', () => {
      this.#pass();
      this.#events.push({ type: 'doctype', line: this.#before.line });
    });
    // saxes makes an error with a stack for each broken rule: minutes for a file that consists of nothing else.
    parser.fail = () => {
      this.#problem();
      return parser;
    };
  }

  #problem(): void {
    const { line } = this.#opening ?? this.#before;
    const last = this.#events.at(-1);
    if (last?.type !== 'problem' || last.line !== line) this.#events.push({ type: 'problem', line });
  }

  #event(start: Place, make: (place: MarkupRange) => XmlEvent, shift = 0): void {
    const end = this.#place(shift);
    this.#before = end;
    this.#untold = 0;
    this.#events.push(make(range(start, end)));
  }

  #pass(): void {
    this.#before = this.#place(0);
    this.#untold = 0;
  }

  #place(shift: number): Place {
    return this.#places.at(Math.max(0, this.#parser.position + shift));
  }
}

function range(start: Place, end: Place): MarkupRange {
  return {
    start: start.offset,
    end: Math.max(start.offset, end.offset),
    line: start.line,
    endLine: end.line,
  };
}
