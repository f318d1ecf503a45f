import { sequenceLength } from './utf8.ts';

const LF = 0x0a;

/** A place in a file: a byte offset, and the line it stands on, from 1. */
export interface Place {
  readonly offset: number;
  readonly line: number;
}

interface Part {
  readonly bytes: Uint8Array;
  readonly units: number;
}

/** Turns places in decoded text (UTF-16 units from its start) into places in the file. Asked in ascending order; what was passed is forgotten. */
export class Places {
  readonly #parts: Part[] = [];
  /** The place reached, in the first of the parts: its units and bytes from the part's start. */
  #unit = 0;
  #byte = 0;
  #line = 1;
  /** The next line end in the first of the parts, where it is known; looked for once. */
  #lineEnd = -1;
  /** Where the first of the parts begins. */
  #startUnit = 0;
  #startByte: number;

  constructor(offset: number) {
    this.#startByte = offset;
  }

  /** Adds the bytes that follow, and how many units `decodeCountably` made of them. */
  push(bytes: Uint8Array, units: number): void {
    this.#parts.push({ bytes, units });
  }

  at(unit: number): Place {
    for (;;) {
      const [part] = this.#parts;
      if (part === undefined) break;
      const wanted = unit - this.#startUnit;
      if (wanted < part.units) {
        this.#walk(part, wanted);
        break;
      }
      this.#walk(part, part.units);
      if (wanted === part.units) break;
      this.#startUnit += part.units;
      this.#startByte += part.bytes.length;
      this.#unit = 0;
      this.#byte = 0;
      this.#lineEnd = -1;
      this.#parts.shift();
    }
    return { offset: this.#startByte + this.#byte, line: this.#line };
  }

  #walk({ bytes, units }: Part, wanted: number): void {
    // As many bytes as units: all of it is ASCII, or bytes that are no text, one unit each.
    if (units === bytes.length) {
      if (wanted <= this.#unit) return;
      if (this.#lineEnd < this.#byte) this.#lineEnd = lineEnd(bytes, this.#byte);
      while (this.#lineEnd < wanted) {
        this.#line += 1;
        this.#lineEnd = lineEnd(bytes, this.#lineEnd + 1);
      }
      this.#unit = wanted;
      this.#byte = wanted;
      return;
    }
    while (this.#unit < wanted) {
      const length = sequenceLength(bytes, this.#byte);
      if (bytes[this.#byte] === LF) this.#line += 1;
      this.#byte += length === 0 ? 1 : length;
      this.#unit += length === 4 ? 2 : 1;
    }
  }
}

function lineEnd(bytes: Uint8Array, from: number): number {
  const at = bytes.indexOf(LF, from);
  return at < 0 ? Infinity : at;
}
