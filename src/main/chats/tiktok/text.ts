import type { ImportReport } from '../../../shared/transcript/report.ts';
import type { ChatInput, MessageSink, ParseRun } from '../format.ts';
import { GivenZone } from '../record/given-zone.ts';
import { isoTime } from '../record/iso-time.ts';
import { noTime } from '../record/time.ts';
import { StretchReader, type RawRecord } from '../record/windows.ts';
import { TranscriptWriter, type Draft } from '../record/writer.ts';
import { decoderFor } from '../text/decode.ts';
import { omissions } from './omissions.ts';
import { textFiles } from './sniff.ts';
import { header, surveyText, textRecords } from './text-runs.ts';

/** Reads the direct messages of a TikTok download as text. Raises `ChatError` and the signal's reason. */
export async function parseTiktokText(
  input: ChatInput,
  run: ParseRun,
  sink: MessageSink,
): Promise<ImportReport> {
  const writer = new TranscriptWriter(run, sink);
  const zone = new GivenZone(run.timeZone, writer.tally.warnings);
  const { lines } = writer.tally;
  const files = await textFiles(input);
  for (const file of files) {
    const member = input.container === null ? null : file.name;
    const { runs, lines: count, encoding } = await surveyText(file, run.signal);
    const decode = decoderFor(encoding);
    const reader = new StretchReader(file, run.signal);
    lines.total += count;
    lines.preamble += count;
    for (const { title, windows, times } of runs) {
      const name = `Chat History with ${title}`;
      const conversation = files.length > 1 ? `${file.name}: ${name}` : name;
      writer.tally.conversation({ id: conversation, title, kind: 'direct', member });
      for await (const record of reader.records(windows, textRecords(encoding), times.newestFirst)) {
        const text = decode(record.bytes).text.replaceAll('\r\n', '\n');
        const draft = draftOf(text, record, { conversation, member, zone }, writer);
        const isEntry = draft.kind !== 'unparsed';
        lines.preamble -= record.lines;
        lines.header += isEntry ? 1 : 0;
        lines.continuation += isEntry ? record.lines - 1 : 0;
        lines.unparsed += isEntry ? 0 : record.lines;
        await writer.add(draft);
      }
    }
  }
  return await writer.end('tiktok-text', omissions, true);
}

interface Around {
  readonly conversation: string;
  readonly member: string | null;
  readonly zone: GivenZone;
}

function draftOf(
  text: string,
  { start, end, line, lines }: RawRecord,
  { conversation, member, zone }: Around,
  { tally }: TranscriptWriter,
): Draft {
  const place = member === null ? `line ${line}` : `${member} line ${line}`;
  const source = { member, line, lines, start, end };
  const [begins = '', raw = '', sender = null] = header.exec(text) ?? [];
  const read = raw === '' ? null : isoTime(raw);
  if (read === null || read === 'impossible') {
    if (read === 'impossible') {
      tally.warnings.add('IMPOSSIBLE_DATE', place, 'The time of this line does not exist.');
    } else tally.warnings.add('UNPARSED', place, 'This line is no message, and no message stands before it.');
    return { kind: 'unparsed', sender: null, body: text, time: { ...noTime, raw }, source, conversation };
  }
  const time = read.utc === null && read.local !== null ? zone.time(raw, read.local, place) : read;
  const body = text.slice(begins.length);
  return {
    kind: 'message',
    sender,
    body,
    time,
    marks: body === '' ? ['empty'] : [],
    source,
    conversation,
  };
}
