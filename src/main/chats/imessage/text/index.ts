import type { ImportReport } from '../../../../shared/transcript/report.ts';
import type { ChatFormat, ChatInput, Detection, MessageSink, ParseRun } from '../../format.ts';
import { Files } from '../../record/files.ts';
import { GivenZone } from '../../record/given-zone.ts';
import { TranscriptWriter } from '../../record/writer.ts';
import { textHeads } from '../../text-heads.ts';
import { textBlocks } from '../../text/blocks.ts';
import { LineCursor } from '../../text/lines.ts';
import { titleOf } from '../file-link.ts';
import { omissions } from '../omissions.ts';
import { remarkOnRepeated } from '../repeated.ts';
import { receiptsIn, readStamp } from '../stamp.ts';
import { TextPage } from './page.ts';

/** The same conversations as text: a time on a line of its own, the sender on the next, then the message up to a blank line. */
export const imessageText: ChatFormat = {
  id: 'imessage-text',

  async detect(input: ChatInput): Promise<Detection | null> {
    const heads = await textHeads(input);
    const files = heads.filter(({ text }) => opensWithEntry(text)).map(({ file }) => file);
    if (files.length === 0) return null;
    return {
      confidence: 'strong',
      files,
      reason: 'Each entry begins with a time as imessage-exporter writes it.',
    };
  },

  async parse(input: ChatInput, run: ParseRun, sink: MessageSink): Promise<ImportReport> {
    const found = await imessageText.detect(input);
    const writer = new TranscriptWriter(run, sink);
    const zone = new GivenZone(run.timeZone, writer.tally.warnings);
    const context = { writer, zone, files: new Files(input) };
    for (const file of found?.files ?? []) {
      const member = input.container === null ? null : file.name;
      writer.tally.conversation({ id: file.name, title: titleOf(file.name), kind: 'unknown', member });
      const page = new TextPage(context, file.name, member !== null);
      let number = 0;
      for await (const block of textBlocks(file, run.signal)) {
        const cursor = new LineCursor(block);
        while (cursor.next()) {
          number += 1;
          const { start, end } = cursor;
          await page.line({ text: cursor.text.slice(cursor.from, cursor.to), number, start, end });
        }
      }
      await page.end();
      remarkOnRepeated(writer.tally.warnings, member ?? 'file', page.repeated);
    }
    return writer.end(imessageText.id, omissions, true);
  },
};

/** A time to the second, alone on the first line with a sender below it, or with a notice behind it. */
function opensWithEntry(text: string): boolean {
  const [first = '', second = ''] = text.replace(/^[\ufeff\s]+/u, '').split('\n', 2);
  const stamp = readStamp(first.trimEnd());
  if (stamp === null) return false;
  return receiptsIn(stamp.rest) === null ? /^ \S/u.test(stamp.rest) : second.trim() !== '';
}
