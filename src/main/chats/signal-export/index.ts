import type { ImportReport } from '../../../shared/transcript/report.ts';
import type { ChatFile, ChatFormat, ChatInput, Detection, MessageSink, ParseRun } from '../format.ts';
import { Files, folderOf } from '../record/files.ts';
import { GivenZone } from '../record/given-zone.ts';
import { TranscriptWriter } from '../record/writer.ts';
import { textHeads } from '../text-heads.ts';
import { textBlocks } from '../text/blocks.ts';
import { LineCursor } from '../text/lines.ts';
import { SignalExportFile, type ChatLine } from './chat-file.ts';
import { readHeader } from './header.ts';
import { omissions } from './omissions.ts';

/** `data.json` is not one JSON text, but one in each line. */
const dataLine =
  /^\ufeff?\{"date": ?"\d{4}-\d{2}-\d{2}T[^"]{5,30}", ?"sender": ?"(?:[^"\\]|\\.){0,300}", ?"body": ?"/u;

/** Conversations that the open program signal-export took out of Signal Desktop: a folder each, with `chat.md`, `data.json` and `media`. */
export const signalExport: ChatFormat = {
  id: 'signal-export',

  async detect(input: ChatInput): Promise<Detection | null> {
    const heads = await textHeads(input);
    const files = heads
      .filter(({ file, text }) => dataLine.test(text) || isMarkdown(file.name, text))
      .map(({ file }) => file);
    if (files.length === 0) return null;
    return { confidence: 'strong', files, reason: 'The lines are written as signal-export writes them.' };
  },

  async parse(input: ChatInput, run: ParseRun, sink: MessageSink): Promise<ImportReport> {
    const found = await signalExport.detect(input);
    const heads = await textHeads(input);
    const isData = (file: ChatFile): boolean =>
      heads.some((head) => head.file === file && dataLine.test(head.text));
    const files = found?.files ?? [];
    const folders = new Set(files.filter(isData).map(({ name }) => folderOf(name)));
    const writer = new TranscriptWriter(run, sink);
    const zone = new GivenZone(run.timeZone, writer.tally.warnings);
    const context = { writer, zone, files: new Files(input) };
    for (const file of files) {
      const folder = folderOf(file.name);
      if (!isData(file) && folders.has(folder)) {
        writer.tally.warnings.add(
          'SAME_CHAT_TWICE',
          file.name,
          'This file says the same as data.json beside it, which says more; only that one was read.',
        );
        continue;
      }
      const member = input.container === null ? null : file.name;
      const conversation = file.name;
      const title = folder === '' ? null : folder.slice(folder.lastIndexOf('/', folder.length - 2) + 1, -1);
      writer.tally.conversation({ id: conversation, title, kind: 'unknown', member });
      const isSpaced = !isData(file) && (await followsBlankLines(file, run.signal));
      const chat = new SignalExportFile(context, { name: file.name, member, conversation }, isSpaced);
      for await (const line of linesOf(file, run.signal)) {
        if (isData(file)) await chat.data(line);
        else await chat.markdown(line);
      }
      await chat.end();
    }
    return writer.end(signalExport.id, omissions, true);
  },
};

/** Brackets around a date are WhatsApp's too; but there seconds are given, marks of direction stand in it, and some languages put no comma. */
function isMarkdown(name: string, text: string): boolean {
  const [first = '', ...others] = text.replace(/^[\ufeff\s]+/u, '').split('\n');
  const header = readHeader(first);
  if (header === null || text.includes('\u200e')) return false;
  if (name.endsWith('.md') || (header.raw.includes(',') && !/:\d{2}:/u.test(header.raw))) return true;
  // Every text has two spaces behind it, or a link to the export's own folder.
  const entries = [first, ...others].filter((line) => readHeader(line) !== null);
  const ends = entries.filter((line) => / {2}\r?$/u.test(line));
  return ends.length * 2 > entries.length;
}

/** Whether entries follow a blank line, but for a few. */
async function followsBlankLines(file: ChatFile, signal?: AbortSignal): Promise<boolean> {
  let spaced = 0;
  let tight = 0;
  let afterBlank = true;
  for await (const { text } of linesOf(file, signal)) {
    if (readHeader(text) !== null) {
      if (afterBlank) spaced += 1;
      else tight += 1;
    }
    afterBlank = text.trim() === '';
  }
  return spaced > 3 && tight * 4 < spaced;
}

async function* linesOf(file: ChatFile, signal?: AbortSignal): AsyncGenerator<ChatLine> {
  let number = 0;
  for await (const block of textBlocks(file, signal)) {
    const cursor = new LineCursor(block);
    while (cursor.next()) {
      number += 1;
      const { start, end } = cursor;
      yield { text: cursor.text.slice(cursor.from, cursor.to), number, start, end };
    }
  }
}
