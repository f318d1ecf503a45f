import type { ImportReport } from '../../../shared/transcript/report.ts';
import { ChatError } from '../error.ts';
import type { ChatFile, ChatFormat, ChatInput, MessageSink, ParseRun } from '../format.ts';
import { jsonIn, objectIn } from '../json/fields.ts';
import { noTime } from '../record/time.ts';
import { TranscriptWriter } from '../record/writer.ts';
import { textHeads } from '../text-heads.ts';
import { skypeConversations, type SkypeConversation, type SkypeRecord } from './conversations.ts';
import { SkypeMedia } from './media.ts';
import { omissions } from './omissions.ts';
import { readRecord } from './record.ts';

/** As much as is shown of what cannot be read; all of it stands in the source. */
const SHOWN = 8192;

/** Skype's own export: `messages.json`, with the folder `media` beside it. */
export const skype: ChatFormat = {
  id: 'skype',
  async detect(input) {
    const files = await skypeFiles(input);
    return files.length === 0
      ? null
      : {
          confidence: 'strong',
          files,
          reason: 'The file has the parts of an export of conversations from Skype.',
        };
  },
  parse: parseSkype,
};

async function skypeFiles(input: ChatInput): Promise<ChatFile[]> {
  const heads = await textHeads(input);
  return heads.filter(({ text }) => isSkype(text)).map(({ file }) => file);
}

function isSkype(text: string): boolean {
  if (!/^\s*\{/u.test(text) || !/"conversations"\s*:\s*\[/u.test(text)) return false;
  return /"MessageList"\s*:/u.test(text) || (/"userId"\s*:/u.test(text) && /"exportDate"\s*:/u.test(text));
}

async function parseSkype(input: ChatInput, run: ParseRun, sink: MessageSink): Promise<ImportReport> {
  const files = await skypeFiles(input);
  if (files.length === 0) throw new ChatError('NOT_A_CHAT', 'no file holds conversations of Skype');
  const writer = new TranscriptWriter(run, sink);
  const media = new SkypeMedia(input);
  for (const file of files) {
    const reading = new FileReading(writer, file, input.container === null ? null : file.name, media);
    const rest = await skypeConversations(
      file,
      (conversation, own) => reading.conversation(conversation, own),
      run.signal,
    );
    if (rest !== null) await reading.rest(rest.end, rest.broken.line);
  }
  return await writer.end('skype', omissions);
}

class FileReading {
  readonly #writer: TranscriptWriter;
  readonly #file: ChatFile;
  readonly #member: string | null;
  readonly #media: SkypeMedia;
  readonly #ids = new Set<string>();
  #latest: string | null = null;

  constructor(writer: TranscriptWriter, file: ChatFile, member: string | null, media: SkypeMedia) {
    this.#writer = writer;
    this.#file = file;
    this.#member = member;
    this.#media = media;
  }

  async conversation(conversation: SkypeConversation, own: string | null): Promise<void> {
    const { index, id, title } = conversation;
    const usual = id ?? `conversation ${index + 1}`;
    const unique = this.#ids.has(usual) ? `${usual} (${index + 1})` : usual;
    this.#ids.add(usual);
    this.#latest = unique;
    this.#writer.tally.conversation({ id: unique, title, kind: kindOf(usual), member: this.#member });
    for await (const record of conversation.records()) await this.#record(record, index, unique, own);
  }

  /** What stands behind the place where the file stops being JSON. */
  async rest(end: { readonly offset: number; readonly line: number }, brokenLine: number): Promise<void> {
    const short = end.offset >= this.#file.bytes;
    this.#writer.tally.warnings.add(
      'BROKEN_JSON',
      this.#at(brokenLine),
      short
        ? 'This file ends too early.'
        : 'From here on this file cannot be read. What stands before is kept, and so are the other files.',
    );
    if (short) return;
    await this.#writer.add({
      kind: 'unparsed',
      sender: null,
      body: '',
      time: noTime,
      ...(this.#latest === null ? {} : { conversation: this.#latest }),
      source: {
        member: this.#member,
        line: end.line,
        lines: Math.max(1, brokenLine - end.line + 1),
        start: end.offset,
        end: this.#file.bytes,
      },
    });
  }

  async #record(
    { start, end, line, lines, index, text, whole }: SkypeRecord,
    conversationIndex: number,
    conversation: string,
    own: string | null,
  ): Promise<void> {
    const pointer = `/conversations/${conversationIndex}/MessageList/${index}`;
    const source = { member: this.#member, line, lines, start, end, pointer };
    const record = whole ? objectIn(jsonIn(text)) : null;
    if (record === null) {
      const body = text.slice(0, SHOWN).toWellFormed();
      await this.#writer.add({ kind: 'unparsed', sender: null, body, time: noTime, conversation, source });
      return;
    }
    const { draft, time } = readRecord(record, { media: this.#media, own });
    const { warnings } = this.#writer.tally;
    if (time === 'impossible') {
      warnings.add(
        'IMPOSSIBLE_DATE',
        this.#at(line),
        'The date of this message does not exist; the message is kept as not understood.',
      );
    } else if (time === 'unreadable') {
      warnings.add(
        'UNREADABLE_DATE',
        this.#at(line),
        'The date of this message is missing or written in no known form.',
      );
    }
    await this.#writer.add({ ...draft, conversation, source });
  }

  #at(line: number): string {
    return this.#member === null ? `line ${line}` : `${this.#member} line ${line}`;
  }
}

/** Skype numbers its networks: 8 are people, 4 telephones, 28 robots, 19 groups. */
function kindOf(id: string): 'direct' | 'group' | 'unknown' {
  if (/^(?:1|2|4|8|28):/u.test(id)) return 'direct';
  return id.startsWith('19:') ? 'group' : 'unknown';
}
