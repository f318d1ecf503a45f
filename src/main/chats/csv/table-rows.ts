import type { ChatFile } from '../format.ts';
import { textBlocks } from '../text/blocks.ts';
import { LineCursor } from '../text/lines.ts';

/** A row of a table in text. `end` is the byte after its last line's text; lines count from 1. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly line: number;
  readonly lines: number;
  readonly start: number;
  readonly end: number;
  /** False where a quotation mark opens a cell that nothing closes. */
  readonly sound: boolean;
}

/** A quoted cell of more lines or characters than this was never closed. */
const LINES = 2000;
const CHARACTERS = 8 * 1024 * 1024;

interface Line {
  readonly text: string;
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The rows of a table whose cells are parted by `delimiter` (RFC 4180), each with its bytes; a cell may hold line ends within quotation marks. Excel's
 * way to keep a cell as text (`="…"`) counts as quotation marks. Empty lines are passed over. Any file is read to its end. Raises `TOO_LARGE` for a
 * single line beyond all measure, and the signal's reason.
 */
export async function* tableRows(
  file: ChatFile,
  delimiter: string,
  signal?: AbortSignal,
): AsyncGenerator<readonly TableRow[]> {
  const reader = new RowReader(delimiter);
  let number = 0;
  for await (const block of textBlocks(file, signal)) {
    const rows: TableRow[] = [];
    const cursor = new LineCursor(block);
    while (cursor.next()) {
      number += 1;
      const text = cursor.text.slice(cursor.from, cursor.to);
      reader.line({ text, number, start: cursor.start, end: cursor.end }, rows);
    }
    if (rows.length > 0) yield rows;
  }
  const rest: TableRow[] = [];
  reader.end(rest);
  if (rest.length > 0) yield rest;
}

/** The cells of a text of one or more whole rows, for a look at a file's beginning; the last row may be cut. */
export function tableGlimpse(text: string, delimiter: string, most: number): TableRow[] {
  const reader = new RowReader(delimiter);
  const rows: TableRow[] = [];
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    if (rows.length >= most) break;
    reader.line({ text: line, number: index + 1, start: 0, end: 0 }, rows);
  }
  if (rows.length < most) reader.end(rows);
  return rows;
}

class RowReader {
  readonly #delimiter: string;
  #scanner: CellScanner;
  #open: Line[] = [];
  #characters = 0;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
    this.#scanner = new CellScanner(delimiter);
  }

  line(line: Line, rows: TableRow[]): void {
    if (this.#open.length === 0 && line.text.trim() === '') return;
    this.#open.push(line);
    this.#characters += line.text.length;
    if (this.#scanner.feed(line.text)) this.#close(rows);
    else if (this.#open.length >= LINES || this.#characters > CHARACTERS) this.end(rows);
  }

  /** What is open now is not closed any more: each of its lines is a row. */
  end(rows: TableRow[]): void {
    const lines = this.#open;
    this.#reset();
    for (const { text, number, start, end } of lines) {
      if (text.trim() === '') continue;
      const scanner = new CellScanner(this.#delimiter);
      const sound = scanner.feed(text);
      rows.push({ cells: scanner.cells(), line: number, lines: 1, start, end, sound });
    }
  }

  #close(rows: TableRow[]): void {
    const first = this.#open[0];
    const last = this.#open.at(-1);
    if (first !== undefined && last !== undefined) {
      rows.push({
        cells: this.#scanner.cells(),
        line: first.number,
        lines: this.#open.length,
        start: first.start,
        end: last.end,
        sound: true,
      });
    }
    this.#reset();
  }

  #reset(): void {
    this.#open = [];
    this.#characters = 0;
    this.#scanner = new CellScanner(this.#delimiter);
  }
}

/** Takes a row's lines and parts their cells. */
class CellScanner {
  readonly #delimiter: string;
  readonly #cells: string[] = [];
  #cell = '';
  #quoted = false;
  #fresh = true;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  /** Takes the next line of the row; false where a quoted cell is still open at its end. */
  feed(text: string): boolean {
    if (this.#quoted) this.#cell += '\n';
    let at = 0;
    while (at < text.length) at = this.#quoted ? this.#within(text, at) : this.#outside(text, at);
    return !this.#quoted;
  }

  cells(): string[] {
    return [...this.#cells, this.#cell];
  }

  #within(text: string, at: number): number {
    const mark = text.indexOf('"', at);
    if (mark < 0) {
      this.#cell += text.slice(at);
      return text.length;
    }
    this.#cell += text.slice(at, mark);
    if (text[mark + 1] === '"') {
      this.#cell += '"';
      return mark + 2;
    }
    this.#quoted = false;
    return mark + 1;
  }

  #outside(text: string, at: number): number {
    if (this.#fresh) {
      this.#fresh = false;
      const opens = text[at] === '"' ? 1 : text[at] === '=' && text[at + 1] === '"' ? 2 : 0;
      if (opens > 0) {
        this.#quoted = true;
        return at + opens;
      }
    }
    const next = text.indexOf(this.#delimiter, at);
    const stop = next < 0 ? text.length : next;
    this.#cell += text.slice(at, stop);
    if (next < 0) return text.length;
    this.#cells.push(this.#cell);
    this.#cell = '';
    this.#fresh = true;
    return next + this.#delimiter.length;
  }
}
