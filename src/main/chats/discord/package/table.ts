import { csvRows, type CsvBreak, type CsvRow } from './rows.ts';
import type { ChatFile } from '../../format.ts';
import { noTime } from '../../record/time.ts';
import { TimeRun } from '../../record/time-run.ts';
import { StretchReader, WindowPlan, type Window } from '../../record/windows.ts';
import type { TranscriptWriter } from '../../record/writer.ts';
import { readPackageRecord, type PackageContext } from './record.ts';

/** Writes the rows of a `messages.csv` from its oldest end; Discord writes the newest first. Raises the signal's reason. */
export async function writeTable(
  file: ChatFile,
  member: string | null,
  context: PackageContext,
  writer: TranscriptWriter,
  signal?: AbortSignal,
): Promise<void> {
  const { windows, times, broken } = await survey(file, signal);
  const reader = new StretchReader(file, signal);
  for (const window of times.newestFirst ? windows.toReversed() : windows) {
    const bytes = await reader.bytes(window);
    const rows = await rowsOf(bytes, window, signal);
    for (const row of times.newestFirst ? rows.toReversed() : rows) {
      const { start, end, line, lines } = row;
      const source = { member, start, end, line, lines };
      const text = (): string =>
        new TextDecoder().decode(bytes.subarray(start - window.start, end - window.start));
      const at = member === null ? `line ${line}` : `${member} line ${line}`;
      const told = read(row, context, at);
      if (told !== null && !('noSuchTime' in told)) {
        await writer.add({ ...told, source });
        continue;
      }
      if (told === null) context.warnings.add('BROKEN_RECORD', at, 'This row cannot be read as a message.');
      else context.warnings.add('IMPOSSIBLE_DATE', at, 'The time of this record does not exist.');
      const time = { ...noTime, raw: told?.noSuchTime ?? '' };
      const { conversation } = context;
      await writer.add({ kind: 'unparsed', sender: null, body: text(), time, conversation, source });
    }
  }
  if (broken === null) return;
  context.warnings.add(
    'BROKEN_TABLE',
    member === null ? `line ${broken.line}` : `${member} line ${broken.line}`,
    'From here on this file cannot be read: a quotation mark is not closed, or a row is too long. What stands before is kept.',
  );
  const source = { member, line: broken.line, lines: 1, start: broken.offset, end: file.bytes };
  const { conversation } = context;
  await writer.add({ kind: 'unparsed', sender: null, body: '', time: noTime, conversation, source });
}

function read(
  { cells }: CsvRow,
  context: PackageContext,
  at: string,
): ReturnType<typeof readPackageRecord> | null {
  const [id = '', timestamp, contents, attachments = ''] = cells;
  if (!/^\d{1,20}$/u.test(id) || timestamp === undefined || contents === undefined) return null;
  return readPackageRecord(
    { id, timestamp, contents: contents.replaceAll('\r\n', '\n'), attachments },
    context,
    at,
  );
}

interface Survey {
  readonly windows: readonly Window[];
  readonly times: TimeRun;
  readonly broken: CsvBreak | null;
}

/** Finds where the rows stand below the head of the table, and which way their times run. */
async function survey(file: ChatFile, signal?: AbortSignal): Promise<Survey> {
  const plan = new WindowPlan();
  const times = new TimeRun();
  let index = -1;
  const source = csvRows(file, signal);
  for (;;) {
    const step = await source.next();
    if (step.done === true) return { windows: plan.windows(), times, broken: step.value };
    for (const { cells, start, end, line, lines } of step.value) {
      if (index >= 0) {
        plan.add({ start, end, line, lines, index });
        const time = Date.parse(cells[1] ?? '');
        times.add(Number.isNaN(time) ? null : time);
      }
      index += 1;
    }
  }
}

async function rowsOf(bytes: Uint8Array, window: Window, signal?: AbortSignal): Promise<CsvRow[]> {
  const rows: CsvRow[] = [];
  const part: ChatFile = {
    name: '',
    bytes: bytes.length,
    sha256: null,
    // eslint-disable-next-line require-await -- the interface is asynchronous
    async *open() {
      yield bytes;
    },
  };
  for await (const found of csvRows(part, signal)) {
    for (const row of found) {
      const { start, end, line } = row;
      rows.push({
        ...row,
        start: start + window.start,
        end: end + window.start,
        line: line + window.line - 1,
      });
    }
  }
  return rows;
}
