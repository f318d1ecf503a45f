import type { ImportReport } from '../../shared/transcript/report.ts';
import { detectChats } from './detect.ts';
import { ChatError } from './error.ts';
import type { ChatInput, MessageSink, ParseRun } from './format.ts';
import { mergedReport } from './merged-report.ts';
import { OwnIds } from './own-ids.ts';
import { insideTar } from './tar/inside.ts';
import { outsideTar, reportOutside } from './tar/outside.ts';
import { whyNoChat } from './why-no-chat.ts';

export { csvLayouts } from './csv/layout.ts';
export { placesOf } from './csv/places.ts';
export { detectChat } from './detect.ts';
export { match, type Match, type MatchRow } from './match/match.ts';
export { SideBuilder, type Side as MatchSide } from './match/side.ts';
export { rsmfMail } from './rsmf/mail.ts';
export { rsmfManifest, type RsmfFacts } from './rsmf/manifest.ts';
export { transcriptPage } from './print/transcript-page.ts';
export { ChatError } from './error.ts';
export type { ChatFile, ChatInput, MessageSink, ParseRun } from './format.ts';

/**
 * Reads a chat export into messages, in the file's own order, and says what became of every line.
 * Memory stays flat: the source is read at most twice, messages leave in batches. Runs the same in a worker thread.
 * Of a tar archive the files inside are read; what is said of them points to the archive's bytes. Raises `ChatError` (`NOT_A_CHAT` where no format recognises the content), the signal's reason, or the source's own failure.
 */
export async function parseChat(input: ChatInput, run: ParseRun, sink: MessageSink): Promise<ImportReport> {
  const tar = await insideTar(input);
  if (tar === null) return await parseFiles(input, run, sink);
  const report = await parseFiles(tar.input, run, (batch) =>
    sink(batch.map((message) => outsideTar(message, tar))),
  );
  return reportOutside(report);
}

async function parseFiles(input: ChatInput, run: ParseRun, sink: MessageSink): Promise<ImportReport> {
  const chats = await detectChats(input, run.columns);
  const [first, ...others] = chats;
  if (first === undefined)
    throw new ChatError('NOT_A_CHAT', await whyNoChat(input, run.columns !== undefined));
  let count = 0;
  const ids = new OwnIds();
  const parse = async ({ format }: (typeof chats)[number]): Promise<ImportReport> => {
    const before = count;
    const own = ids.of(format.id);
    const { conversations } = run;
    const ownRun = {
      ...run,
      besideOthers: others.length > 0,
      ...(conversations === undefined ? {} : { conversations: own.wanted(conversations) }),
    };
    const report = await format.parse(input, ownRun, async (batch) => {
      count += batch.length;
      if (format === first.format) await sink(batch);
      else await sink(batch.map((message) => ({ ...own.message(message), n: message.n + before })));
    });
    return own.report(report);
  };
  const reports = [await parse(first)];
  for (const chat of others) reports.push(await parse(chat));
  return withUnknown(mergedReport(reports), run.conversations);
}

/** Says which of the conversations that were asked for do not exist, lest their absence pass for a choice. */
function withUnknown(report: ImportReport, wanted: readonly string[] | undefined): ImportReport {
  const unknown = (wanted ?? []).filter((id) => !report.conversations.some((one) => one.id === id));
  if (unknown.length === 0) return report;
  const message =
    unknown.length === 1
      ? 'A conversation that was asked for is not in this export.'
      : `${String(unknown.length)} conversations that were asked for are not in this export.`;
  return {
    ...report,
    warnings: [...report.warnings, { code: 'CONVERSATION_NOT_FOUND', at: 'file', message }],
  };
}
