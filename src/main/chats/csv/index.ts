import type { CsvColumns } from '../../../shared/transcript/csv.ts';
import type { ImportReport } from '../../../shared/transcript/report.ts';
import { ChatError } from '../error.ts';
import type { ChatFormat, ChatInput, Detection, MessageSink, ParseRun } from '../format.ts';
import { Files } from '../record/files.ts';
import { GivenZone } from '../record/given-zone.ts';
import { TranscriptWriter } from '../record/writer.ts';
import { csvLayouts, type CsvLayout } from './layout.ts';
import { omissions } from './omissions.ts';
import { timePattern } from './pattern.ts';
import { placesOf } from './places.ts';
import { readTable, type TablePlaces } from './table.ts';

/** Any table in text, once a person has said which column is what, or its header says it plainly. */
export const csv: ChatFormat = {
  id: 'csv',
  async detect(input) {
    const tables = (await csvLayouts(input)).filter(({ guess }) => guess !== null);
    return tables.length === 0
      ? null
      : {
          confidence: 'weak',
          files: tables.map(({ file }) => file),
          reason: 'A table whose header names a time, a sender and a text.',
        };
  },
  parse: parseCsv,
};

/** The tables of an input that have the columns a person stated; null where there is none. */
export async function tablesAsStated(input: ChatInput, columns: CsvColumns): Promise<Detection | null> {
  const tables = (await csvLayouts(input)).filter((layout) => placesOf(columns, layout) !== null);
  return tables.length === 0
    ? null
    : {
        confidence: 'strong',
        files: tables.map(({ file }) => file),
        reason: 'A table with the columns that were stated.',
      };
}

interface Found {
  readonly layout: CsvLayout;
  readonly places: TablePlaces;
}

async function parseCsv(input: ChatInput, run: ParseRun, sink: MessageSink): Promise<ImportReport> {
  refuseFormat(run.columns);
  const tables = (await csvLayouts(input)).flatMap((layout): Found[] => {
    const columns = run.columns ?? layout.guess;
    const places = columns === null ? null : placesOf(columns, layout);
    return places === null ? [] : [{ layout, places }];
  });
  if (tables.length === 0) throw new ChatError('NOT_A_CHAT', notAsTable(run.columns !== undefined));
  const writer = new TranscriptWriter(run, sink);
  const reading = {
    run,
    writer,
    files: new Files(input),
    zone: new GivenZone(run.timeZone, writer.tally.warnings),
  };
  for (const { layout, places } of tables) {
    const member = input.container === null ? null : layout.file.name;
    const conversation = tables.length > 1 || run.besideOthers === true ? layout.file.name : null;
    if (conversation !== null && places.conversation === null) {
      writer.tally.conversation({ id: conversation, title: null, kind: 'unknown', member });
    }
    writer.tally.warnings.add(
      run.columns === undefined ? 'COLUMNS_GUESSED' : 'COLUMNS_STATED',
      member ?? 'file',
      columnsSentence(places, run.columns !== undefined),
    );
    await readTable({ file: layout.file, member, places, conversation }, reading);
  }
  return await writer.end('csv', omissions);
}

function refuseFormat(columns: CsvColumns | undefined): void {
  const format = columns?.timeFormat;
  if (format === undefined || format === 'iso' || format === 'unix' || format === 'unix-ms') return;
  if (timePattern(format) !== null) return;
  throw new ChatError(
    'NOT_A_CHAT',
    'the form of the times names no full date and time: write it like DD/MM/YYYY HH:mm, or iso, unix or unix-ms',
  );
}

/** Why a table cannot be read, and what a person can do: for those who stated columns, and for those who did not. */
export function notAsTable(stated: boolean): string {
  return stated
    ? 'no table here has the columns that were stated: look at their names, the delimiter and whether there is a header'
    : 'this is a table that does not say which column is what: state the columns of time, sender and text to read it as a chat';
}

/** Which column is taken for what, by numbers from 1, so that the report tells how the table was read. */
function columnsSentence(places: TablePlaces, stated: boolean): string {
  const named = [
    ['time', ...places.time],
    ['sender', places.sender],
    ['text', places.body],
    ['recipient', places.recipient],
    ['direction', places.direction],
    ['conversation', places.conversation],
    ['file', places.attachment],
  ] as const;
  const words = named.flatMap(([name, ...columns]) => {
    const numbers = columns.flatMap((column) => (column === null ? [] : [String(column + 1)]));
    return numbers.length === 0 ? [] : [`${name} ${numbers.join(' and ')}`];
  });
  return `${stated ? 'A person stated which column is what' : 'Which column is what was guessed from the header'}: ${words.join(', ')}.`;
}
