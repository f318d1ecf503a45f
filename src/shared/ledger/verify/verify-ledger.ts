import type { Fingerprint, LedgerId, Sha256, Timestamp } from '../../model/ids.ts';
import type { Finding } from '../../model/verdict.ts';
import type { Primitives } from '../../primitives.ts';
import { readCheckpointLine, type Checkpoint, type LedgerHead } from '../checkpoint.ts';
import { LINE_LIMIT, readEventLine } from '../event-line.ts';
import type { LedgerEvent } from '../event.ts';
import { eventHash, genesisPrev } from '../hash.ts';
import type { Line } from '../lines.ts';
import { createClockWatch } from './clock-watch.ts';
import { describeProblem } from './line-problem.ts';
import { createOpeningRules } from './opening.ts';
import { createReceiptCheck } from './receipt-check.ts';
import type { Report } from './report.ts';
import { createSignatureQueue } from './signature-check.ts';

export interface LedgerVerifierOptions {
  /** The ledger that the lines must belong to; by default the one that the first readable event names. */
  readonly ledger?: LedgerId | undefined;
  /** True for the ledger of a case, which opens its case in event 2. */
  readonly requireCase: boolean;
  /** The head of a receipt, from `readReceipt`. */
  readonly receipt?: LedgerHead | undefined;
  /** Told of every event whose fields can be read, in the order of the file, even if something is wrong with its place or its form. */
  readonly onEvent?: ((event: LedgerEvent<string>, hash: Sha256) => void) | undefined;
  /** Told of every line that cannot be read as a version 1 event, with the sequence number it stands for. */
  readonly onUnreadable?: ((seq: number) => void) | undefined;
  /** Told of every finding, without limit and in no certain order. */
  readonly report: (finding: Finding) => void;
}

/** What a whole ledger amounts to. Trust it no further than the findings allow. */
export interface LedgerSummary {
  readonly ledger: LedgerId | null;
  /** The number of lines that are not blank. */
  readonly events: number;
  readonly lastSeq: number;
  readonly lastHash: Sha256 | null;
  readonly lastAt: Timestamp | null;
  /** The keys of all who acted. */
  readonly keys: ReadonlySet<Fingerprint>;
}

/** Takes a ledger line by line, in constant memory. Never throws, whatever the lines hold, unless a callback does. */
export interface LedgerVerifier {
  /** The next line of the events, without its LF. */
  event(line: Line | string): void;
  /**
   * The next checkpoint; its turn is right after the event that it closes. Where a promise comes back, wait for it before the next
   * call, so that signatures under way stay few.
   */
  checkpoint(line: Line | string): Promise<void> | undefined;
  /** The sequence number reached so far, 0 at the beginning. */
  lastSeq(): number;
  /** Judges what can be judged at the end only. To be called once, after the last line. */
  finish(): Promise<LedgerSummary>;
}

/**
 * A verifier of one ledger: form, hashes, links, order, opening, clocks, checkpoints, receipt (formats.md, "Ledger"). After a fault it
 * goes on from what the line says, so that one fault is one finding and the rest is still examined.
 */
export function createLedgerVerifier(primitives: Primitives, options: LedgerVerifierOptions): LedgerVerifier {
  const report: Report = (code, seq, message) =>
    options.report(seq === undefined ? { code, message } : { code, seq, message });
  const opening = createOpeningRules(options.requireCase, report);
  const clock = createClockWatch(report);
  const receipt = createReceiptCheck(options.receipt, report);
  const signatures = createSignatureQueue(primitives, report);
  const keys = new Set<Fingerprint>();

  let ledger = options.ledger ?? null;
  let count = 0;
  let lastSeq = 0;
  /** Null where the last line gave none: nothing can be held against its successor then. */
  let lastHash: Sha256 | null = null;
  let lastAt: Timestamp | null = null;
  /** The events since the last checkpoint, and the keys of those who acted in them. */
  let open = 0;
  const openKeys = new Set<Fingerprint>();

  function takeEvent(input: Line | string): void {
    const line = lineOf(input);
    if (line.problem !== null) {
      const { code, message } = describeProblem(line.problem);
      report(code, lastSeq + 1, message);
      // A blank line stands for no event.
      if (line.problem === 'blank') return;
    }
    count += 1;
    open += 1;
    if (line.text === null) return advance(lastSeq + 1, null, null);

    const reading = readEventLine(line.text);
    if (reading.kind === 'malformed' && line.problem === null) {
      report('MALFORMED_EVENT', lastSeq + 1, `The line is not a valid event: ${reading.why}.`);
    }
    if (reading.kind === 'other-version') {
      report(
        'UNSUPPORTED_VERSION',
        lastSeq + 1,
        'The event has another version of the format than this program knows.',
      );
    }
    if (reading.kind === 'unknown-type') {
      report(
        'UNSUPPORTED_VERSION',
        reading.event.seq,
        'The event is of a kind that this program does not know.',
      );
    }
    const hash = eventHash(primitives, line.text);
    if (reading.kind === 'other-version' || reading.event === null) return advance(lastSeq + 1, hash, null);
    judgeEvent(reading.event);
    advance(reading.event.seq, hash, reading.event.at);
    options.onEvent?.(reading.event, hash);
  }

  function judgeEvent(event: LedgerEvent<string>): void {
    const { seq, actor } = event;
    ledger ??= event.ledger;
    if (event.ledger !== ledger) report('FOREIGN_EVENT', seq, 'The event belongs to another ledger.');
    if (seq !== lastSeq + 1) {
      report(
        'LEDGER_BROKEN',
        seq,
        'The event does not follow the one before it: events are missing, doubled or out of order.',
      );
    }
    const prev = count === 1 ? genesisPrev(primitives, event.ledger, actor.key) : lastHash;
    if (prev !== null && event.prev !== prev) {
      report('LEDGER_BROKEN', seq, 'The event is not linked to the one before it by its hash.');
    }
    opening.event(count, seq, event.type);
    clock(event);
    keys.add(actor.key);
    openKeys.add(actor.key);
  }

  function advance(seq: number, hash: Sha256 | null, at: Timestamp | null): void {
    lastSeq = seq;
    lastHash = hash;
    lastAt = at;
    receipt.event(seq, hash);
    if (at === null) options.onUnreadable?.(seq);
  }

  function takeCheckpoint(input: Line | string): Promise<void> | undefined {
    const line = lineOf(input);
    const reading = line.text === null ? null : readCheckpointLine(line.text);
    const checkpoint = reading?.checkpoint ?? null;
    if (line.problem !== null) {
      const { code, message } = describeProblem(line.problem);
      report(code, checkpoint?.seq, message);
    } else if (reading !== null && !reading.ok) {
      report(
        'MALFORMED_EVENT',
        checkpoint?.seq,
        `A line of the checkpoints is not a valid one: ${reading.why}.`,
      );
    }
    if (checkpoint === null) return undefined;
    judgeCheckpoint(checkpoint);
    return signatures.add(checkpoint);
  }

  function judgeCheckpoint({ seq, hash, time, key, ...checkpoint }: Checkpoint): void {
    if (ledger !== null && checkpoint.ledger !== ledger)
      report('FOREIGN_EVENT', seq, 'The checkpoint belongs to another ledger.');
    if (seq !== lastSeq || open === 0) {
      report(
        'LEDGER_BROKEN',
        seq,
        'The checkpoint closes no event: it is out of order, doubled, or its event is missing.',
      );
      return;
    }
    if (lastHash !== null && hash !== lastHash) {
      report(
        'LEDGER_BROKEN',
        seq,
        'The checkpoint was signed for another event than the one that stands here.',
      );
    }
    if (lastAt !== null && time !== lastAt)
      report('LEDGER_BROKEN', seq, 'The checkpoint states another time than its event.');
    if ([...openKeys].some((acting) => acting !== key)) {
      report('BAD_SIGNATURE', seq, 'The checkpoint is signed by another person than the one who acted.');
    }
    opening.transaction(count);
    open = 0;
    openKeys.clear();
  }

  async function finish(): Promise<LedgerSummary> {
    opening.finish(count);
    if (open > 0) report('UNSIGNED', lastSeq, 'The last events are closed by no signed checkpoint.');
    receipt.finish(ledger, lastSeq);
    await signatures.drain();
    return { ledger, events: count, lastSeq, lastHash, lastAt, keys };
  }

  return { event: takeEvent, checkpoint: takeCheckpoint, lastSeq: () => lastSeq, finish };
}

/** A line given as text, under the same limit as one that was cut from a file. */
function lineOf(input: Line | string): Line {
  const line =
    typeof input === 'string' ? { text: input, problem: input === '' ? ('blank' as const) : null } : input;
  return line.text !== null && line.text.length > LINE_LIMIT ? { text: null, problem: 'too-long' } : line;
}
