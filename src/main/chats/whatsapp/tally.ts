import type { Attachment, TranscriptMessage } from '../../../shared/transcript/message.ts';
import type { ImportReport } from '../../../shared/transcript/report.ts';
import { Participants } from '../participants.ts';
import { Warnings } from '../warnings.ts';
import { omissions } from './omissions.ts';

type Lines = NonNullable<ImportReport['lines']>;

/** Counts everything that becomes of an export's lines and entries, over all its chats. */
export class Tally {
  readonly lines: Lines = { total: 0, header: 0, continuation: 0, preamble: 0, unparsed: 0 };
  readonly participants = new Participants();
  readonly warnings = new Warnings();
  dateOrder: ImportReport['dateOrder'] = null;
  readonly #records: ImportReport['records'] = { total: 0, message: 0, system: 0, call: 0, unknown: 0 };
  readonly #attachments: ImportReport['attachments'] = { present: 0, omitted: 0, missing: 0 };
  #first: string | null = null;
  #last: string | null = null;

  /** Counts an entry of the transcript. Lines that were not understood are no records. */
  add(message: TranscriptMessage): void {
    const { kind, sender, time, attachments } = message;
    if (kind === 'unparsed') return;
    this.#records.total += 1;
    this.#records[kind] += 1;
    if (sender !== null && kind !== 'system') {
      const participant = this.participants.of(sender);
      if (participant !== null) participant.messages += 1;
    }
    if (time.local !== null) {
      this.#first ??= time.local;
      this.#last = time.local;
    }
    for (const attachment of attachments) this.#attachments[counted(attachment)] += 1;
  }

  get records(): Readonly<ImportReport['records']> {
    return this.#records;
  }

  get missing(): number {
    return this.#attachments.missing;
  }

  report(): ImportReport {
    return {
      format: 'whatsapp',
      records: this.#records,
      lines: this.lines,
      declared: null,
      participants: this.participants.list(),
      first: this.#first,
      last: this.#last,
      dateOrder: this.dateOrder,
      attachments: this.#attachments,
      warnings: this.warnings.list(),
      omissions: [...omissions],
    };
  }
}

function counted({ status }: Attachment): keyof ImportReport['attachments'] {
  return status === 'expired' ? 'missing' : status;
}
