import { tableGlimpse } from '../csv/table-rows.ts';
import type { ChatFile, ChatInput } from '../format.ts';
import { textHeads, type TextHead } from '../text-heads.ts';

/** A table of Viber's. */
export interface ViberFile {
  readonly file: ChatFile;
  readonly delimiter: string;
  readonly header: boolean;
}

const DAY = /^\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{1,4}\.?$/u;
const CLOCK = /^\d{1,2}[:.]\d{2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?$/iu;
const NUMBER = /^(?:\+?[\dX][\dX \-().]{2,24})?$/u;

/** The files of an input whose rows are Viber's: date, time to the second, name, telephone number, text. */
export async function viberFiles(input: ChatInput): Promise<ViberFile[]> {
  const heads = await textHeads(input);
  return heads.flatMap((head) => viberTable(head) ?? []);
}

function viberTable({ file, text }: TextHead): ViberFile | null {
  for (const delimiter of ['\t', ',', ';']) {
    const rows = tableGlimpse(text, delimiter, 30);
    const fits = rows.map(({ cells }) => isRow(cells));
    const header = fits[0] === false && fits[1] === true;
    const own = header ? fits.slice(1) : fits;
    const count = own.filter(Boolean).length;
    if (count === 0 || own[0] !== true) continue;
    // The last row may be cut where the head of the file ends.
    const numbers = rows.some(({ cells }) => isRow(cells) && (cells[3] ?? '').trim() !== '');
    if (numbers && count * 5 >= own.length * 4 - 1) return { file, delimiter, header };
  }
  return null;
}

function isRow(cells: readonly string[]): boolean {
  const [day = '', clock = '', , number = ''] = cells;
  return cells.length === 5 && DAY.test(day.trim()) && CLOCK.test(clock.trim()) && NUMBER.test(number.trim());
}
