import type { TranscriptMessage } from '../../../shared/transcript/message.ts';
import type { ImportReport } from '../../../shared/transcript/report.ts';
import type { MessageSink, ParseRun } from '../format.ts';
import { Tally } from './tally.ts';

/** A batch is handed over once it holds so many messages, or so many characters. */
const BATCH = 2000;
const BATCH_CHARACTERS = 4 * 1024 * 1024;

/** More than this between two messages that follow one another is worth a look. */
const JUMP_MS = 30 * 24 * 3600 * 1000;

/** What decoding puts where bytes are not text. */
const REPLACED = '\ufffd';

/** An entry as a format makes it; the rest is filled in. */
export type Draft = Omit<TranscriptMessage, 'v' | 'n' | 'attachments' | 'marks' | 'flags'> &
  Partial<Pick<TranscriptMessage, 'attachments' | 'marks' | 'flags'>>;

/**
 * Takes a format's entries in transcript order: numbers them, flags jumps in time within a conversation, counts everything, and hands over those of
 * the conversations that are taken. Every format but those of lines writes through it.
 */
export class TranscriptWriter {
  readonly tally: Tally;
  readonly #run: ParseRun;
  readonly #sink: MessageSink;
  readonly #before = new Map<string, number>();
  #batch: TranscriptMessage[] = [];
  #characters = 0;
  #number = 0;
  #backwards = 0;
  #firstBackwards = '';
  #unsure = 0;
  #firstUnsure = '';

  constructor(run: ParseRun, sink: MessageSink) {
    this.tally = new Tally(run.conversations);
    this.#run = run;
    this.#sink = sink;
  }

  /** Takes an entry; to be waited for where it gives a promise: then a batch is handed over. That raises the signal's reason. */
  add(draft: Draft): Promise<void> | undefined {
    const { attachments = [], marks = [], flags = [], conversation } = draft;
    const n = this.#number + 1;
    const flag = this.#timeFlag(draft);
    const flagged = flag === null ? flags : [...flags, flag];
    // The draft comes first: an object that begins as another's copy is made much faster.
    const message: TranscriptMessage = { ...draft, v: 1, n, attachments, marks, flags: flagged };
    this.tally.add(message);
    if (!this.tally.takes(conversation)) return undefined;
    if (draft.body.includes(REPLACED) || draft.sender?.includes(REPLACED) === true) this.#noteUnsure(draft);
    this.#number = n;
    this.#batch.push(message);
    this.#characters += draft.body.length;
    const isFull = this.#batch.length >= BATCH || this.#characters >= BATCH_CHARACTERS;
    return isFull ? this.#flush() : undefined;
  }

  /** Hands over the last entries and gives the report. `omissions` say what exports of this kind are known to leave out. */
  async end(format: string, omissions: readonly string[], ofLines = false): Promise<ImportReport> {
    await this.#flush();
    const { warnings, attachments, declared, records, participants } = this.tally;
    if (this.#backwards > 0) {
      warnings.add(
        'TIME_BACKWARDS',
        this.#firstBackwards,
        this.#backwards === 1
          ? "This entry bears an earlier time than the entry before it. The file's order is kept."
          : `${this.#backwards} entries bear an earlier time than the entry before them; this is the first. The file's order is kept.`,
      );
    }
    if (attachments.missing > 0) {
      warnings.add(
        'ATTACHMENTS_MISSING',
        'file',
        attachments.missing === 1
          ? '1 file that the chat says it holds is not in what was handed in.'
          : `${attachments.missing} files that the chat says it holds are not in what was handed in.`,
      );
    }
    if (participants.unlisted > 0) {
      warnings.add(
        'PARTICIPANTS_NOT_LISTED',
        'file',
        `${participants.unlisted} records stand under names beyond the number that is listed.`,
      );
    }
    if (this.#unsure > 0 && !warnings.has('INVALID_TEXT')) {
      warnings.add(
        'INVALID_TEXT',
        this.#firstUnsure,
        this.#unsure === 1
          ? 'This entry shows the sign U+FFFD: for bytes that are not text, or because the export itself writes it. The original is unchanged.'
          : `${this.#unsure} entries show the sign U+FFFD, this is the first: for bytes that are not text, or because the export itself writes it. The original is unchanged.`,
      );
    }
    if (records.total === 0 && !this.tally.leavesOut) {
      warnings.add('NO_MESSAGES', 'file', 'There is not one message in this export.');
    }
    const report = this.tally.report(format, omissions, ofLines);
    const there = records.total + this.tally.unparsed - this.tally.uncounted;
    if (report.declared !== null && report.declared !== there) {
      return {
        ...report,
        warnings: [
          ...report.warnings,
          {
            code: 'COUNT_DIFFERS',
            at: declared === null ? 'conversation' : 'file',
            message: `The export states ${report.declared} records, and ${there} are there.`,
          },
        ],
      };
    }
    return report;
  }

  async #flush(): Promise<void> {
    this.#run.signal?.throwIfAborted();
    if (this.#batch.length === 0) return;
    const batch = this.#batch;
    this.#batch = [];
    this.#characters = 0;
    await this.#sink(batch);
  }

  #noteUnsure({ source }: Draft): void {
    this.#unsure += 1;
    if (this.#unsure === 1) this.#firstUnsure = placeOf(source);
  }

  #timeFlag({ time, conversation = '', source }: Draft): 'TIME_JUMP' | 'TIME_BACKWARDS' | null {
    const moment = momentOf(time);
    if (moment === null) return null;
    const before = this.#before.get(conversation);
    this.#before.set(conversation, moment);
    if (before === undefined || moment === before) return null;
    if (moment > before) return moment - before > JUMP_MS ? 'TIME_JUMP' : null;
    this.#backwards += 1;
    if (this.#backwards === 1) this.#firstBackwards = placeOf(source);
    return 'TIME_BACKWARDS';
  }
}

function placeOf({ member, line }: Draft['source']): string {
  return member === null ? `line ${line}` : `${member} line ${line}`;
}

/** Only for comparing two times of one file: a local time is taken as if it were UTC. */
function momentOf({ utc, local, zone }: TranscriptMessage['time']): number | null {
  const text = (zone.source === 'file' ? (utc ?? local) : (local ?? utc)) ?? '';
  const day = text.slice(0, 10);
  if (day !== lastDay) {
    lastDay = day;
    lastMidnight = day.length === 10 ? Date.parse(`${day}T00:00:00Z`) : NaN;
  }
  if (Number.isNaN(lastMidnight)) return null;
  const minutes = pairAt(text, 11) * 60 + pairAt(text, 14);
  const fraction = text.charAt(19) === '.' ? Number.parseFloat(text.slice(19)) : 0;
  return lastMidnight + (minutes * 60 + pairAt(text, 17) + fraction) * 1000;
}

/** Neighbours mostly bear the same date. */
let lastDay = '';
let lastMidnight = NaN;

/** Two digits, or 0 where the text ends before them. */
function pairAt(text: string, at: number): number {
  const value = text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;
  return value >= 0 && value <= 99 ? value : 0;
}
