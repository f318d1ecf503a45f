import type { ImportReport } from '../../../shared/transcript/report.ts';
import type { ChatInput, MessageSink, ParseRun } from '../format.ts';
import { textIn, wordsOf, type JsonObject } from '../json/fields.ts';
import { writeListed, type ListReader, type NoSuchTime, type Told } from '../json/listed.ts';
import type { Choice, JsonPath } from '../json/piece.ts';
import { GivenZone } from '../record/given-zone.ts';
import { isoTime } from '../record/iso-time.ts';
import { noTime } from '../record/time.ts';
import { TranscriptWriter } from '../record/writer.ts';
import { omissions } from './omissions.ts';
import { jsonFiles } from './sniff.ts';

/**
 * Conversations are lists under `Direct Messages` or `Direct Message`, at one of two depths; the rest of a download, what someone watched and liked, is passed
 * over.
 */
function choose(path: JsonPath): Choice {
  if (path.length === 0) return 'enter';
  return path.length < 6 && /^Direct Messages?$/u.test(String(path[0])) ? 'enter' : 'skip';
}

/** Escaped quotation marks keep text from looking like this. */
const dateMember = /"Date"\s*:\s*"(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})/u;

function timeOf(text: string): number | null {
  const [, day, clock] = dateMember.exec(text) ?? [];
  const ms = Date.parse(`${day}T${clock}Z`);
  return Number.isNaN(ms) ? null : ms;
}

/** Reads the direct messages of a TikTok download. Raises `ChatError` and the signal's reason. */
export async function parseTiktokJson(
  input: ChatInput,
  run: ParseRun,
  sink: MessageSink,
): Promise<ImportReport> {
  const writer = new TranscriptWriter(run, sink);
  const zone = new GivenZone(run.timeZone, writer.tally.warnings);
  const files = await jsonFiles(input);
  for (const file of files) {
    const member = input.container === null ? null : file.name;
    const readerOf = (path: JsonPath): ListReader => {
      const name = String(path.at(-1) ?? '').toWellFormed();
      const [, title = name] = /^Chat History with (.*?):?$/su.exec(name) ?? [];
      // Two accounts in one container may have written to the same person.
      const conversation = files.length > 1 ? `${file.name}: ${name}` : name;
      const kind = path.some((step) => /^Group ?Chat$/u.test(String(step))) ? 'group' : 'direct';
      writer.tally.conversation({ id: conversation, title, kind, member });
      return { conversation, read: (record, place) => draftOf(record, conversation, zone, place) };
    };
    await writeListed({ file, member, choose, timeOf, readerOf }, writer, run.signal);
  }
  return await writer.end('tiktok', omissions);
}

const told = new Set(['Date', 'From', 'Content']);

function draftOf(
  record: JsonObject,
  conversation: string,
  zone: GivenZone,
  place: string,
): Told | NoSuchTime {
  const raw = textIn(record['Date']) ?? wordsOf(record['Date']);
  const read = raw === '' ? null : isoTime(raw);
  if (read === 'impossible') return { noSuchTime: raw };
  const time =
    read === null
      ? { ...noTime, raw }
      : read.utc === null && read.local !== null
        ? zone.time(raw, read.local, place)
        : read;
  const sender = textIn(record['From']);
  const body = textIn(record['Content']) ?? '';
  const details = Object.entries(record).flatMap(([name, value]) => {
    const isRead = told.has(name) && (name === 'Date' || textIn(value) !== null);
    const words = isRead ? '' : wordsOf(value);
    return words === '' ? [] : [{ name: name.toWellFormed(), value: words }];
  });
  const isMessage = sender !== null || raw !== '' || body !== '';
  return {
    kind: isMessage ? 'message' : 'unknown',
    sender: sender === '' ? null : sender,
    body,
    time,
    conversation,
    marks: isMessage && body === '' && details.length === 0 ? ['empty'] : [],
    ...(details.length === 0 ? {} : { details }),
  };
}
