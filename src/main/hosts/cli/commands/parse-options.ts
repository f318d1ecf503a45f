import { readFileSync } from 'node:fs';
import { csvColumns, type CsvColumns } from '../../../../shared/transcript/csv.ts';
import { dateOrderValue, type ParseOptions } from '../../../../shared/transcript/report.ts';
import type { Arguments } from '../arguments.ts';
import { UsageError } from '../usage.ts';

/** What the person states about a chat: its dates, which of its conversations are taken, and the columns of a table. */
export function parseOptionsOf(args: Arguments): ParseOptions {
  const order = args.value('date-order');
  const known = dateOrderValue.safeParse(order);
  if (order !== undefined && !known.success) throw new UsageError('--date-order is dmy, mdy or ymd');
  const timeZone = args.value('time-zone');
  if (timeZone !== undefined && !isTimeZone(timeZone))
    throw new UsageError('--time-zone takes an IANA name such as Europe/Bucharest');
  const conversations = [...args.values('conversation')];
  const columns = args.value('columns');
  return {
    ...(known.success ? { dateOrder: known.data } : {}),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(conversations.length === 0 ? {} : { conversations }),
    ...(columns === undefined ? {} : { columns: columnsIn(columns) }),
  };
}

/** Which column of a table is what, from a file of the person's own. */
function columnsIn(path: string): CsvColumns {
  const read = csvColumns.safeParse(jsonIn(path));
  if (read.success) return read.data;
  const [problem] = read.error.issues;
  throw new UsageError(
    `--columns takes a JSON file with time, sender and body, each a column's name or number from 0: ${problem?.path.join('.') ?? ''} ${problem?.message ?? ''}`.trim(),
  );
}

function jsonIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new UsageError('--columns takes a JSON file, and this one cannot be read');
  }
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
