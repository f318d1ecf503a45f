import type { ImportReport } from '../../../shared/transcript/report.ts';
import type { ChatFormat, ChatInput, Detection, MessageSink, ParseRun } from '../format.ts';
import { Files } from '../record/files.ts';
import { GivenZone } from '../record/given-zone.ts';
import { TranscriptWriter } from '../record/writer.ts';
import { textHeads } from '../text-heads.ts';
import { readExports } from './exporter/read.ts';
import { exporterOmissions, packageOmissions } from './omissions.ts';
import { readPackage } from './package/read.ts';
import { isExporterJson, isPackageJson, isPackageTable } from './sniff.ts';

/** Discord: the JSON of DiscordChatExporter, and the data package that Discord itself hands out. */
export const discord: ChatFormat = {
  id: 'discord',

  async detect(input: ChatInput): Promise<Detection | null> {
    const heads = await textHeads(input);
    const files = heads
      .filter(({ text }) => isExporterJson(text) || isPackageJson(text) || isPackageTable(text))
      .map(({ file }) => file);
    if (files.length === 0) return null;
    const reason = 'It is built like an export of DiscordChatExporter, or like Discord’s own data package.';
    return { confidence: 'strong', files, reason };
  },

  async parse(input: ChatInput, run: ParseRun, sink: MessageSink): Promise<ImportReport> {
    const heads = await textHeads(input);
    const writer = new TranscriptWriter(run, sink);
    const exported = heads.filter(({ text }) => isExporterJson(text));
    const packaged = heads.filter(({ text }) => isPackageJson(text) || isPackageTable(text));
    const zone = new GivenZone(run.timeZone, writer.tally.warnings);
    const isAlone = input.container === null;
    await readExports(exported, { writer, files: new Files(input), isAlone, signal: run.signal });
    await readPackage(packaged, input, writer, zone, run.signal);
    return await writer.end('discord', [
      ...(exported.length > 0 ? exporterOmissions : []),
      ...(packaged.length > 0 ? packageOmissions : []),
    ]);
  },
};
