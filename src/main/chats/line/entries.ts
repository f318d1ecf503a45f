import type { TranscriptMessage } from '../../../shared/transcript/message.ts';
import type { GivenZone } from '../record/given-zone.ts';
import { noTime } from '../record/time.ts';
import type { Draft, TranscriptWriter } from '../record/writer.ts';
import type { DayReader } from '../whatsapp/day.ts';
import type { OrderStretch } from '../whatsapp/order.ts';
import { readHeading, type Heading } from './heading.ts';
import { readSaid } from './said.ts';
import { weekdayOf, type Survey } from './survey.ts';
import { clockTime, readTimeLine, type TimeLine } from './time-line.ts';
import { endsQuote, fitsFile, isFront, unquoted, type Line } from './whole-line.ts';

/** A multi-line message stands in quotation marks; of a mark that nothing closes within so many lines, no more is made. */
const QUOTED_LINES = 200;
/** No message is longer. */
const LONGEST = 64 * 1024 * 1024;

/** What entries are made in. */
export interface Surroundings {
  readonly survey: Survey;
  readonly days: DayReader;
  readonly stretches: readonly OrderStretch[];
  readonly writer: TranscriptWriter;
  readonly zone: GivenZone;
  readonly member: string | null;
  readonly conversation: string | null;
  /** Whether the person takes this conversation: the lines of others are not counted. */
  readonly taken: boolean;
}

interface Pending {
  readonly begin: TimeLine;
  readonly sender: string | null;
  readonly day: DayText | null;
  readonly first: Line;
  body: string;
  lines: number;
  end: number;
}

/** The day of the latest heading. */
interface DayText {
  readonly raw: string;
  /** Null where no calendar shows it. */
  readonly iso: string | null;
  readonly exists: boolean;
}

/** Makes entries of a LINE export's lines, in their order. */
export class Entries {
  readonly #in: Surroundings;
  #stretch = 0;
  #day: DayText | null = null;
  #pending: Pending | null = null;
  #blanks: Line[] = [];
  #quoted: Line[] | null = null;
  #began = false;

  constructor(surroundings: Surroundings) {
    this.#in = surroundings;
  }

  async line(line: Line): Promise<void> {
    if (this.#quoted !== null) {
      this.#quoted.push(line);
      if (endsQuote(line.text)) await this.#closeQuote();
      else if (this.#quoted.length >= QUOTED_LINES) await this.#giveUpQuote(false);
      return;
    }
    await this.#take(line);
  }

  /** Completes the last entry. */
  async end(): Promise<void> {
    while (this.#quoted !== null) await this.#giveUpQuote(false);
    this.#dropBlanks();
    await this.#finish();
  }

  async #take(line: Line): Promise<void> {
    const { survey } = this.#in;
    if (line.text.trim() === '') {
      this.#blanks.push(line);
      return;
    }
    const heading = readHeading(line.text, 0, line.text.length);
    if (heading !== null && (heading.weekdays !== null || !survey.weekdays)) {
      this.#count('preamble', 1);
      this.#dropBlanks();
      await this.#finish();
      this.#openDay(heading, line.number);
      return;
    }
    const begin = readTimeLine(line.text, 0, line.text.length);
    if (begin !== null && fitsFile(begin, survey)) {
      this.#dropBlanks();
      await this.#finish();
      this.#open(begin, line);
      return;
    }
    if (!this.#began && isFront(line)) {
      this.#dropBlanks();
      this.#count('preamble', 1);
      return;
    }
    await this.#continue(line);
  }

  #open(begin: TimeLine, line: Line): void {
    this.#began = true;
    this.#count('header', 1);
    const { sender, body } = this.#fields(line.text.slice(begin.content), begin);
    this.#pending = { begin, sender, day: this.#day, first: line, body, lines: 1, end: line.end };
    if (body.startsWith('"') && !(body.length > 1 && endsQuote(body))) this.#quoted = [];
  }

  #fields(rest: string, begin: TimeLine): { readonly sender: string | null; readonly body: string } {
    const { survey } = this.#in;
    if (begin.separator !== 'space') {
      const gap = begin.separator === 'tab' ? '\t' : /^.*? {2,}/u.exec(rest)?.[0].slice(-2);
      const at = gap === undefined ? -1 : rest.indexOf(gap);
      if (at < 0) return { sender: null, body: rest };
      const name = rest.slice(0, at).trimEnd();
      const body = begin.separator === 'tab' ? rest.slice(at + 1) : rest.slice(at).trimStart();
      return { sender: name === '' ? null : name, body };
    }
    const name = survey.names.of(rest, survey.title?.name ?? null);
    return name === null ? { sender: null, body: rest } : { sender: name, body: rest.slice(name.length + 1) };
  }

  async #continue(line: Line): Promise<void> {
    const pending = this.#pending;
    if (pending === null || line.end - pending.first.start > LONGEST) {
      this.#dropBlanks();
      await this.#finish();
      this.#count('unparsed', 1);
      await this.#write({
        kind: 'unparsed',
        sender: null,
        body: line.text.toWellFormed(),
        time: noTime,
        source: this.#source(line, 1, line.end),
      });
      return;
    }
    for (const one of [...this.#blanks, line]) {
      pending.body += `\n${one.text}`;
      pending.lines += 1;
      pending.end = one.end;
      this.#count('continuation', 1);
    }
    this.#blanks = [];
  }

  /** The quotation ends: its lines are one message, unless others begin within it. Those are then shown as what they look like, with a doubt. */
  async #closeQuote(): Promise<void> {
    const lines = this.#quoted ?? [];
    const begins = lines.some(
      ({ text }) =>
        readTimeLine(text, 0, text.length)?.separator === 'tab' ||
        readHeading(text, 0, text.length)?.weekdays != null,
    );
    if (begins) {
      await this.#giveUpQuote(true);
      return;
    }
    this.#quoted = null;
    for (const line of lines) await this.#continue(line);
    const pending = this.#pending;
    if (pending !== null) pending.body = unquoted(pending.body);
  }

  async #giveUpQuote(pasted: boolean): Promise<void> {
    const lines = this.#quoted ?? [];
    this.#quoted = null;
    for (const line of lines) await this.line(pasted ? { ...line, pasted } : line);
  }

  #openDay(heading: Heading, number: number): void {
    const { days, stretches, writer } = this.#in;
    while ((stretches[this.#stretch + 1]?.fromLine ?? Infinity) <= number) this.#stretch += 1;
    const day = days.read(heading.scan, stretches[this.#stretch]?.order ?? 'dmy');
    this.#day = {
      raw: heading.raw,
      iso: day.kind === 'read' ? day.iso : null,
      exists: day.kind !== 'impossible',
    };
    if (day.kind === 'impossible') {
      writer.tally.warnings.add(
        'IMPOSSIBLE_DATE',
        this.#at(number),
        'The date of this heading does not exist; the entries below it are kept as not understood.',
      );
    } else if (day.kind === 'read' && heading.weekdays?.has(weekdayOf(day.number)) === false) {
      writer.tally.warnings.add(
        'WEEKDAY_DIFFERS',
        this.#at(number),
        'The day of the week beside this date is not the date’s own. LINE writes both alike: look at this place closely.',
      );
    }
  }

  async #finish(): Promise<void> {
    const pending = this.#pending;
    if (pending === null) return;
    this.#pending = null;
    const { begin, sender, day, first, body, lines, end } = pending;
    const clock = clockTime(begin);
    const exists = clock !== null && day?.exists !== false;
    const { kind, attachments, marks, call } = readSaid(body, sender, this.#in.survey.separator === 'space');
    if (clock === null) {
      this.#in.writer.tally.warnings.add(
        'IMPOSSIBLE_DATE',
        this.#at(first.number),
        'No clock shows this time; the entry is kept as not understood.',
      );
    }
    const raw = day === null ? begin.raw : `${day.raw} ${begin.raw}`;
    const local = clock === null || day === null || day.iso === null ? null : `${day.iso}T${clock}`;
    const time = local === null ? { ...noTime, raw } : this.#in.zone.time(raw, local, this.#at(first.number));
    const source = this.#source(first, lines, end);
    if (!exists) {
      await this.#write({ kind: 'unparsed', sender, body: body.toWellFormed(), time, source });
      return;
    }
    await this.#write({
      kind,
      sender: sender?.toWellFormed() ?? null,
      body: body.toWellFormed(),
      time,
      attachments,
      marks,
      flags: first.pasted ? ['PASTED_HEADER'] : [],
      ...(call === null ? {} : { content: call }),
      source,
    });
  }

  async #write(draft: Draft): Promise<void> {
    const { conversation, writer } = this.#in;
    await writer.add(conversation === null ? draft : { ...draft, conversation });
  }

  #source(first: Line, lines: number, end: number): TranscriptMessage['source'] {
    return { member: this.#in.member, line: first.number, lines, start: first.start, end };
  }

  /** Empty lines between entries part the days and belong to none. */
  #dropBlanks(): void {
    this.#count('preamble', this.#blanks.length);
    this.#blanks = [];
  }

  #count(kind: 'header' | 'continuation' | 'preamble' | 'unparsed', count: number): void {
    if (!this.#in.taken) return;
    const { lines } = this.#in.writer.tally;
    lines[kind] += count;
    lines.total += count;
  }

  #at(number: number): string {
    return this.#in.member === null ? `line ${number}` : `${this.#in.member} line ${number}`;
  }
}
