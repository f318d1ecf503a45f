import { attributeOf, type MarkupEvent, type MarkupOpen } from '../markup/event.ts';
import { TimeRun } from '../record/time-run.ts';
import { MOST_LISTS, WindowPlan, type Stretch, type Window } from '../record/windows.ts';

/** What stands under a heading of a page: a conversation, or everything that was sent or received. */
export interface PageRun {
  readonly heading: string;
  readonly windows: readonly Window[];
  readonly times: TimeRun;
}

interface Growing {
  heading: string;
  readonly plan: WindowPlan;
  readonly times: TimeRun;
  count: number;
}

type Found = Stretch & { readonly ms: number | null };

const headings = new Set(['h1', 'h2', 'h3']);
const date = /(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})/u;

/**
 * Finds the messages of a page of Snapchat's export. Pages of today have a card for each, in which the name is an `h4` and the date an `h6`; those until 2022
 * a table, in which a row of three cells is followed by a row with the text.
 */
export class PageFinder {
  readonly #found: (entry: Found) => void;
  readonly #begins: (heading: string) => void;
  #open: (Found & { readonly form: 'card' | 'row' }) | null = null;
  /** The card that was opened last, until a message begins in it. */
  #card: Pick<Stretch, 'start' | 'line'> | null = null;
  #row: Pick<Stretch, 'start' | 'line'> | null = null;
  #rowMs: number | null = null;
  #cells = 0;
  #heading: string | null = null;
  #inDate = false;

  constructor(found: (entry: Found) => void, begins: (heading: string) => void) {
    this.#found = found;
    this.#begins = begins;
  }

  add(event: MarkupEvent): void {
    if (event.type === 'text') this.#text(event.text);
    else if (event.type === 'open') this.#opens(event);
    else this.#closes(event.name, event.end, event.endLine);
  }

  end(): void {
    if (this.#open !== null) this.#found(this.#open);
    this.#open = null;
  }

  #opens({ name, start, end, line, endLine, ...rest }: MarkupOpen): void {
    if (headings.has(name)) {
      this.end();
      this.#heading = '';
      this.#card = null;
    } else if (name === 'div' && (attributeOf(rest, 'style') ?? '').includes('background')) {
      if (this.#open?.form === 'card') this.end();
      this.#card = { start, line };
    } else if (name === 'h4') {
      this.end();
      const from = this.#card ?? { start, line };
      this.#open = { ...from, end, lines: endLine - from.line + 1, ms: null, form: 'card' };
      this.#card = null;
    } else if (name === 'h6') this.#inDate = true;
    else if (name === 'tr') {
      this.#row = { start, line };
      this.#cells = 0;
    } else if (name === 'td') this.#cells += 1;
  }

  #text(text: string): void {
    if (this.#heading !== null) this.#heading = `${this.#heading}${text}`.slice(0, 1000);
    if (!this.#inDate && this.#cells !== 3) return;
    const [, day, clock] = date.exec(text) ?? [];
    const ms = Date.parse(`${day}T${clock}Z`);
    if (Number.isNaN(ms)) return;
    if (this.#inDate && this.#open?.form === 'card') this.#open = { ...this.#open, ms };
    else this.#rowMs = ms;
  }

  #closes(name: string, end: number, endLine: number): void {
    if (headings.has(name) && this.#heading !== null) {
      this.#begins(this.#heading.replaceAll(/\s+/gu, ' ').trim());
      this.#heading = null;
    } else if (name === 'tr') this.#rowEnds(end, endLine);
    else if (this.#open?.form === 'card' && ['h4', 'h6', 'p', 'span'].includes(name))
      this.#reaches(end, endLine);
    if (name === 'h6') this.#inDate = false;
    if (name === 'table') this.end();
  }

  #rowEnds(end: number, endLine: number): void {
    if (this.#row !== null && this.#cells === 3) {
      this.end();
      this.#open = { ...this.#row, end, lines: endLine - this.#row.line + 1, ms: this.#rowMs, form: 'row' };
    } else if (this.#cells > 0 && this.#open?.form === 'row') this.#reaches(end, endLine);
    this.#row = null;
    this.#rowMs = null;
    this.#cells = 0;
  }

  #reaches(end: number, endLine: number): void {
    if (this.#open !== null) this.#open = { ...this.#open, end, lines: endLine - this.#open.line + 1 };
  }
}

/** Collects the runs of a page as its messages are found. */
export class PageSurvey {
  readonly #runs: Growing[] = [];
  readonly finder = new PageFinder(
    (found) => {
      const run = this.#runs.at(-1) ?? this.#begin('');
      run.plan.add({ ...found, index: run.count });
      run.times.add(found.ms);
      run.count += 1;
    },
    (heading) => this.#begin(heading),
  );

  #begin(heading: string): Growing {
    const last = this.#runs.at(-1);
    // Headings without messages, of which a page has many, are of no matter.
    if (last !== undefined && this.#runs.length >= MOST_LISTS) return last;
    if (last?.count === 0) {
      last.heading = heading;
      return last;
    }
    const run = { heading, plan: new WindowPlan(), times: new TimeRun(), count: 0 };
    this.#runs.push(run);
    return run;
  }

  runs(): readonly PageRun[] {
    return this.#runs.flatMap(({ heading, plan, times, count }) =>
      count === 0 ? [] : { heading, times, windows: plan.windows() },
    );
  }
}
