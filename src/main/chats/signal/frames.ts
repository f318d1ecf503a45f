import type { ChatFile, ChatInput } from '../format.ts';
import { holdsSecrets, redactSecrets } from '../../../shared/transcript/secrets.ts';
import { jsonIn, objectIn, textIn, type JsonObject } from '../json/fields.ts';
import type { Files } from '../record/files.ts';
import { noTime } from '../record/time.ts';
import type { Draft, TranscriptWriter } from '../record/writer.ts';
import { SignalMedia } from './attachments.ts';
import { readChatItem, timeIn } from './chat-item.ts';
import { idIn, Recipients } from './recipients.ts';

/** A longer line is no frame; it is kept, and not taken apart. */
const LINE_LIMIT = 16 * 1024 * 1024;
/** How much of a line that is not understood is shown; its place tells the rest. */
const SHOWN = 4096;

/** Frames that say who took part and how the app was set, and are no records of a conversation. */
const others: ReadonlySet<string> = new Set(['stickerPack', 'notificationProfile', 'chatFolder']);

/** One line of the file: its text and its place. */
export interface FrameLine {
  readonly text: string;
  readonly source: Draft['source'];
}

/** Reads the frames of one `main.jsonl` in their order and writes what they hold. */
export class Frames {
  readonly #writer: TranscriptWriter;
  readonly #member: string | null;
  readonly #scope: string;
  readonly #recipients = new Recipients();
  readonly #media: SignalMedia;

  /** `scope` parts the conversations of several exports in one input; empty where there is only one. */
  constructor(input: ChatInput, file: ChatFile, files: Files, writer: TranscriptWriter, scope: string) {
    this.#writer = writer;
    this.#member = input.container === null ? null : file.name;
    this.#scope = scope;
    this.#media = new SignalMedia(input, files, file);
  }

  async line(line: FrameLine): Promise<void> {
    const { lines } = this.#writer.tally;
    lines.total += 1;
    if (/^[ \t\r]*$/u.test(line.text)) {
      lines.preamble += 1;
      return;
    }
    const value = line.text.length > LINE_LIMIT ? null : objectIn(jsonIn(line.text));
    if (value === null) return this.#unparsed(line);
    const draft = this.#read(value);
    if (draft === null) {
      lines.preamble += 1;
      return;
    }
    const { marks = [] } = draft;
    const isSecret = holdsSecrets(line.text);
    const isImpossible = draft.time.utc === null && !/^0*$/u.test(draft.time.raw);
    if (isImpossible) {
      lines.unparsed += 1;
      this.#warn('IMPOSSIBLE_DATE', line, 'The time of this record does not exist.');
    } else lines.header += 1;
    await this.#writer.add({
      ...draft,
      kind: isImpossible ? 'unparsed' : draft.kind,
      marks: isSecret ? [...marks, 'secret'] : marks,
      source: line.source,
    });
  }

  async #unparsed(line: FrameLine): Promise<void> {
    this.#writer.tally.lines.unparsed += 1;
    const { source } = line;
    this.#warn('BROKEN_LINE', line, 'This line is no record of Signal. It is kept as it is.');
    const head = line.text.slice(0, SHOWN);
    const isSecret = holdsSecrets(line.text.slice(0, LINE_LIMIT));
    const body = isSecret
      ? new TextDecoder().decode(redactSecrets(new TextEncoder().encode(head)).bytes)
      : head;
    await this.#writer.add({
      kind: 'unparsed',
      sender: null,
      body,
      time: noTime,
      marks: isSecret ? ['secret'] : [],
      source,
    });
  }

  #warn(code: string, { source: { member, line } }: FrameLine, message: string): void {
    const at = member === null ? `line ${line}` : `${member} line ${line}`;
    this.#writer.tally.warnings.add(code, at, message);
  }

  /** A record of a conversation, or null for a frame that only tells about the export. */
  #read(frame: JsonObject): Omit<Draft, 'source'> | null {
    const item = objectIn(frame['chatItem']);
    if (item !== null) {
      const conversation = this.#known(this.#scope + idIn(item['chatId']), null);
      const context = { recipients: this.#recipients, media: this.#media };
      return { ...readChatItem(item, context), conversation };
    }
    const call = objectIn(frame['adHocCall']);
    if (call !== null) return this.#call(call);
    const account = objectIn(frame['account']);
    const recipient = objectIn(frame['recipient']);
    const chat = objectIn(frame['chat']);
    if (account !== null) this.#recipients.account(account);
    else if (recipient !== null) this.#recipients.add(recipient);
    else if (chat !== null) this.#chat(chat);
    else return this.#unknown(frame);
    return null;
  }

  /** A call over a link stands in no chat: each link is a conversation of its own. */
  #call(call: JsonObject): Omit<Draft, 'source'> {
    const link = idIn(call['recipientId']);
    const conversation = this.#known(`${this.#scope}call-link-${link}`, link);
    const outcome = textIn(call['state']);
    return {
      kind: 'call',
      sender: null,
      body: outcome ?? '',
      time: timeIn(call['callTimestamp']),
      content: { type: 'call', media: 'unknown', outcome, seconds: null },
      conversation,
    };
  }

  #unknown(frame: JsonObject): Omit<Draft, 'source'> | null {
    const names = Object.keys(frame);
    // Signal asks that frames without content be passed over; the first line tells about the export itself.
    if (names.length === 0 || 'backupTimeMs' in frame || 'mediaRootBackupKey' in frame) return null;
    if (names.every((name) => others.has(name))) return null;
    return { kind: 'unknown', sender: null, body: names.join(', ').slice(0, SHOWN), time: noTime };
  }

  #chat(chat: JsonObject): void {
    this.#known(this.#scope + idIn(chat['id']), idIn(chat['recipientId']));
  }

  #known(id: string, recipientId: string | null): string {
    const recipient = recipientId === null ? null : this.#recipients.of(recipientId);
    this.#writer.tally.conversation({
      id,
      title: recipient?.name ?? null,
      kind: recipient?.kind ?? 'unknown',
      member: this.#member,
    });
    return id;
  }
}
