import type { TranscriptMessage } from '../../../shared/transcript/message.ts';
import { ChatError } from '../error.ts';
import type { ChatFile } from '../format.ts';
import type { JsonObject } from '../json/fields.ts';
import { within, type MarkupElement } from '../markup/element.ts';
import { attributeOf } from '../markup/event.ts';
import { markupEvents } from '../markup/events.ts';
import { stretchElement, stretchEvents } from '../markup/stretch.ts';
import { textContent } from '../markup/text-content.ts';
import { noTime } from '../record/time.ts';
import { StretchReader, type RawRecord, type RecordRange, type Window } from '../record/windows.ts';
import type { Draft, TranscriptWriter } from '../record/writer.ts';
import { PageFinder, PageSurvey } from './page-runs.ts';
import { named, type ChatMedia } from './chat-media.ts';
import { snapchatDraft, type Section } from './record.ts';
import type { SnapchatFile } from './sniff.ts';

const dated = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}/u;

/** A page of the export, and how its conversations are made known. */
export interface Page {
  readonly file: ChatFile;
  readonly holds: SnapchatFile['holds'];
  readonly owner: string | null;
  readonly member: string | null;
  readonly media: ChatMedia;
  readonly known: (name: string, title: string | null) => string;
}

/** Writes the messages of a page, each of its lists from the oldest end. Raises the signal's reason. */
export async function writePage(page: Page, writer: TranscriptWriter, signal?: AbortSignal): Promise<void> {
  const { file, member, holds, owner } = page;
  const survey = new PageSurvey();
  try {
    for await (const events of markupEvents(file, signal))
      for (const event of events) survey.finder.add(event);
  } catch (error) {
    if (!(error instanceof ChatError)) throw error;
    writer.tally.warnings.add('BROKEN_PAGE', member ?? 'file', 'The rest of this page cannot be read.');
  }
  survey.finder.end();
  const reader = new StretchReader(file, signal);
  for (const { heading, windows, times } of survey.runs()) {
    const [, way] = /^(Received|Sent) /u.exec(heading) ?? [];
    const direction = way === 'Sent' ? 'outgoing' : way === 'Received' ? 'incoming' : null;
    const conversation = direction === null ? page.known(heading, heading) : null;
    for await (const record of reader.records(windows, pageRecords, times.newestFirst)) {
      await writer.add(draftOf(record, { direction, holds, owner }, conversation, page, writer));
    }
  }
}

function pageRecords(bytes: Uint8Array, { start, line, first }: Window): readonly RecordRange[] {
  const ranges: RecordRange[] = [];
  const finder = new PageFinder(
    ({ start: from, end, line: at, lines }) => {
      ranges.push({ start: from, end, line: at + line - 1, lines, index: first + ranges.length });
    },
    () => undefined,
  );
  for (const event of stretchEvents(bytes, start)) finder.add(event);
  finder.end();
  return ranges;
}

function draftOf(
  raw: RawRecord,
  section: Section,
  heading: string | null,
  { media, known, member }: Page,
  { tally }: TranscriptWriter,
): Draft {
  const { start, end, line, lines } = raw;
  const source = { member, line, lines, start, end };
  const entry = stretchElement(raw.bytes, start);
  const record = recordOf(entry, section.direction);
  const other = record['From'] ?? record['To'];
  const conversation = heading ?? (typeof other === 'string' ? known(other, other) : null);
  const told = snapchatDraft(record, section, conversation, media);
  if (!('noSuchTime' in told)) return { ...told, source };
  const place = member === null ? `line ${line}` : `${member} line ${line}`;
  tally.warnings.add('IMPOSSIBLE_DATE', place, 'The time of this record does not exist.');
  const body = textContent(entry);
  const time: TranscriptMessage['time'] = { ...noTime, raw: told.noSuchTime };
  return {
    kind: 'unparsed',
    sender: null,
    body,
    time,
    source,
    ...(conversation === null ? {} : { conversation }),
  };
}

/** What a card or row says, under the names that the same has in JSON. */
function recordOf(entry: MarkupElement, direction: Section['direction']): JsonObject {
  const inner = [...within(entry)];
  const cells = inner.filter(({ name }) => name === 'td').map((cell) => textContent(cell));
  if (cells.length > 0) {
    const [person = '', type = '', created = '', ...texts] = cells;
    const side = direction === 'outgoing' ? 'To' : 'From';
    return { [side]: person, 'Media Type': type, Created: created, Content: texts.join('\n') };
  }
  const name = inner.find((one) => one.name === 'h4');
  const words = inner
    .filter((one) => one.name === 'p')
    .map((one) => textContent(one, { keepsLineEnds: true }));
  const small = inner
    .filter((one) => one.name === 'h6' || one.name === 'span')
    .map((one) => textContent(one));
  const ids = inner.flatMap(
    (one) => named.exec(attributeOf(one, 'src') ?? attributeOf(one, 'href') ?? '')?.[1] ?? [],
  );
  const body = words.join('\n');
  return {
    From: name === undefined ? undefined : textContent(name),
    'Media Type': small.find((text) => /^[A-Z]{4,40}$/u.test(text)) ?? (body === '' ? '' : 'TEXT'),
    Created: small.find((text) => dated.test(text)),
    Content: body,
    'Media IDs': [...new Set(ids)].join(' | '),
  };
}
