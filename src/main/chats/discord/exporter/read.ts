import type { ChatFile } from '../../format.ts';
import { jsonIn, objectIn, textIn, type JsonObject } from '../../json/fields.ts';
import { writeListed } from '../../json/listed.ts';
import { textOf } from '../../json/pieces.ts';
import type { Choice, JsonPath } from '../../json/piece.ts';
import { folderOf, type Files } from '../../record/files.ts';
import type { ConversationFacts } from '../../record/tally.ts';
import type { TranscriptWriter } from '../../record/writer.ts';
import type { TextHead } from '../../text-heads.ts';
import { readMessage } from './record.ts';

/** What the reading of all files shares. */
export interface ExporterSetting {
  readonly writer: TranscriptWriter;
  readonly files: Files;
  /** Whether the file is all there is, without a container. */
  readonly isAlone: boolean;
  readonly signal: AbortSignal | undefined;
}

const facts = new Set<unknown>(['guild', 'channel', 'messageCount']);

function choose(path: JsonPath): Choice {
  if (path.length === 0 || path[0] === 'messages') return 'enter';
  return path.length === 1 && facts.has(path[0]) ? 'take' : 'skip';
}

const timestamp = /"timestamp"\s*:\s*"([^"\\]{10,40})"/u;
const channelId = /"channel"\s*:\s*\{\s*"id"\s*:\s*"(\d{1,24})"/u;

/** Reads the files of an export, channel after channel; one that is exported in parts begins with its oldest part. */
export async function readExports(heads: readonly TextHead[], setting: ExporterSetting): Promise<void> {
  const channels = new Map<string, TextHead[]>();
  for (const head of heads) {
    const [, id = head.file.name] = channelId.exec(head.text) ?? [];
    channels.set(id, [...(channels.get(id) ?? []), head]);
  }
  for (const [id, parts] of channels) {
    const channel = new ExportedChannel(id, setting);
    for (const { file } of parts.toSorted(byTime)) await channel.read(file);
    channel.close();
  }
}

/** By the first time that stands in a part, which its head shows, then by name. */
function byTime(one: TextHead, other: TextHead): number {
  const [first, second] = [firstTime(one.text), firstTime(other.text)];
  if (first !== second && !Number.isNaN(first) && !Number.isNaN(second)) return first - second;
  return one.file.name.localeCompare(other.file.name, 'en', { numeric: true });
}

function firstTime(head: string): number {
  const messages = head.indexOf('"messages"');
  const [, time = ''] = timestamp.exec(messages < 0 ? '' : head.slice(messages)) ?? [];
  return Date.parse(time);
}

class ExportedChannel {
  readonly #id: string;
  readonly #setting: ExporterSetting;
  /** The sum of what the parts state; null where one states nothing. */
  #declared: number | null = 0;

  constructor(id: string, setting: ExporterSetting) {
    this.#id = id;
    this.#setting = setting;
  }

  async read(file: ChatFile): Promise<void> {
    const { writer, files, isAlone, signal } = this.#setting;
    const stated = new Map<unknown, unknown>();
    const member = isAlone ? null : file.name;
    const context = { files, folder: folderOf(file.name), conversation: this.#id };
    const listed = {
      file,
      member,
      choose,
      timeOf: (text: string) => {
        const time = Date.parse(timestamp.exec(text)?.[1] ?? '');
        return Number.isNaN(time) ? null : time;
      },
      fact: (piece: Parameters<typeof textOf>[0]) => stated.set(piece.path[0], jsonIn(textOf(piece))),
      readerOf: () => {
        this.#conversation(stated, member);
        return { conversation: this.#id, read: (record: JsonObject) => readMessage(record, context) };
      },
    };
    await writeListed(listed, writer, signal);
    this.#conversation(stated, member);
    const count = stated.get('messageCount');
    const isCount = typeof count === 'number' && Number.isSafeInteger(count) && count >= 0;
    this.#declared = this.#declared === null || !isCount ? null : this.#declared + count;
  }

  close(): void {
    this.#setting.writer.tally.describe(this.#id, { declared: this.#declared });
  }

  #conversation(stated: ReadonlyMap<unknown, unknown>, member: string | null): void {
    const channel = objectIn(stated.get('channel')) ?? {};
    const guild = textIn(objectIn(stated.get('guild'))?.['name']);
    const name = textIn(channel['name']);
    const kind = kindOf(textIn(channel['type']) ?? '');
    const title =
      kind === 'channel' && guild !== null && name !== null ? `${guild} #${name}` : (name ?? guild);
    this.#setting.writer.tally.conversation({ id: this.#id, title, kind, member });
  }
}

function kindOf(type: string): ConversationFacts['kind'] {
  if (/^DirectTextChat$|^DirectChat$|^1$/u.test(type)) return 'direct';
  if (/^DirectGroup|^3$/u.test(type)) return 'group';
  return type === '' ? 'unknown' : 'channel';
}
