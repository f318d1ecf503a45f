import type { Attachment, TranscriptMessage } from '../../../shared/transcript/message.ts';
import type { Conversation, ImportReport } from '../../../shared/transcript/report.ts';
import { Participants } from '../participants.ts';
import { Warnings } from '../warnings.ts';

type Records = ImportReport['records'];
type Lines = NonNullable<ImportReport['lines']>;

/** What a format says of a conversation when it meets it. */
export type ConversationFacts = Pick<Conversation, 'id' | 'title' | 'kind' | 'member' | 'members'> & {
  readonly declared?: number | null;
};

interface Counted extends Conversation {
  unparsed: number;
}

const none = (): Records => ({ total: 0, message: 0, system: 0, call: 0, unknown: 0 });

/** Counts everything that becomes of an export's records, over all its conversations. */
export class Tally {
  readonly participants = new Participants();
  readonly warnings = new Warnings();
  /** Only formats made of lines count them. */
  readonly lines: Lines = { total: 0, header: 0, continuation: 0, preamble: 0, unparsed: 0 };
  dateOrder: ImportReport['dateOrder'] = null;
  /** The number that the export states for all of it; where only conversations state theirs, their sum. */
  declared: number | null = null;
  /** Taken entries that the export does not count among its messages: the headings of its days. */
  uncounted = 0;
  readonly records: Records = none();
  readonly attachments: ImportReport['attachments'] = { present: 0, omitted: 0, missing: 0 };
  #unparsed = 0;
  #first: string | null = null;
  #last: string | null = null;
  readonly #wanted: ReadonlySet<string> | null;
  readonly #conversations = new Map<string, Counted>();

  constructor(wanted?: readonly string[]) {
    this.#wanted = wanted === undefined ? null : new Set(wanted);
  }

  /** Makes a conversation known, once; says whether it is taken. */
  conversation({ declared = null, ...facts }: ConversationFacts): boolean {
    const known = this.#conversations.get(facts.id);
    if (known !== undefined) return known.taken;
    const taken = this.#wanted === null || this.#wanted.has(facts.id);
    this.#conversations.set(facts.id, { ...facts, declared, taken, records: none(), unparsed: 0 });
    return taken;
  }

  /** Completes what is known of a conversation, in exports that say it after its messages. */
  describe(id: string, facts: Partial<Pick<Conversation, 'title' | 'kind' | 'declared'>>): void {
    const known = this.#conversations.get(id);
    if (known !== undefined) Object.assign(known, facts);
  }

  /** Adds what a conversation that is not taken holds, where it was counted elsewhere. */
  countLeftOut(id: string, { records, unparsed }: Tally): void {
    const known = this.#conversations.get(id);
    if (known === undefined) return;
    Object.assign(known.records, records);
    known.unparsed = unparsed;
  }

  /** Whether messages of this conversation are taken; those of none always are. */
  takes(id: string | undefined): boolean {
    return id === undefined || this.#conversations.get(id)?.taken !== false;
  }

  /** Counts an entry; one of a conversation that was left out only there. */
  add({ kind, sender, time, attachments, conversation }: TranscriptMessage): void {
    const within = conversation === undefined ? undefined : this.#conversations.get(conversation);
    if (kind === 'unparsed') {
      if (within !== undefined) within.unparsed += 1;
      if (within?.taken !== false) this.#unparsed += 1;
      return;
    }
    if (within !== undefined) {
      within.records.total += 1;
      within.records[kind] += 1;
      if (!within.taken) return;
    }
    this.records.total += 1;
    this.records[kind] += 1;
    if (sender !== null && kind !== 'system') {
      const participant = this.participants.of(sender);
      if (participant !== null) participant.messages += 1;
    }
    const moment = time.zone.source === 'file' ? (time.utc ?? time.local) : time.local;
    if (moment !== null) {
      this.#first ??= moment;
      this.#last = moment;
    }
    for (const attachment of attachments) this.attachments[counted(attachment)] += 1;
  }

  /** Whether a conversation that is not taken holds anything. */
  get leavesOut(): boolean {
    return [...this.#conversations.values()].some(
      ({ taken, records, unparsed }) => !taken && records.total + unparsed > 0,
    );
  }

  get unparsed(): number {
    return this.#unparsed;
  }

  report(format: string, omissions: readonly string[], ofLines: boolean): ImportReport {
    const conversations = [...this.#conversations.values()];
    const stated = conversations.filter(({ taken, declared }) => taken && declared !== null);
    const sum = stated.reduce((all, { declared }) => all + (declared ?? 0), 0);
    return {
      format,
      records: this.records,
      unparsed: ofLines ? 0 : this.#unparsed,
      conversations,
      lines: ofLines ? this.lines : null,
      declared: this.declared ?? (stated.length > 0 ? sum : null),
      participants: this.participants.list(),
      first: this.#first,
      last: this.#last,
      dateOrder: this.dateOrder,
      attachments: this.attachments,
      warnings: this.warnings.list(),
      omissions: [...omissions],
    };
  }
}

function counted({ status }: Attachment): keyof ImportReport['attachments'] {
  return status === 'expired' ? 'missing' : status;
}
