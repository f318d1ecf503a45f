import type { Attachment, TranscriptMessage } from '../../../shared/transcript/message.ts';
import type { ChatFile, ParseRun } from '../format.ts';
import { folderOf, type Files } from '../record/files.ts';
import type { GivenZone } from '../record/given-zone.ts';
import { mediaOfName } from '../record/media-type.ts';
import { noTime } from '../record/time.ts';
import type { Draft, TranscriptWriter } from '../record/writer.ts';
import { tableRows, type TableRow } from './table-rows.ts';
import { CellTimes, orderWarning, reportedOrder, TimeSurvey } from './times.ts';

/** Which cell is what, by its place from 0. */
export interface TablePlaces {
  readonly time: readonly number[];
  readonly timeFormat?: string | undefined;
  readonly sender: number | null;
  readonly senderId: number | null;
  readonly body: number;
  readonly recipient: number | null;
  readonly direction: number | null;
  readonly conversation: number | null;
  readonly attachment: number | null;
  readonly header: boolean;
  readonly delimiter: string;
}

/** A table that is read as a chat. */
export interface Table {
  readonly file: ChatFile;
  readonly member: string | null;
  readonly places: TablePlaces;
  /** The conversation of rows that name none; null where there is only one. */
  readonly conversation: string | null;
  /** What is known beyond the cells: a format's own words for media, and whose export it is. */
  readonly refine?: (draft: Draft, cells: readonly string[]) => Draft;
}

/** What tables are read with. */
export interface TableReading {
  readonly run: ParseRun;
  readonly writer: TranscriptWriter;
  readonly files: Files;
  readonly zone: GivenZone;
}

/**
 * Reads a table twice: for the order of its dates, and for its rows. Every row but the header is a record: a message, or `unparsed` where it has too few
 * cells, a quotation that nothing closes or a date that does not exist.
 */
export async function readTable(table: Table, reading: TableReading): Promise<void> {
  const { file, places } = table;
  const { run, writer, zone } = reading;
  const survey = new TimeSurvey();
  let first = true;
  for await (const rows of tableRows(file, places.delimiter, run.signal)) {
    for (const row of rows) {
      if (!(first && places.header)) survey.add(timeText(row, places), row.line);
      first = false;
    }
  }
  const plan = survey.plan(run.dateOrder);
  const warning = orderWarning(plan, survey.met);
  if (warning !== null) writer.tally.warnings.add('DATE_ORDER_ASSUMED', table.member ?? 'file', warning);
  writer.tally.dateOrder ??= reportedOrder(plan, survey.met);
  const times = new CellTimes(places.timeFormat, plan, zone);
  first = true;
  for await (const rows of tableRows(file, places.delimiter, run.signal)) {
    for (const row of rows) {
      if (!(first && places.header)) await writer.add(draftOf(row, table, times, reading));
      first = false;
    }
  }
}

function timeText({ cells }: TableRow, { time }: TablePlaces): string {
  return time
    .map((place) => (cells[place] ?? '').trim())
    .filter((text) => text !== '')
    .join(' ');
}

function draftOf(row: TableRow, table: Table, times: CellTimes, { files, writer }: TableReading): Draft {
  const { cells, line, lines, start, end, sound } = row;
  const { places, member } = table;
  const cell = (place: number | null): string => (place === null ? '' : (cells[place] ?? '').trim());
  const at = member === null ? `line ${line}` : `${member} line ${line}`;
  const warn = (code: string, message: string): void => writer.tally.warnings.add(code, at, message);
  const named = cell(places.conversation);
  const conversation = named === '' ? table.conversation : named;
  if (named !== '') writer.tally.conversation({ id: named, title: named, kind: 'unknown', member });
  const place = {
    ...(conversation === null ? {} : { conversation }),
    source: { member, line, lines, start, end },
  };
  if (cells.some((text) => text.includes('\ufffd'))) {
    warn(
      'INVALID_TEXT',
      'Some bytes of this row are not text; they show as U+FFFD here and are unchanged in the original.',
    );
  }
  const needed = Math.max(places.body, ...places.time);
  if (!sound || cells.length <= needed) {
    warn(
      sound ? 'TOO_FEW_CELLS' : 'QUOTE_NOT_CLOSED',
      sound
        ? 'This row has fewer cells than the others; it is kept as not understood.'
        : 'A quotation mark opens a cell of this row and nothing closes it; the row is kept as not understood.',
    );
    return {
      kind: 'unparsed',
      sender: null,
      body: cells.join(places.delimiter).toWellFormed(),
      time: noTime,
      ...place,
    };
  }
  const { time, problem } = times.read(timeText(row, places), line, at);
  if (problem === 'impossible')
    warn('IMPOSSIBLE_DATE', 'The date of this row does not exist; the row is kept as not understood.');
  if (problem === 'unreadable')
    warn(
      'UNREADABLE_DATE',
      'The date of this row is missing or written in no known form; it stands as written.',
    );
  const body = (cells[places.body] ?? '').toWellFormed();
  const name = cell(places.attachment).toWellFormed();
  const attachments: Attachment[] =
    name === ''
      ? []
      : [files.link(name, mediaOfName(name), [`${folderOf(table.file.name)}${name}`, name], 'missing')];
  const senderId = cell(places.senderId).toWellFormed();
  const recipient = cell(places.recipient).toWellFormed();
  const direction = directionOf(cell(places.direction));
  const sender = cell(places.sender).toWellFormed();
  const draft: Draft = {
    kind: problem === 'impossible' ? 'unparsed' : 'message',
    sender: sender === '' ? (senderId === '' ? null : senderId) : sender,
    body,
    time,
    attachments,
    marks: body === '' && attachments.length === 0 ? ['empty'] : [],
    ...(senderId === '' ? {} : { senderId }),
    ...(recipient === '' ? {} : { recipients: [recipient] }),
    ...(direction === null ? {} : { direction }),
    ...place,
  };
  return table.refine?.(draft, cells) ?? draft;
}

/** The words that tables use for the way a message went. */
function directionOf(word: string): TranscriptMessage['direction'] | null {
  if (
    /^(?:out|outgoing|outbound|sent|outbox|envoyé|gesendet|enviado|inviato|trimis|исходящ\S*)$/iu.test(word)
  )
    return 'outgoing';
  return /^(?:in|incoming|inbound|received|inbox|reçu|empfangen|recibido|ricevuto|primit|входящ\S*)$/iu.test(
    word,
  )
    ? 'incoming'
    : null;
}
