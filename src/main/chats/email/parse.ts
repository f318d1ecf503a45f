import type { ImportReport } from '../../../shared/transcript/report.ts';
import { ChatError } from '../error.ts';
import type { ChatFile, ChatInput, MessageSink, ParseRun } from '../format.ts';
import { folderOf } from '../record/files.ts';
import { TranscriptWriter } from '../record/writer.ts';
import { textForm } from '../text/encoding.ts';
import { textHeads } from '../text-heads.ts';
import { joined } from '../text/joined.ts';
import { boxedMails, type BoxedMail } from './mailbox.ts';
import { readMail } from './message.ts';
import { omissions } from './omissions.ts';
import { mailKind } from './sniff.ts';
import { unquoted } from './unquote.ts';

/** The largest message whose parts are read; of larger ones only the header is. Mail services take none of this size. */
export const MAIL_LIMIT = 40 * 1024 * 1024;

/** A file that holds mail. */
export interface MailFile {
  readonly file: ChatFile;
  readonly kind: 'mailbox' | 'mail';
}

const byName = new Intl.Collator('en', { numeric: true });

/** The files of an input that hold mail, in the order of their names. */
export async function mailFiles(input: ChatInput): Promise<MailFile[]> {
  const heads = await textHeads(input);
  return heads
    .flatMap((head) => {
      const kind = mailKind(head);
      return kind === null ? [] : [{ file: head.file, kind }];
    })
    .toSorted(
      (one, other) =>
        byName.compare(one.file.name, other.file.name) || (one.file.name < other.file.name ? -1 : 1),
    );
}

/**
 * Reads mail boxes and single mails. Each mail box is a conversation, and so are the single mails of a folder; where there is only one of these in
 * all, it has no name. Raises `NOT_A_CHAT` where there is no mail, and the signal's reason.
 */
export async function parseEmail(input: ChatInput, run: ParseRun, sink: MessageSink): Promise<ImportReport> {
  const files = await mailFiles(input);
  if (files.length === 0) throw new ChatError('NOT_A_CHAT', 'no file begins as mails or mail boxes do');
  const writer = new TranscriptWriter(run, sink);
  const reading = new Reading(writer, input.container !== null);
  const places = files.map(placeOf);
  const several = new Set(places).size > 1 || run.besideOthers === true;
  for (const [index, { file, kind }] of files.entries()) {
    run.signal?.throwIfAborted();
    const place = places[index] ?? '';
    if (several) {
      writer.tally.conversation({
        id: place,
        title: titleOf(place),
        kind: 'unknown',
        member: kind === 'mailbox' ? file.name : null,
      });
    }
    const conversation = several ? place : null;
    if (kind === 'mail') await reading.single(file, conversation, run.signal);
    else
      for await (const mail of boxedMails(file, MAIL_LIMIT, run.signal))
        await reading.boxed(file, mail, conversation);
  }
  reading.remark();
  return await writer.end('email', omissions);
}

function placeOf({ file, kind }: MailFile): string {
  return kind === 'mailbox' ? file.name : folderOf(file.name);
}

function titleOf(place: string): string | null {
  const own = place.replace(/\/$/u, '');
  const title = own.slice(own.lastIndexOf('/') + 1).replace(/\.mbox$/iu, '');
  return title === '' ? null : title;
}

class Reading {
  readonly #writer: TranscriptWriter;
  readonly #contained: boolean;
  #unquoted = 0;

  constructor(writer: TranscriptWriter, contained: boolean) {
    this.#writer = writer;
    this.#contained = contained;
  }

  async single(file: ChatFile, conversation: string | null, signal?: AbortSignal): Promise<void> {
    const pieces: Uint8Array[] = [];
    let size = 0;
    let lines = 0;
    let last = 0x0a;
    for await (const chunk of file.open()) {
      signal?.throwIfAborted();
      if (size <= MAIL_LIMIT) pieces.push(chunk);
      size += chunk.length;
      last = chunk.at(-1) ?? last;
      for (let at = chunk.indexOf(0x0a); at >= 0; at = chunk.indexOf(0x0a, at + 1)) lines += 1;
    }
    const whole = size <= MAIL_LIMIT;
    const all = joined(pieces, whole ? size : 256 * 1024);
    const bytes = all.slice(textForm(all).bom);
    await this.#add(file, bytes, whole, conversation, {
      line: 1,
      lines: Math.max(1, last === 0x0a ? lines : lines + 1),
      start: 0,
      end: size,
    });
  }

  async boxed(file: ChatFile, mail: BoxedMail, conversation: string | null): Promise<void> {
    const { start, end, line, lines } = mail;
    const plain = unquoted(mail.bytes);
    if (plain.length < mail.bytes.length) this.#unquoted += 1;
    await this.#add(file, plain, mail.whole, conversation, { line, lines, start, end });
  }

  /** Says what concerns all of them. */
  remark(): void {
    if (this.#unquoted === 0) return;
    this.#writer.tally.warnings.add(
      'FROM_LINES_SHOWN_PLAIN',
      'file',
      this.#unquoted === 1
        ? 'In 1 mail, lines that the mail box marks with ">From" are shown as "From". The original keeps the mark.'
        : `In ${this.#unquoted} mails, lines that the mail box marks with ">From" are shown as "From". The original keeps the mark.`,
    );
  }

  async #add(
    file: ChatFile,
    bytes: Uint8Array<ArrayBuffer>,
    whole: boolean,
    conversation: string | null,
    place: { readonly line: number; readonly lines: number; readonly start: number; readonly end: number },
  ): Promise<void> {
    const { draft, extent, dateProblem } = await readMail(bytes, whole);
    const at = this.#contained ? `${file.name} line ${place.line}` : `line ${place.line}`;
    const warn = (code: string, message: string): void => this.#writer.tally.warnings.add(code, at, message);
    if (!whole)
      warn(
        'MAIL_TOO_LARGE',
        'This mail is too large: only its header was read, not its text and attachments.',
      );
    else if (extent === 'head')
      warn('MAIL_PARTS_NOT_READ', 'The parts of this mail cannot be told apart: only its header was read.');
    else if (extent === 'none')
      warn('NOT_A_MAIL', 'This has no header of a mail; it is kept as not understood.');
    if (dateProblem === 'impossible')
      warn('IMPOSSIBLE_DATE', 'The date of this mail does not exist; the mail is kept as not understood.');
    if (dateProblem === 'unreadable')
      warn('UNREADABLE_DATE', 'The date of this mail is written in no known form; it stands as written.');
    if (dateProblem === 'absent') warn('NO_DATE', 'This mail bears no date.');
    await this.#writer.add({
      ...draft,
      ...(extent === 'none' ? { body: textOf(bytes) } : {}),
      ...(conversation === null ? {} : { conversation }),
      source: { member: this.#contained ? file.name : null, ...place },
    });
  }
}

/** What is no mail, as text; more of it than this nobody reads. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder()
    .decode(bytes.subarray(0, 64 * 1024))
    .replaceAll('\r\n', '\n')
    .replace(/\n$/u, '');
}
