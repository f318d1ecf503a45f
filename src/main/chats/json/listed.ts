import type { TranscriptMessage } from '../../../shared/transcript/message.ts';
import type { ChatFile } from '../format.ts';
import { noTime } from '../record/time.ts';
import { StretchReader, type RawRecord, type Stretch } from '../record/windows.ts';
import type { Draft, TranscriptWriter } from '../record/writer.ts';
import { jsonIn, objectIn, type JsonObject } from './fields.ts';
import { surveyLists, type JsonList, type ListChoice } from './lists.ts';
import { listRecords } from './list-window.ts';
import { pointerOf } from './pieces.ts';
import type { JsonPath } from './piece.ts';

/** As much as is shown of what cannot be read; all of it stands in the source. */
const SHOWN = 8192;

/** What a record says; where it stands is known. */
export type Told = Omit<Draft, 'source'>;

/** A record's time that no calendar or clock shows, as written. */
export interface NoSuchTime {
  readonly noSuchTime: string;
}

/** How the records of one list are read. */
export interface ListReader {
  /** The conversation that its records belong to, unless a record tells; null where nothing does. */
  readonly conversation: string | null;
  /** What a record says; `place` is where it stands, for warnings, `text` the record as written, for numbers beyond what JSON.parse keeps. */
  readonly read: (record: JsonObject, place: string, text: string) => Told | NoSuchTime;
}

/** An export that is made of lists of records in a JSON file. */
export interface ListedFile extends ListChoice {
  readonly file: ChatFile;
  readonly member: string | null;
  /** How a list is read; null for one that holds no messages. */
  readonly readerOf: (path: JsonPath) => ListReader | null;
}

/**
 * Writes the records of a file's lists, list after list, each from its oldest end. A record that cannot be read, and what follows where the file stops
 * being JSON, become `unparsed` entries. Raises the signal's reason.
 */
export async function writeListed(
  listed: ListedFile,
  writer: TranscriptWriter,
  signal?: AbortSignal,
): Promise<void> {
  const { file, member } = listed;
  const { warnings } = writer.tally;
  const { lists, broken } = await surveyLists(file, listed, signal);
  const reader = new StretchReader(file, signal);
  let last: string | null = null;
  for (const list of lists) {
    const own = listed.readerOf(list.path);
    if (own === null) continue;
    last = own.conversation;
    for await (const record of reader.records(list.windows, listRecords, list.times.newestFirst)) {
      await writer.add(draftOf(record, list, own, listed, writer));
    }
  }
  if (broken === null) return;
  warnings.add(
    'BROKEN_JSON',
    member === null ? `byte ${broken.start}` : `${member} byte ${broken.start}`,
    'From here on this file cannot be read. What stands before is kept.',
  );
  const bytes = await reader.bytes({ ...broken, end: Math.min(broken.end, broken.start + SHOWN) });
  await writer.add(unparsed(new TextDecoder().decode(bytes), sourceOf(broken, member), last));
}

function draftOf(
  record: RawRecord,
  { path }: JsonList,
  { conversation, read }: ListReader,
  { member }: ListedFile,
  { tally }: TranscriptWriter,
): Draft {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(record.bytes);
  const source = { ...sourceOf(record, member), pointer: pointerOf([...path, record.index]).toWellFormed() };
  const place = member === null ? `line ${record.line}` : `${member} line ${record.line}`;
  const object = objectIn(jsonIn(text));
  if (object === null) {
    tally.warnings.add('BROKEN_RECORD', place, 'This record cannot be read as a message.');
    return unparsed(text, source, conversation);
  }
  const told = read(object, place, text);
  if (!('noSuchTime' in told)) return { ...told, source };
  tally.warnings.add('IMPOSSIBLE_DATE', place, 'The time of this record does not exist.');
  return unparsed(text, source, conversation, told.noSuchTime);
}

function sourceOf({ start, end, line, lines }: Stretch, member: string | null): TranscriptMessage['source'] {
  return { member, line, lines, start, end };
}

function unparsed(
  body: string,
  source: TranscriptMessage['source'],
  conversation: string | null,
  raw = '',
): Draft {
  return {
    kind: 'unparsed',
    sender: null,
    body,
    time: { ...noTime, raw },
    source,
    ...(conversation === null ? {} : { conversation }),
  };
}
