import type { ImportReport } from '../../../shared/transcript/report.ts';
import type { ChatFormat, ChatInput, Detection, MessageSink, ParseRun } from '../format.ts';
import { Files } from '../record/files.ts';
import { GivenZone } from '../record/given-zone.ts';
import { TranscriptWriter } from '../record/writer.ts';
import { textHeads } from '../text-heads.ts';
import { ChatList } from './json/chats.ts';
import { TelegramJson } from './json/read-json.ts';
import { omissions } from './omissions.ts';
import { isTelegramJson } from './sniff.ts';

/** What Telegram Desktop exports: one chat or a whole account, as JSON (`result.json`). */
export const telegram: ChatFormat = {
  id: 'telegram',

  async detect(input: ChatInput): Promise<Detection | null> {
    const heads = await textHeads(input);
    const files = heads.filter(({ text }) => isTelegramJson(text)).map(({ file }) => file);
    if (files.length === 0) return null;
    return { confidence: 'strong', files, reason: 'It is built like an export of Telegram Desktop.' };
  },

  async parse(input: ChatInput, run: ParseRun, sink: MessageSink): Promise<ImportReport> {
    const heads = await textHeads(input);
    const writer = new TranscriptWriter(run, sink);
    const zone = new GivenZone(run.timeZone, writer.tally.warnings);
    const files = new Files(input);
    const chats = new ChatList(writer.tally);
    const shared = { writer, files, zone, chats, signal: run.signal };
    for (const { file, text } of heads) {
      if (!isTelegramJson(text)) continue;
      await new TelegramJson(file, input.container === null ? null : file.name, shared).read();
    }
    return await writer.end('telegram', omissions);
  },
};
