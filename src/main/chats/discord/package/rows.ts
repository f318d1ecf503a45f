import { parse, type Options } from 'csv-parse';
import type { ChatFile } from '../../format.ts';

/** The longest row, in characters. */
const LIMIT = 16 * 1024 * 1024;

const BOM = [0xef, 0xbb, 0xbf];
const LF = 0x0a;
const CR = 0x0d;

/** A row of a table, with the bytes that it takes in its file, without its line end. Lines count from 1; a row takes several where a cell has line ends. */
export interface CsvRow {
  readonly cells: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly lines: number;
}

/** From where on a file cannot be read as rows: a quotation mark that is never closed, a row that is too long. */
export interface CsvBreak {
  readonly offset: number;
  readonly line: number;
}

/**
 * The rows of a table as Discord writes it (RFC 4180, UTF-8), empty lines left out, some at a time as they are read. Returns where the file is broken,
 * or null. Raises the signal's reason.
 */
export async function* csvRows(
  file: ChatFile,
  signal?: AbortSignal,
): AsyncGenerator<readonly CsvRow[], CsvBreak | null> {
  const parser = new RowParser();
  for await (const chunk of file.open()) {
    signal?.throwIfAborted();
    const rows = await parser.push(chunk);
    if (rows.length > 0) yield rows;
    if (parser.isBroken) return parser.place;
  }
  const last = await parser.end();
  if (last.length > 0) yield last;
  return parser.isBroken ? parser.place : null;
}

/** csv-parse with the bytes of each row, which it only counts. */
class RowParser {
  readonly #parser: ReturnType<typeof parse>;
  /** Rows that ended, with the number of bytes up to their end. */
  #ended: { readonly cells: string[]; readonly bytes: number }[] = [];
  /** What is read of the rows that have not ended, or have not been cut yet. */
  #held: Uint8Array = new Uint8Array(0);
  #offset = 0;
  #line = 1;
  isBroken = false;

  constructor() {
    const options: Options = {
      bom: true,
      record_delimiter: ['\r\n', '\n'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: LIMIT,
      on_record: (cells, { bytes }) => {
        this.#ended.push({ cells, bytes });
        return null;
      },
    };
    this.#parser = parse(options);
    this.#parser.on('error', () => {
      this.isBroken = true;
    });
    // Nothing comes out, since all rows are kept above; a stream that is not read would stop.
    this.#parser.resume();
  }

  /** Where the first byte stands that belongs to no row yet. */
  get place(): CsvBreak {
    return { offset: this.#offset, line: this.#line };
  }

  /** Takes the next bytes and gives the rows that ended in them. */
  async push(bytes: Uint8Array): Promise<CsvRow[]> {
    this.#held = joined(this.#held, bytes);
    await new Promise<void>((done) => {
      this.#parser.write(bytes, () => done());
    });
    return this.#cut();
  }

  async end(): Promise<CsvRow[]> {
    await new Promise<void>((done) => {
      this.#parser.once('error', () => done());
      this.#parser.once('end', () => done());
      this.#parser.end();
    });
    return this.#cut();
  }

  #cut(): CsvRow[] {
    const rows: CsvRow[] = [];
    const base = this.#offset;
    for (const { cells, bytes } of this.#ended) {
      const end = bytes - base;
      let from = this.#offset - base;
      if (this.#offset === 0 && BOM.every((byte, at) => this.#held[at] === byte)) from = BOM.length;
      while (from < end && isLineEnd(this.#held[from])) {
        if (this.#held[from] === LF) this.#line += 1;
        from += 1;
      }
      let to = end;
      while (to > from && isLineEnd(this.#held[to - 1])) to -= 1;
      const line = this.#line;
      const lines = 1 + lineEnds(this.#held, from, to);
      rows.push({ cells, start: base + from, end: base + to, line, lines });
      this.#line += lineEnds(this.#held, from, end);
      this.#offset = base + end;
    }
    this.#ended = [];
    this.#held = this.#held.slice(this.#offset - base);
    return rows;
  }
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === LF || byte === CR;
}

function lineEnds(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = bytes.indexOf(LF, from); at >= 0 && at < to; at = bytes.indexOf(LF, at + 1)) count += 1;
  return count;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}
