import type { ImportReport } from '../../../shared/transcript/report.ts';
import type { ChatFormat, ChatInput, Detection, MessageSink, ParseRun } from '../format.ts';
import { Files } from '../record/files.ts';
import { TranscriptWriter } from '../record/writer.ts';
import { textHeads } from '../text-heads.ts';
import { textBlocks } from '../text/blocks.ts';
import { LineCursor } from '../text/lines.ts';
import { Frames } from './frames.ts';
import { omissions } from './omissions.ts';

/** The first line, `BackupInfo`, and the frames that follow it; each tells the format alone, since the other may be damaged. */
const info = /^\s*\{[^{}]{0,1000}"backupTimeMs"\s*:\s*"\d/u;
const frame = /^\{"(?:account|recipient|chat|chatItem|stickerPack|adHocCall)":\{/mu;

/** Signal's own export ("Export chat history"): one frame of its backup format in a line (`main.jsonl`), beside it `metadata.json` and `files/`. */
export const signal: ChatFormat = {
  id: 'signal',

  async detect(input: ChatInput): Promise<Detection | null> {
    const heads = await textHeads(input);
    const files = heads.filter(({ text }) => info.test(text) || frame.test(text)).map(({ file }) => file);
    if (files.length === 0) return null;
    return { confidence: 'strong', files, reason: 'Each line is a record as Signal exports it.' };
  },

  async parse(input: ChatInput, run: ParseRun, sink: MessageSink): Promise<ImportReport> {
    const found = await signal.detect(input);
    const writer = new TranscriptWriter(run, sink);
    const files = new Files(input);
    const mains = found?.files ?? [];
    for (const file of mains) {
      const frames = new Frames(input, file, files, writer, mains.length > 1 ? `${file.name}#` : '');
      const member = input.container === null ? null : file.name;
      let line = 0;
      for await (const block of textBlocks(file, run.signal)) {
        const cursor = new LineCursor(block);
        while (cursor.next()) {
          line += 1;
          const { start, end } = cursor;
          const text = cursor.text.slice(cursor.from, cursor.to);
          await frames.line({ text, source: { member, line, lines: 1, start, end } });
        }
      }
    }
    return writer.end('signal', omissions, true);
  },
};
