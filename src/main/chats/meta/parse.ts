import type { ImportReport } from '../../../shared/transcript/report.ts';
import type { ChatFile, ChatInput, MessageSink, ParseRun } from '../format.ts';
import { listRecords } from '../json/list-window.ts';
import { Files } from '../record/files.ts';
import { GivenZone } from '../record/given-zone.ts';
import { StretchReader } from '../record/windows.ts';
import { TranscriptWriter } from '../record/writer.ts';
import { htmlDraft } from './html-record.ts';
import { htmlRecords, surveyHtml } from './html-part.ts';
import { surveyJson } from './json-part.ts';
import { jsonDraft } from './json-record.ts';
import { partOrder } from './order.ts';
import type { Part } from './part.ts';
import { Repairs } from './repairs.ts';
import { placeOf, sourceOf, unparsed, type Setting } from './setting.ts';
import { metaThreads, type MetaApp, type MetaThread } from './threads.ts';

/** As much as is shown of what cannot be read; all of it stands in the source. */
const SHOWN = 8192;
/** More members than this no conversation has. */
const MEMBERS = 20_000;

/**
 * Reads the conversations of one of Meta's apps, each from its oldest end. The files run newest first, in parts that are numbered from the newest or
 * from the oldest: which of both, the times say. No record is moved within them.
 */
export async function parseMeta(
  app: MetaApp,
  omissions: readonly string[],
  input: ChatInput,
  run: ParseRun,
  sink: MessageSink,
): Promise<ImportReport> {
  const writer = new TranscriptWriter(run, sink);
  const repairs = new Repairs();
  const shared = {
    files: new Files(input),
    repairs,
    warnings: writer.tally.warnings,
    zone: new GivenZone(run.timeZone, writer.tally.warnings),
  };
  for (const thread of await metaThreads(input)) {
    if (thread.app !== app) continue;
    const parts: Part[] = [];
    for (const file of thread.parts) parts.push(await survey(thread, file, run.signal));
    const memberOf = ({ name }: ChatFile): string | null => (input.container === null ? null : name);
    known(thread, parts, memberOf, writer, repairs);
    const { parts: ordered, isReversed } = partOrder(parts);
    for (const part of ordered) {
      const member = memberOf(part.file);
      const setting = { ...shared, conversation: thread.id, file: part.file, member };
      await writePart(thread, part, isReversed, setting, writer, run.signal);
    }
  }
  if (repairs.count > 0) {
    writer.tally.warnings.add(
      'REPAIRED_TEXT',
      'file',
      `${repairs.count} texts and names in this export were encoded twice and are shown as their bytes prove they were meant. Of messages the text as written is kept beside.`,
    );
  }
  return await writer.end(app, omissions);
}

async function survey(thread: MetaThread, file: ChatFile, signal?: AbortSignal): Promise<Part> {
  return thread.form === 'json' ? await surveyJson(file, signal) : await surveyHtml(file, signal);
}

/** Makes a conversation known with what its files say of it; each says the same, unless it is broken. */
function known(
  { id }: MetaThread,
  parts: readonly Part[],
  memberOf: (file: ChatFile) => string | null,
  { tally }: TranscriptWriter,
  repairs: Repairs,
): void {
  const facts = parts.map((part) => part.facts);
  const title = facts.find((one) => one.title !== null)?.title ?? null;
  const members = facts.find((one) => one.members.length > 0)?.members ?? [];
  const isGroup = members.length > 2 || facts.some((one) => one.isGroup);
  const [first] = parts;
  const member = first === undefined ? null : memberOf(first.file);
  tally.conversation({
    id,
    title: title === null ? null : repairs.text(title),
    kind: isGroup ? 'group' : members.length === 0 ? 'unknown' : 'direct',
    member,
    ...(members.length === 0 ? {} : { members: members.slice(0, MEMBERS).map((name) => repairs.text(name)) }),
  });
  if (facts.some((one) => one.isLeft)) {
    tally.warnings.add(
      'CONVERSATION_LEFT',
      member ?? 'file',
      'The exporting person no longer took part in this conversation; what came later is not there.',
    );
  }
  const magicWords = Math.max(0, ...facts.map((one) => one.magicWords));
  if (magicWords > 0) {
    tally.warnings.add(
      'MAGIC_WORDS',
      member ?? 'file',
      `${magicWords} words that set off an effect are defined in this conversation. They stand in the file and not in the transcript.`,
    );
  }
}

async function writePart(
  { form }: MetaThread,
  part: Part,
  isReversed: boolean,
  setting: Setting,
  writer: TranscriptWriter,
  signal?: AbortSignal,
): Promise<void> {
  const reader = new StretchReader(part.file, signal);
  const [draft, recordsOf] = form === 'json' ? [jsonDraft, listRecords] : [htmlDraft, htmlRecords];
  if (isReversed) await writeUnread(part, reader, setting, writer);
  for await (const record of reader.records(part.windows, recordsOf, isReversed)) {
    await writer.add(draft(record, setting));
  }
  if (!isReversed) await writeUnread(part, reader, setting, writer);
}

/** What could not be read of a file, each stretch as one entry, at the end of the file that it stands at. */
async function writeUnread(
  { unread, isBroken }: Part,
  reader: StretchReader,
  setting: Setting,
  writer: TranscriptWriter,
): Promise<void> {
  const { member, warnings } = setting;
  for (const stretch of unread) {
    if (isBroken && stretch === unread.at(-1)) {
      const place = `byte ${stretch.start}`;
      warnings.add(
        'BROKEN_JSON',
        member === null ? place : `${member} ${place}`,
        'From here on this file cannot be read. What stands before is kept, and so are the other files.',
      );
    } else {
      warnings.add('BROKEN_RECORD', placeOf(stretch, setting), 'This record cannot be read as a message.');
    }
    const bytes = await reader.bytes({ ...stretch, end: Math.min(stretch.end, stretch.start + SHOWN) });
    await writer.add(unparsed(new TextDecoder().decode(bytes), sourceOf(stretch, setting), setting));
  }
}
