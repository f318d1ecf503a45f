import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { eachLine, readLine } from './lines.ts';
import type { PageIndex } from './page-index.ts';
import { FOLDER, type PageRecord } from './record.ts';

/** Where the words of a page stand in its record. */
export const TEXT = `${FOLDER}text.txt`;
/** Lines that are named of those that hold a query. */
const NAMED = 10_000;

/** A stretch of the page's words, and where a query stands in them. */
export async function textOf(
  record: PageRecord,
  index: PageIndex,
  { offset, limit, query }: Omit<Parsed<'page.text'>, 'item'>,
): Promise<Output<'page.text'>> {
  if (!record.has(TEXT)) return { total: 0, lines: [], found: [], foundTotal: 0 };
  const access = record.open(TEXT);
  const lines = await index.lines(record, 'text.txt');
  const shown: { n: number; text: string }[] = [];
  for (let n = offset + 1; n <= Math.min(lines.count, offset + limit); n += 1)
    shown.push({ n, text: await readLine(access, lines, n) });
  const sought = query.toLowerCase();
  const found =
    sought === ''
      ? []
      : await index.latest('found text', sought, async () => {
          const numbers: number[] = [];
          for await (const { n, text } of eachLine(access))
            if (text.toLowerCase().includes(sought)) numbers.push(n);
          return numbers;
        });
  return { total: lines.count, lines: shown, found: found.slice(0, NAMED), foundTotal: found.length };
}
