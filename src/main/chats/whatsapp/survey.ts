import type { ChatFile } from '../format.ts';
import type { TextBlock } from '../text/blocks.ts';
import { textBlocks } from '../text/blocks.ts';
import { decoderFor } from '../text/decode.ts';
import { LineCursor } from '../text/lines.ts';
import { authorEnd } from './author.ts';
import type { ShortYears } from './calendar.ts';
import { isPlatformMark } from './characters.ts';
import { OrderEvidence } from './order-evidence.ts';
import { PrefixReader } from './prefix-reader.ts';
import type { Dialect } from './scan.ts';
import { SenderSurvey } from './senders.ts';
import { ShapeCensus } from './shape.ts';

/** What the first reading of a file establishes, before any entry is taken apart. */
export interface Survey {
  /** How many lines begin with a date and time of the file's own kind. */
  readonly headers: number;
  /** Old iPhone headers (`12:00:00: `) count only in files without any other: such a line is easily typed. */
  readonly acceptsColon: boolean;
  readonly order: OrderEvidence;
  readonly shortYears: ShortYears;
  readonly shapes: ShapeCensus;
  readonly senders: SenderSurvey;
  /** Whether entries end in CR LF while lines within an entry end in LF, as iPhones write. */
  readonly crlfBetweenEntries: boolean;
  /** Whether the platform's marks occur before dates or texts; a file that went through an editor may have lost them. */
  readonly marks: boolean;
  /** The numbers of lines with bytes that are not text. */
  readonly brokenLines: readonly number[];
}

/** More broken lines than this are not listed. */
const BROKEN = 1000;

class Tally {
  readonly order = new OrderEvidence();
  readonly shapes = new ShapeCensus();
  readonly senders = new SenderSurvey();
  headers = 0;
  afterCrlf = 0;
  afterLf = 0;
  marked = false;
}

/** Reads the whole file once for what only the whole can tell: order and calendar of dates, names, the usual shape of a header. */
export async function surveyFile(file: ChatFile, signal?: AbortSignal): Promise<Survey> {
  const main = new Tally();
  const colon = new Tally();
  const brokenLines: number[] = [];
  const prefix = new PrefixReader();
  const { scan } = prefix;
  let line = 0;
  let crlf = false;
  for await (const block of textBlocks(file, signal)) {
    const cursor = new LineCursor(block);
    const first = line;
    while (cursor.next()) {
      line += 1;
      if (prefix.read(cursor.text, cursor.from, cursor.to)) {
        const dialect: Dialect = scan.dialect;
        const tally = dialect === 'colon' ? colon : main;
        tally.headers += 1;
        tally.order.add(scan, line);
        tally.shapes.add(scan);
        const colonAt = authorEnd(cursor.text, scan.content, cursor.to);
        if (colonAt >= 0) tally.senders.add(cursor.text, scan.content, colonAt, cursor.to);
        if (scan.marked || isPlatformMark(cursor.text.charCodeAt(colonAt + 2))) tally.marked = true;
        if (line > 1 && crlf) tally.afterCrlf += 1;
        else if (line > 1) tally.afterLf += 1;
      }
      crlf = cursor.crlf;
    }
    if (!block.sound) listBroken(block, first, brokenLines);
  }
  const tally = main.headers > 0 ? main : colon;
  return {
    headers: tally.headers,
    acceptsColon: tally === colon,
    order: tally.order,
    shortYears: tally.order.shortBuddhist > 0 && tally.order.shortOther === 0 ? 'buddhist' : 'common',
    shapes: tally.shapes,
    senders: tally.senders,
    crlfBetweenEntries: tally.afterCrlf >= 3 && tally.afterLf * 4 <= tally.afterCrlf,
    marks: tally.marked,
    brokenLines,
  };
}

/** Finds the lines of a block that hold broken bytes; only those that show U+FFFD need a closer look. */
function listBroken(block: TextBlock, linesBefore: number, found: number[]): void {
  const decode = decoderFor(block.encoding);
  const cursor = new LineCursor(block);
  let line = linesBefore;
  let shown = -1;
  while (cursor.next() && found.length < BROKEN) {
    line += 1;
    if (shown < cursor.from) shown = cursor.text.indexOf('\ufffd', cursor.from);
    if (shown < 0) return;
    if (shown >= cursor.to) continue;
    if (!decode(block.bytes.subarray(cursor.start - block.start, cursor.end - block.start)).sound)
      found.push(line);
  }
}
