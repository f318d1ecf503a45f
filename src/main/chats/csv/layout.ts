import type { CsvColumns } from '../../../shared/transcript/csv.ts';
import type { ChatFile, ChatInput } from '../format.ts';
import { sha256Of } from '../record/sha256.ts';
import { textHeads } from '../text-heads.ts';
import { guessColumns } from './guess.ts';
import { tableGlimpse } from './table-rows.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** Rows that must agree in their number of cells. */
const LOOKED_AT = 20;
const SHOWN = 5;

/** What the beginning of a table shows. */
export interface CsvLayout {
  readonly file: ChatFile;
  readonly delimiter: string;
  readonly header: readonly string[];
  /** The first rows after the header. */
  readonly rows: readonly (readonly string[])[];
  /** Lower-case hex; tables with the same delimiter and header have the same. */
  readonly layout: string;
  /** Which column is what, where the header's own words tell. */
  readonly guess: CsvColumns | null;
}

/** The tables of an input: files whose lines fall into the same number of cells, at least two. */
export async function csvLayouts(input: ChatInput): Promise<CsvLayout[]> {
  const heads = await textHeads(input);
  const layouts: CsvLayout[] = [];
  for (const { file, text } of heads) {
    const layout = await layoutOf(file, text);
    if (layout !== null) layouts.push(layout);
  }
  return layouts;
}

async function layoutOf(file: ChatFile, text: string): Promise<CsvLayout | null> {
  // Markup and JSON have commas too.
  if (/^\s*[<{[]/u.test(text)) return null;
  let best: {
    readonly delimiter: string;
    readonly cells: readonly (readonly string[])[];
    readonly fit: number;
  } | null = null;
  for (const delimiter of DELIMITERS) {
    const cells = tableGlimpse(text, delimiter, LOOKED_AT).map((row) => row.cells);
    const width = cells[0]?.length ?? 0;
    const fit = cells.filter((row) => row.length === width).length;
    // The last row may be cut where the head of the file ends.
    if (width < 2 || fit < Math.max(2, cells.length - 1)) continue;
    if (best === null || width > (best.cells[0]?.length ?? 0)) best = { delimiter, cells, fit };
  }
  if (best === null) return null;
  const [header = [], ...rows] = best.cells;
  return {
    file,
    delimiter: best.delimiter,
    header,
    rows: rows.slice(0, SHOWN),
    layout: await layoutHash(best.delimiter, header),
    guess: guessColumns(best.delimiter, header, rows),
  };
}

async function layoutHash(delimiter: string, header: readonly string[]): Promise<string> {
  return await sha256Of(new TextEncoder().encode(JSON.stringify([delimiter, header])));
}
