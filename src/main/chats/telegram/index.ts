import type { ImportReport } from '../../../shared/transcript/report.ts';
import type { ChatFormat, ChatInput, Detection, MessageSink, ParseRun } from '../format.ts';
import { Files } from '../record/files.ts';
import { GivenZone } from '../record/given-zone.ts';
import { TranscriptWriter } from '../record/writer.ts';
import { textHeads, type TextHead } from '../text-heads.ts';
import type { TelegramExport } from './export.ts';
import { readChatList, type ListedChat } from './html/chat-list.ts';
import { chatPages } from './html/pages.ts';
import { TelegramPages } from './html/read-pages.ts';
import { ChatList } from './json/chats.ts';
import { TelegramJson } from './json/read-json.ts';
import { omissions, pageOmissions } from './omissions.ts';
import { isChatList, isTelegramJson, isTelegramPage } from './sniff.ts';

/** What Telegram Desktop exports: one chat or a whole account, as JSON (`result.json`) or as pages (`messages.html`, `messages2.html`, …). */
export const telegram: ChatFormat = {
  id: 'telegram',

  async detect(input: ChatInput): Promise<Detection | null> {
    const heads = await textHeads(input);
    const files = heads
      .filter(({ text }) => isTelegramJson(text) || isTelegramPage(text))
      .map(({ file }) => file);
    if (files.length === 0) return null;
    return { confidence: 'strong', files, reason: 'It is built like an export of Telegram Desktop.' };
  },

  async parse(input: ChatInput, run: ParseRun, sink: MessageSink): Promise<ImportReport> {
    const heads = await textHeads(input);
    const writer = new TranscriptWriter(run, sink);
    const { warnings } = writer.tally;
    const zone = new GivenZone(run.timeZone, warnings);
    const whole = { writer, files: new Files(input), zone, signal: run.signal };
    const isAlone = input.container === null;
    const jsons = heads.filter(({ text }) => isTelegramJson(text));
    const pages = heads.filter(({ text }) => isTelegramPage(text));
    const chats = new ChatList(writer.tally);
    for (const { file } of jsons) {
      await new TelegramJson(file, isAlone ? null : file.name, { ...whole, chats }).read();
    }
    await readPages(pages, heads, isAlone, whole);
    if (jsons.length > 0 && pages.length > 0) {
      warnings.add(
        'JSON_AND_PAGES',
        'file',
        'The export holds chats both as JSON and as pages; the same messages may stand in both, and are shown twice.',
      );
    }
    return await writer.end('telegram', pages.length > 0 ? [...omissions, ...pageOmissions] : omissions);
  },
};

async function readPages(
  pages: readonly TextHead[],
  heads: readonly TextHead[],
  isAlone: boolean,
  whole: TelegramExport,
): Promise<void> {
  const listed = new Map<string, ListedChat>();
  for (const { file, text } of heads) {
    if (!isChatList(text)) continue;
    for (const [page, chat] of await readChatList(file, whole.signal)) listed.set(page, chat);
  }
  for (const chat of chatPages(pages.map(({ file }) => file))) {
    const [first] = chat.pages;
    await new TelegramPages(chat, isAlone, whole, listed.get(first?.name ?? '')).read();
  }
}
