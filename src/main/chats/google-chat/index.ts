import type { ImportReport } from '../../../shared/transcript/report.ts';
import { ChatError } from '../error.ts';
import type { ChatFile, ChatFormat, ChatInput, MessageSink, ParseRun } from '../format.ts';
import { jsonIn, objectIn } from '../json/fields.ts';
import { pointerOf, textOf } from '../json/pieces.ts';
import type { Choose } from '../json/piece.ts';
import { walkJson } from '../json/walk.ts';
import { Files } from '../record/files.ts';
import { noTime } from '../record/time.ts';
import { TranscriptWriter } from '../record/writer.ts';
import { groupFiles, groupOf, ownAddress } from './groups.ts';
import { omissions } from './omissions.ts';
import { readRecord } from './record.ts';

/** As much as is shown of what cannot be read; all of it stands in the source. */
const SHOWN = 8192;

const choose: Choose = (path) => {
  if (path.length === 0) return 'enter';
  if (path[0] !== 'messages') return 'skip';
  return path.length === 1 ? 'enter' : 'take';
};

/** Google Takeout's export of Google Chat: `Groups/<folder>/messages.json`. */
export const googleChat: ChatFormat = {
  id: 'google-chat',
  async detect(input) {
    const files = await groupFiles(input);
    return files.length === 0
      ? null
      : {
          confidence: 'strong',
          files,
          reason: 'The records have the fields in which Google Takeout writes the messages of Google Chat.',
        };
  },
  async parse(input, run, sink): Promise<ImportReport> {
    return await parseGoogleChat(input, run, sink);
  },
};

async function parseGoogleChat(input: ChatInput, run: ParseRun, sink: MessageSink): Promise<ImportReport> {
  const groups = await groupFiles(input);
  if (groups.length === 0) throw new ChatError('NOT_A_CHAT', 'no file holds messages of Google Chat');
  const writer = new TranscriptWriter(run, sink);
  const files = new Files(input);
  const own = await ownAddress(input);
  for (const file of groups) {
    const { id, title, kind } = await groupOf(input, file, own);
    const member = input.container === null ? null : file.name;
    if (input.container !== null) writer.tally.conversation({ id, title, kind, member });
    await readGroup(
      { file, member, files, own, conversation: member === null ? null : id, writer },
      run.signal,
    );
  }
  return await writer.end('google-chat', omissions);
}

interface Setting {
  readonly file: ChatFile;
  readonly member: string | null;
  readonly files: Files;
  readonly own: string | null;
  readonly conversation: string | null;
  readonly writer: TranscriptWriter;
}

async function readGroup(
  { file, member, files, own, conversation, writer }: Setting,
  signal?: AbortSignal,
): Promise<void> {
  const { warnings } = writer.tally;
  const within = conversation === null ? {} : { conversation };
  const at = (line: number): string => (member === null ? `line ${line}` : `${member} line ${line}`);
  let end = { offset: 0, line: 1 };
  const broken = await walkJson(
    file,
    choose,
    async (piece) => {
      const { start, line, lines, path } = piece;
      end = { offset: piece.end, line: line + lines - 1 };
      const source = { member, line, lines, start, end: piece.end, pointer: pointerOf(path) };
      const text = textOf(piece);
      const record = piece.whole ? objectIn(jsonIn(text)) : null;
      if (record === null) {
        await writer.add({
          kind: 'unparsed',
          sender: null,
          body: text.slice(0, SHOWN),
          time: noTime,
          ...within,
          source,
        });
        return;
      }
      const { draft, time } = readRecord(record, { files, name: file.name, own });
      if (time === 'unreadable') {
        warnings.add(
          'UNREADABLE_DATE',
          at(line),
          'The date of this message is written in no known form; it stands as written.',
        );
      }
      if (time === 'impossible') {
        warnings.add(
          'IMPOSSIBLE_DATE',
          at(line),
          'The date of this message does not exist; the message is kept as not understood.',
        );
      }
      await writer.add({ ...draft, ...within, source });
    },
    signal,
  );
  if (broken === null || end.offset >= file.bytes) {
    if (broken !== null) warnings.add('BROKEN_JSON', at(broken.line), 'This file ends too early.');
    return;
  }
  warnings.add(
    'BROKEN_JSON',
    at(broken.line),
    'From here on this file cannot be read. What stands before is kept, and so are the other files.',
  );
  await writer.add({
    kind: 'unparsed',
    sender: null,
    body: '',
    time: noTime,
    ...within,
    source: {
      member,
      line: end.line,
      lines: Math.max(1, broken.line - end.line + 1),
      start: end.offset,
      end: file.bytes,
    },
  });
}
