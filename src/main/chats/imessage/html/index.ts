import type { ImportReport } from '../../../../shared/transcript/report.ts';
import type { ChatFormat, ChatInput, Detection, MessageSink, ParseRun } from '../../format.ts';
import { markupElements } from '../../markup/elements.ts';
import { hasClass, type MarkupOpen } from '../../markup/event.ts';
import { Files } from '../../record/files.ts';
import { GivenZone } from '../../record/given-zone.ts';
import { TranscriptWriter } from '../../record/writer.ts';
import { textHeads } from '../../text-heads.ts';
import { titleOf } from '../file-link.ts';
import { omissions } from '../omissions.ts';
import { remarkOnRepeated } from '../repeated.ts';
import { Page } from './page.ts';

/** Either the messages themselves stand in the head, or the style sheet that newer pages begin with. */
const signs = /class="(?:sent iMessage|sent SMS|sent|received)"|\.iMessage\b/u;

/** Conversations of a Mac or iPhone, made into pages by the open program imessage-exporter: one page each. */
export const imessage: ChatFormat = {
  id: 'imessage',

  async detect(input: ChatInput): Promise<Detection | null> {
    const heads = await textHeads(input);
    const files = heads
      .filter(({ text }) => /^\ufeff?\s*</u.test(text) && text.includes('message_part') && signs.test(text))
      .map(({ file }) => file);
    if (files.length === 0) return null;
    return { confidence: 'strong', files, reason: 'The page has the parts that imessage-exporter writes.' };
  },

  async parse(input: ChatInput, run: ParseRun, sink: MessageSink): Promise<ImportReport> {
    const found = await imessage.detect(input);
    const writer = new TranscriptWriter(run, sink);
    const zone = new GivenZone(run.timeZone, writer.tally.warnings);
    const context = { writer, zone, files: new Files(input) };
    for (const file of found?.files ?? []) {
      const isMember = input.container !== null;
      const member = isMember ? file.name : null;
      const title = titleOf(file.name);
      writer.tally.conversation({ id: file.name, title, kind: 'unknown', member });
      const page = new Page(context, file.name, isMember);
      for await (const elements of markupElements(file, { takes }, run.signal)) {
        for (const element of elements) await page.write(element);
      }
      remarkOnRepeated(writer.tally.warnings, member ?? 'file', page.repeated);
    }
    return writer.end(imessage.id, omissions);
  },
};

function takes(open: MarkupOpen): boolean {
  return open.name === 'div' && (hasClass(open, 'message') || hasClass(open, 'announcement'));
}
