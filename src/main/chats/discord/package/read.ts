import type { ChatInput } from '../../format.ts';
import { textIn, type JsonObject } from '../../json/fields.ts';
import { writeListed } from '../../json/listed.ts';
import type { Choice, JsonPath } from '../../json/piece.ts';
import type { GivenZone } from '../../record/given-zone.ts';
import type { TranscriptWriter } from '../../record/writer.ts';
import type { TextHead } from '../../text-heads.ts';
import { isPackageTable } from '../sniff.ts';
import { PackageFacts } from './channel.ts';
import { readPackageRecord, type PackageContext, type PackageRecord } from './record.ts';
import { writeTable } from './table.ts';

/** Reads the channels of a data package, in the package's order. */
export async function readPackage(
  heads: readonly TextHead[],
  input: ChatInput,
  writer: TranscriptWriter,
  zone: GivenZone,
  signal?: AbortSignal,
): Promise<void> {
  const facts = new PackageFacts(input);
  const own = await facts.own();
  for (const { file, text } of heads) {
    const channel = await facts.channel(file);
    const member = input.container === null ? null : file.name;
    writer.tally.conversation({ ...channel, member });
    const context = { conversation: channel.id, own, zone, warnings: writer.tally.warnings };
    if (isPackageTable(text)) await writeTable(file, member, context, writer, signal);
    else await writeListed({ file, member, choose, timeOf, readerOf: () => reader(context) }, writer, signal);
  }
}

function choose(path: JsonPath): Choice {
  return path.length === 0 ? 'enter' : 'skip';
}

const timestamp = /"Timestamp"\s*:\s*"([^"\\]{10,40})"/u;

function timeOf(text: string): number | null {
  const time = Date.parse(timestamp.exec(text)?.[1] ?? '');
  return Number.isNaN(time) ? null : time;
}

function reader(context: PackageContext) {
  return {
    conversation: context.conversation,
    read: (record: JsonObject, at: string, text: string) =>
      readPackageRecord(recordIn(record, text), context, at),
  };
}

/** The id stands as a number of which JSON.parse loses the last digits. */
function recordIn(record: JsonObject, text: string): PackageRecord {
  const [, id] = /^\s*\{\s*"ID"\s*:\s*"?(\d{1,20})\b/u.exec(text) ?? [];
  return {
    id: id ?? null,
    timestamp: textIn(record['Timestamp']) ?? '',
    contents: textIn(record['Contents']) ?? '',
    attachments: textIn(record['Attachments']) ?? '',
  };
}
