import type { ImportReport, ParseOptions } from '../../../shared/transcript/report.ts';
import type { TranscriptMessage } from '../../../shared/transcript/message.ts';
import { wordedTime } from '../dates/worded.ts';
import type { GivenZone } from '../record/given-zone.ts';
import { isoTime } from '../record/iso-time.ts';
import { instantTime, noTime } from '../record/time.ts';
import { dateOf } from '../whatsapp/dated.ts';
import { DayReader } from '../whatsapp/day.ts';
import { OrderEvidence } from '../whatsapp/order-evidence.ts';
import { planOrder, type OrderPlan } from '../whatsapp/order.ts';
import { scanPrefix } from '../whatsapp/prefix.ts';
import { newScan, type Scan } from '../whatsapp/scan.ts';
import { timePattern } from './pattern.ts';

type Time = TranscriptMessage['time'];

/** What a cell with a time comes to. */
export interface CellTime {
  readonly time: Time;
  readonly problem: 'impossible' | 'unreadable' | null;
}

/** The course of dates over a whole table, which tells the order of their numbers. */
export class TimeSurvey {
  readonly #evidence = new OrderEvidence();
  readonly #scan = newScan();

  add(written: string, line: number): void {
    if (isPlain(written)) return;
    if (scanned(this.#scan, written)) this.#evidence.add(this.#scan, line);
  }

  plan(given: ParseOptions['dateOrder']): OrderPlan {
    return planOrder(this.#evidence, given);
  }

  /** Whether there was any date of three numbers. */
  get met(): boolean {
    return this.#evidence.yearFirst + this.#evidence.yearLast + this.#evidence.yearOpen > 0;
  }
}

/** Reads the times of one table. */
export class CellTimes {
  readonly #format: string | undefined;
  readonly #pattern: ReturnType<typeof timePattern>;
  readonly #plan: OrderPlan;
  readonly #days = new DayReader('common');
  readonly #scan = newScan();
  readonly #zone: GivenZone;
  #stretch = 0;

  constructor(format: string | undefined, plan: OrderPlan, zone: GivenZone) {
    this.#format = format;
    this.#pattern = format === undefined ? null : timePattern(format);
    this.#plan = plan;
    this.#zone = zone;
  }

  /** What a cell says; `at` is its place, for the warnings of a given time zone. */
  read(written: string, line: number, at: string): CellTime {
    const raw = written.trim();
    if (raw === '') return { time: noTime, problem: 'unreadable' };
    const read = this.#read(raw, line);
    if (read === null) return { time: { ...noTime, raw }, problem: 'unreadable' };
    if (read === 'impossible') return { time: { ...noTime, raw }, problem: 'impossible' };
    if (read.utc !== null || read.local === null) return { time: read, problem: null };
    return { time: this.#zone.time(raw, read.local, at), problem: null };
  }

  #read(raw: string, line: number): Time | 'impossible' | null {
    if (this.#pattern !== null) return this.#pattern(raw);
    if (this.#format === 'iso') return isoTime(raw);
    if (this.#format === 'unix' || this.#format === 'unix-ms')
      return counted(raw, this.#format === 'unix' ? 1000 : 1);
    if (/^\d{10}$/u.test(raw)) return counted(raw, 1000);
    if (/^\d{13}$/u.test(raw)) return counted(raw, 1);
    const iso = isoTime(raw);
    if (iso !== null) return iso;
    if (scanned(this.#scan, raw)) return this.#numbers(raw, line);
    return inWords(raw);
  }

  #numbers(raw: string, line: number): Time | 'impossible' {
    const { stretches } = this.#plan;
    while ((stretches[this.#stretch + 1]?.fromLine ?? Infinity) <= line) this.#stretch += 1;
    const dated = dateOf(this.#scan, this.#days, stretches[this.#stretch]?.order ?? 'dmy');
    return dated.exists ? { ...noTime, raw, local: dated.local } : 'impossible';
  }
}

function isPlain(written: string): boolean {
  return /^\s*(?:\d{10}|\d{13})\s*$/u.test(written) || isoTime(written) !== null;
}

/** A date and a time of numbers, read as one between brackets: then nothing else may stand in the cell. */
function scanned(scan: Scan, written: string): boolean {
  const text = `[${written.trim().slice(0, 90)}]`;
  return scanPrefix(scan, text, 0, text.length);
}

function counted(raw: string, unit: number): Time | null {
  return /^\d{1,14}(?:\.\d{1,9})?$/u.test(raw) ? instantTime(raw, Math.round(Number(raw) * unit)) : null;
}

function inWords(raw: string): Time | 'impossible' | null {
  const read = wordedTime(raw);
  if (read === null || read === 'impossible') return read;
  const { local, utc } = read;
  return utc === null
    ? { ...noTime, raw, local }
    : { raw, local, utc, zone: { source: 'file', name: 'UTC' } };
}

/** The sentence for an order that nothing proves; null where something does, or no date needs one. */
export function orderWarning(plan: OrderPlan, met: boolean): string | null {
  return met && plan.assumption !== null
    ? `No line proves the order of day and month. It was assumed: ${plan.assumption}. State it if you know it.`
    : null;
}

/** The order as a report states it; null where no date needs one. */
export function reportedOrder(plan: OrderPlan, met: boolean): ImportReport['dateOrder'] {
  return met ? plan.reported : null;
}
