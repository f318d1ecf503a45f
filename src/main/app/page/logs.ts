import type { Parsed } from '../../../shared/contract/index.ts';
import type { PageLogName, PageLogStretch } from '../../../shared/contract/page-rows.ts';
import { assertNever } from '../../../shared/model/error.ts';
import { eachLine, readLine } from './lines.ts';
import {
  consoleLine,
  failedLine,
  parseLine,
  socketLine,
  sseLine,
  type ConsoleLine,
  type FailedLine,
  type SocketLine,
  type SseLine,
} from './log-lines.ts';
import type { PageIndex } from './page-index.ts';
import { FOLDER, type PageRecord } from './record.ts';
import type { z } from 'zod';

type Filter = Parsed<'page.log'>['filter'];
type OtherLog = Exclude<PageLogName, 'network'>;
type Question = Omit<Parsed<'page.log'>, 'item' | 'log'>;

/** Characters of one line that are shown; `page.file` reads the rest. */
const SHOWN = 20_000;
/** Bytes of a binary frame that are shown. */
const SHOWN_BYTES = 256;

/** How the lines of one log are read, found and shown. */
interface LogKind<Line, Shown> {
  readonly schema: z.ZodType<Line>;
  /** Where a query looks. */
  readonly words: (line: Line) => readonly string[];
  readonly isWanted: (line: Line, filter: Filter) => boolean;
  readonly row: (line: Line, n: number) => Shown;
}

const cut = (text: string) => text.slice(0, SHOWN).toWellFormed();
const is = (wanted: string | undefined, value: string) => wanted === undefined || wanted === value;

const failed: LogKind<FailedLine, Row<'failed'>> = {
  schema: failedLine,
  words: ({ url, reason, detail }) => [url, reason, detail],
  isWanted: (line, { type, reason }) => is(type, line.type) && is(reason, line.reason),
  row: (line, n) => ({ n, ...line }),
};

const websocket: LogKind<SocketLine, Row<'websocket'>> = {
  schema: socketLine,
  words: ({ url, text = '' }) => [url, text],
  isWanted: (line, { socket, direction }) => is(socket, line.socket) && is(direction, line.direction),
  row: ({ text, base64, ...line }, n) => {
    if (base64 === undefined) {
      const words = text ?? '';
      return {
        n,
        ...line,
        text: cut(words),
        hex: null,
        bytes: Buffer.byteLength(words),
        isCut: words.length > SHOWN,
      };
    }
    const start = Buffer.from(base64.slice(0, Math.ceil(SHOWN_BYTES / 3) * 4), 'base64').subarray(
      0,
      SHOWN_BYTES,
    );
    const bytes = Buffer.byteLength(base64, 'base64');
    return { n, ...line, text: null, hex: start.toString('hex'), bytes, isCut: bytes > start.length };
  },
};

const sse: LogKind<SseLine, Row<'sse'>> = {
  schema: sseLine,
  words: ({ url, event, data }) => [url, event, data],
  isWanted: () => true,
  row: (line, n) => ({ n, ...line, data: cut(line.data), isCut: line.data.length > SHOWN }),
};

const consoleLog: LogKind<ConsoleLine, Row<'console'>> = {
  schema: consoleLine,
  words: ({ url, text, level }) => [url, text, level],
  isWanted: (line, { level }) => is(level, line.level),
  row: (line, n) => ({ n, ...line, text: cut(line.text), isCut: line.text.length > SHOWN }),
};

type Row<Name extends OtherLog> = Extract<PageLogStretch, { log: Name }>['rows'][number];

/** A stretch of a log other than that of the network. */
export async function logStretch(
  record: PageRecord,
  index: PageIndex,
  log: OtherLog,
  question: Question,
): Promise<PageLogStretch> {
  switch (log) {
    case 'failed':
      return { log, ...(await stretchOf(record, index, log, failed, question)) };
    case 'websocket':
      return { log, ...(await stretchOf(record, index, log, websocket, question)) };
    case 'sse':
      return { log, ...(await stretchOf(record, index, log, sse, question)) };
    case 'console':
      return { log, ...(await stretchOf(record, index, log, consoleLog, question)) };
    default:
      return assertNever(log);
  }
}

async function stretchOf<Line, One>(
  record: PageRecord,
  index: PageIndex,
  log: OtherLog,
  { schema, words, isWanted, row }: LogKind<Line, One>,
  { offset, limit, query, filter }: Question,
): Promise<{ total: number; matching: number; unreadable: number; rows: One[] }> {
  const file = `${log}.jsonl`;
  const lines = await index.lines(record, file);
  const sought = query.toLowerCase();
  const { found, unreadable } = await index.latest(
    `found ${log}`,
    JSON.stringify([sought, filter]),
    async () => {
      const numbers: number[] = [];
      let broken = 0;
      if (record.has(FOLDER + file))
        for await (const { n, text } of eachLine(record.open(FOLDER + file))) {
          const line = parseLine(schema, text);
          if (line === null) broken += 1;
          else if (isWanted(line, filter) && words(line).some((one) => one.toLowerCase().includes(sought)))
            numbers.push(n);
        }
      return { found: numbers, unreadable: broken };
    },
  );
  const rows: One[] = [];
  for (const n of found.slice(offset, offset + limit)) {
    const line = parseLine(schema, await readLine(record.open(FOLDER + file), lines, n));
    if (line !== null) rows.push(row(line, n));
  }
  return { total: lines.count, matching: found.length, unreadable, rows };
}
