import type { TextBlock } from './blocks.ts';

/**
 * Walks the lines of a block; one object for all of them, because a million small ones would cost more than the parsing.
 * A line ends at LF; a CR right before it belongs to the line end. What follows the last LF counts as a line unless it is empty.
 */
export class LineCursor {
  readonly text: string;
  /** Where the line's text stands in `text`, without its line end. */
  from = 0;
  to = 0;
  /** The file's byte offsets of the same; `end` is exclusive. */
  start = 0;
  end = 0;
  /** Whether the line ends in CR LF. */
  crlf = false;

  readonly #block: TextBlock;
  /** Bytes for each UTF-16 unit where that is constant, or 0 where the bytes must be walked. */
  readonly #width: 0 | 1 | 2;
  #next = 0;
  #nextByte = 0;

  constructor(block: TextBlock) {
    this.#block = block;
    this.text = block.text;
    if (block.encoding !== 'utf-8') this.#width = 2;
    // No UTF-8 sequence has fewer bytes than UTF-16 units: equal lengths mean one byte for each unit.
    else this.#width = block.text.length === block.bytes.length ? 1 : 0;
  }

  /** Steps to the next line; false after the last. */
  next(): boolean {
    const from = this.#next;
    if (from >= this.text.length) return false;
    const lineEnd = this.text.indexOf('\n', from);
    const stop = lineEnd < 0 ? this.text.length : lineEnd;
    this.crlf = lineEnd > from && this.text.charCodeAt(lineEnd - 1) === 13;
    this.from = from;
    this.to = this.crlf ? stop - 1 : stop;
    this.#next = stop + 1;
    if (this.#width === 0) this.#walk();
    else {
      this.start = this.#block.start + from * this.#width;
      // The last unit of a UTF-16 file may be a lone byte, which still decodes to one unit.
      this.end = Math.min(
        this.#block.start + this.to * this.#width,
        this.#block.start + this.#block.bytes.length,
      );
    }
    return true;
  }

  #walk(): void {
    const { bytes, start } = this.#block;
    const lineEnd = bytes.indexOf(10, this.#nextByte);
    const stop = lineEnd < 0 ? bytes.length : lineEnd;
    this.start = start + this.#nextByte;
    this.end = start + (this.crlf ? stop - 1 : stop);
    this.#nextByte = stop + 1;
  }
}
