import type { TranscriptMessage } from '../../../shared/transcript/message.ts';
import type { Tally } from '../record/tally.ts';
import type { LineCursor } from '../text/lines.ts';
import type { ZoneClock } from '../zone.ts';
import { Authors } from './authors.ts';
import { classify } from './classify.ts';
import { dateOf } from './dated.ts';
import type { Members } from './members.ts';
import type { OrderStretch } from './order.ts';
import { continueEntry, type Pending } from './pending.ts';
import type { Plan } from './plan.ts';
import { PrefixReader } from './prefix-reader.ts';
import { remarkOnDate, remarkOnPasted, remarkOnZone } from './remarks.ts';
import { standsApart, timeFlags, type Moment } from './suspicion.ts';

/** What a transcript is made in: where its messages go, and what is asked of all of them. */
export interface Surroundings {
  readonly plan: Plan;
  readonly members: Members;
  readonly tally: Tally;
  readonly emit: (message: TranscriptMessage) => void;
  /** The name of the text's member, null where the file itself is the text. */
  readonly member: string | null;
  /** The id of the conversation, where the export holds several. */
  readonly conversation: string | null;
  readonly zone: { readonly name: string; readonly clock: ZoneClock } | null;
  /** The number of the transcript's next entry, shared by all chats of one export. */
  readonly number: () => number;
}

const NO_ZONE = { source: 'unknown', name: null } as const;

/** Makes entries of lines, in their order. An entry is complete when the next one begins. */
export class Transcript {
  readonly #in: Surroundings;
  readonly #authors: Authors;
  readonly #prefix = new PrefixReader();
  readonly #scan = this.#prefix.scan;
  readonly #stretches: readonly OrderStretch[];
  #stretch = 0;
  #line = 0;
  #afterCrlf = true;
  #pending: Pending | null = null;
  #before: Moment = null;
  #entries = 0;
  #backwards = 0;
  #firstBackwards = 0;

  constructor(surroundings: Surroundings) {
    this.#in = surroundings;
    this.#authors = new Authors(surroundings.plan.senders);
    this.#stretches = surroundings.plan.order.stretches;
  }

  /** Takes the line that the cursor stands on. */
  line(cursor: LineCursor): void {
    this.#line += 1;
    this.#in.tally.lines.total += 1;
    const scan = this.#scan;
    const begins =
      this.#prefix.read(cursor.text, cursor.from, cursor.to) &&
      (scan.dialect !== 'colon' || this.#in.plan.acceptsColon);
    if (begins) this.#begin(cursor);
    else this.#continue(cursor);
    this.#afterCrlf = cursor.crlf;
  }

  /** Completes the last entry, and says what only the end of the file tells. */
  end(): void {
    this.#finish(null);
    const { warnings } = this.#in.tally;
    if (this.#backwards > 0) {
      warnings.add(
        'TIME_BACKWARDS',
        this.#at(this.#firstBackwards),
        this.#backwards === 1
          ? "This entry bears an earlier time than the entry before it. The file's order is kept."
          : `${this.#backwards} entries bear an earlier time than the entry before them; this is the first. The file's order is kept.`,
      );
    }
    for (const _ of this.#authors.joined) {
      warnings.add(
        'SENDER_NAME_JOINED',
        'file',
        'A name that itself holds a colon and a space was read as one name, because every one of its lines agrees.',
      );
    }
  }

  #begin(cursor: LineCursor): void {
    const scan = this.#scan;
    const { plan, tally } = this.#in;
    const dated = dateOf(scan, plan.days, this.#order());
    this.#finish(dated.moment);
    const { sender, bodyFrom } = dated.exists
      ? this.#authors.of(scan, cursor.to)
      : { sender: null, bodyFrom: cursor.from };
    if (dated.exists) tally.lines.header += 1;
    else tally.lines.unparsed += 1;
    const body = cursor.text.slice(bodyFrom, cursor.to);
    this.#pending = {
      understood: dated.exists,
      dialect: scan.dialect,
      marked: scan.marked,
      raw: scan.text.slice(scan.rawFrom, scan.rawTo),
      local: dated.local,
      moment: dated.moment,
      sender,
      doubtful: plan.writtenUnlike(scan) || (plan.crlfBetweenEntries && !this.#afterCrlf && this.#line > 1),
      line: this.#line,
      start: cursor.start,
      firstEnd: body.length,
      lines: 1,
      end: cursor.end,
      body,
    };
    if (dated.day.kind !== 'read' || dated.day.swapped || !dated.exists) {
      remarkOnDate(dated, tally.warnings, this.#at(this.#line));
    }
  }

  #continue(cursor: LineCursor): void {
    const { lines } = this.#in.tally;
    const pending = this.#pending;
    if (pending === null) {
      lines.preamble += 1;
      this.#emitPreamble(cursor);
      return;
    }
    if (pending.understood) lines.continuation += 1;
    else lines.unparsed += 1;
    continueEntry(pending, cursor);
  }

  #emitPreamble(cursor: LineCursor): void {
    this.#send({
      v: 1,
      n: this.#in.number(),
      kind: 'unparsed',
      sender: null,
      body: cursor.text.slice(cursor.from, cursor.to),
      time: { raw: '', local: null, utc: null, zone: NO_ZONE },
      attachments: [],
      marks: [],
      flags: [],
      source: { member: this.#in.member, line: this.#line, lines: 1, start: cursor.start, end: cursor.end },
    });
  }

  #finish(after: Moment): void {
    const pending = this.#pending;
    if (pending === null) return;
    this.#pending = null;
    const { line, lines, start, end, body, understood, moment, sender } = pending;
    const reading = understood
      ? classify({
          dialect: pending.dialect,
          marked: pending.marked,
          body,
          firstEnd: pending.firstEnd,
          hasAuthor: sender !== null,
          opening: this.#entries === 0,
          marksInFile: this.#in.plan.marksInFile,
        })
      : null;
    this.#entries += 1;
    const flags = timeFlags(this.#before, moment);
    if (flags[0] === 'TIME_BACKWARDS') {
      this.#backwards += 1;
      if (this.#backwards === 1) this.#firstBackwards = line;
    }
    if (understood && (pending.doubtful || standsApart(this.#before, moment, after))) {
      flags.push('PASTED_HEADER');
      remarkOnPasted(this.#in.tally.warnings, this.#at(line));
    }
    if (sender !== null && reading !== null && reading.kind !== 'system' && this.#isLoneName(sender)) {
      flags.push('NEW_SENDER');
    }
    if (moment !== null) this.#before = moment;
    this.#send({
      v: 1,
      n: this.#in.number(),
      kind: reading?.kind ?? 'unparsed',
      sender,
      body,
      time: this.#time(pending),
      attachments: reading?.mention == null ? [] : [this.#in.members.resolve(reading.mention)],
      marks: reading === null ? [] : [...reading.marks],
      flags,
      source: { member: this.#in.member, line, lines, start, end },
    });
  }

  /** A name on this one line only, after two others have written: a passing member of a group, or a line with a colon from elsewhere. */
  #isLoneName(sender: string): boolean {
    const { participants } = this.#in.tally;
    return participants.size >= 2 && !participants.has(sender) && this.#in.plan.senders.count(sender) === 1;
  }

  #time({ raw, local, line }: Pending): TranscriptMessage['time'] {
    const { zone } = this.#in;
    if (zone === null) return { raw, local, utc: null, zone: NO_ZONE };
    const instant = local === null ? null : zone.clock(local);
    if (instant?.problem != null) remarkOnZone(instant.problem, this.#in.tally.warnings, this.#at(line));
    return { raw, local, utc: instant?.utc ?? null, zone: { source: 'given', name: zone.name } };
  }

  #order(): OrderStretch['order'] {
    const next = this.#stretches[this.#stretch + 1];
    if (next !== undefined && this.#line >= next.fromLine) {
      this.#stretch += 1;
      this.#in.tally.warnings.add(
        'DATE_ORDER_CHANGED',
        this.#at(this.#line),
        'From this line on, dates are written in another order than before.',
      );
    }
    return this.#stretches[this.#stretch]?.order ?? 'dmy';
  }

  #send(entry: TranscriptMessage): void {
    const { conversation, tally, emit } = this.#in;
    const message = conversation === null ? entry : { ...entry, conversation };
    tally.add(message);
    emit(message);
  }

  #at(line: number): string {
    return this.#in.member === null ? `line ${line}` : `${this.#in.member} line ${line}`;
  }
}
