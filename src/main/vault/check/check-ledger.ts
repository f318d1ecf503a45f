import { z } from 'zod';
import { commit } from '../../../shared/ledger/commitment.ts';
import { readEventLine } from '../../../shared/ledger/event-line.ts';
import { createLedgerVerifier } from '../../../shared/ledger/verify/verify-ledger.ts';
import type { EventType } from '../../../shared/model/event.ts';
import type { ItemId } from '../../../shared/model/ids.ts';
import { nodePrimitives } from '../../node/primitives.ts';
import type { StoredCheckpoint } from '../database/checkpoints.ts';
import type { LedgerRecord } from '../database/ledgers.ts';
import type { RecordsReader } from '../database/records.ts';
import type { Findings } from './findings.ts';

/** An event whose details the records are compared with; `details` is null where they are no longer held. */
export interface CheckedEvent {
  readonly seq: number;
  readonly type: string;
  readonly item: ItemId | undefined;
  readonly details: Readonly<Record<string, unknown>> | null;
}

/** What a ledger says, as far as records must agree with it. */
export interface CheckedLedger {
  readonly record: LedgerRecord;
  readonly events: number;
  readonly keys: ReadonlySet<string>;
  /** Events of the types below, by their `seq`. */
  readonly stated: ReadonlyMap<number, CheckedEvent>;
}

/** The events that records are made from. */
const STATED: ReadonlySet<string> = new Set<EventType>([
  'case.opened',
  'item.acquired',
  'item.noted',
  'item.derived',
  'item.redacted',
  'item.erased',
  'key.added',
  'key.revoked',
  'person.added',
  'person.removed',
  'receipt.countersigned',
]);
const PAGE = 500;
const object = z.record(z.string(), z.unknown());

/** How findings name a ledger. */
export function ledgerPath(record: LedgerRecord): string {
  return `ledger/${record.id}`;
}

/** Verifies one ledger, line by line and body by body, and collects what the records must agree with. */
export async function checkLedger(
  records: RecordsReader,
  record: LedgerRecord,
  findings: Findings,
  signal?: AbortSignal,
): Promise<CheckedLedger> {
  const path = ledgerPath(record);
  const stated = new Map<number, CheckedEvent>();
  const erased = new Set<ItemId>();
  const bodiless: { seq: number; item: ItemId | undefined }[] = [];
  const verifier = createLedgerVerifier(nodePrimitives, {
    ledger: record.id,
    requireCase: record.kind === 'case',
    report: (finding) => findings.add({ path, ...finding }),
  });
  const checkpoints = checkpointQueue(records, record.number);

  let events = 0;
  for (;;) {
    signal?.throwIfAborted();
    const page = records.events.bodied(record.number, events, PAGE);
    if (page.length === 0) break;
    for (const stored of page) {
      verifier.event(stored.line);
      for (let line = checkpoints.upTo(stored.seq); line !== null; line = checkpoints.upTo(stored.seq)) {
        await verifier.checkpoint(line);
      }
      const reading = readEventLine(stored.line);
      const event = 'event' in reading ? reading.event : null;
      const mismatch = (message: string): void =>
        findings.add({ code: 'RECORD_MISMATCH', path, seq: stored.seq, message });
      if (event === null) continue;
      if (event.seq !== stored.seq || event.type !== stored.type || (event.item ?? null) !== stored.item) {
        mismatch('The index of the database says something else of this event than its line.');
      }
      if (event.type === 'item.erased' && event.item !== undefined) erased.add(event.item);
      if (stored.details === null || stored.salt === null)
        bodiless.push({ seq: stored.seq, item: event.item });
      else if (commit(nodePrimitives, stored.salt, stored.details) !== event.body) {
        mismatch('The details of this event are not the ones it was committed with.');
      }
      if (STATED.has(event.type)) {
        const details = stored.details === null ? null : object.parse(JSON.parse(stored.details));
        stated.set(stored.seq, { seq: stored.seq, type: event.type, item: event.item, details });
      }
    }
    events = page.at(-1)?.seq ?? events;
  }
  for (let line = checkpoints.upTo(Number.MAX_SAFE_INTEGER); line !== null;) {
    await verifier.checkpoint(line);
    line = checkpoints.upTo(Number.MAX_SAFE_INTEGER);
  }
  const summary = await verifier.finish();

  for (const { seq, item } of bodiless) {
    if (item !== undefined && erased.has(item)) continue;
    findings.add({
      code: 'MISSING',
      path,
      seq,
      message: 'The details of this event are gone, and no erasure says why.',
    });
  }
  for (const { seq, type } of stated.values()) {
    if (type === 'item.erased')
      findings.add({ code: 'ERASED', path, seq, message: 'An item was erased here.' });
  }
  return { record, events: summary.events, keys: summary.keys, stated };
}

/** Hands out checkpoints in order, as far as a sequence number, a page at a time. */
function checkpointQueue(records: RecordsReader, ledger: number): { upTo(seq: number): string | null } {
  let page: readonly StoredCheckpoint[] = [];
  let next = 0;
  let after = 0;
  return {
    upTo(seq) {
      if (next === page.length) {
        page = records.checkpoints.page(ledger, after, PAGE);
        next = 0;
        after = page.at(-1)?.seq ?? after;
      }
      const checkpoint = page[next];
      if (checkpoint === undefined || checkpoint.seq > seq) return null;
      next += 1;
      return checkpoint.line;
    },
  };
}
