import type { LedgerEvent } from '../../ledger/event.ts';
import { eventTypes } from '../../model/event.ts';
import { receivedDetails } from '../../model/received.ts';
import type { ReceivedBundle } from '../../model/verdict.ts';
import type { ItemRecord } from '../item-record.ts';
import type { JsonObject } from '../../ledger/strict-json.ts';
import { FINGERPRINT, SHA256, UUID } from '../../ledger/grammar.ts';
import type { CaseRecords, KeyEvent, RecordedEvent } from './case-records.ts';
import { fingerprint } from '../../model/ids.ts';
import type { FindingList } from './finding-list.ts';
import { recordedEvent } from './recorded-event.ts';

/** Gathers the records of a ledger while its events pass, and judges what an event says on its own. */
export interface RecordKeeper {
  take(event: LedgerEvent<string>, details: JsonObject | null): void;
  records(): CaseRecords;
}

/** Shared, and never added to. */
const none: RecordedEvent[] = [];
const known: ReadonlySet<string> = new Set(eventTypes);
/** An honest case has a few; a hostile one must not fill the report. */
const KEY_EVENTS_KEPT = 100;

/** An honest case has a few; a hostile one must not fill memory. */
const RECEIVED_KEPT = 1000;
const isSeal = new RegExp(`^${SHA256}$`);
const isFingerprint = new RegExp(`^${FINGERPRINT}$`);
const isUuid = new RegExp(`^${UUID}$`);

/** `included` are the records of the items in the bundle, by their ids: of those alone the history is kept. */
export function createRecordKeeper(
  included: ReadonlyMap<string, ItemRecord>,
  findings: FindingList,
): RecordKeeper {
  const histories = new Map<string, { acquired: RecordedEvent[]; made: RecordedEvent[] }>();
  const acquired = new Map<string, number>();
  const numbers = new Map<string, string>();
  const erased = new Set<string>();
  const revoked = new Map<string, number>();
  const keyEvents: KeyEvent[] = [];
  const received: ReceivedBundle[] = [];
  let lastSealed: CaseRecords['lastSealed'] = null;
  const withheldDetails = new Map<string, number>();

  function keep(list: 'acquired' | 'made', event: LedgerEvent<string>, details: JsonObject | null): void {
    const record = included.get(event.item ?? '');
    if (record === undefined) return;
    const kept = recordedEvent(event, details, record);
    const history = histories.get(record.id);
    // Nearly every list holds one event or none, and a list that was empty at first keeps room for many.
    if (history === undefined) histories.set(record.id, { acquired: none, made: none, [list]: [kept] });
    else if (history[list].length === 0) history[list] = [kept];
    else history[list].push(kept);
  }
  function acquire(event: LedgerEvent<string>, details: JsonObject | null): void {
    const { item, seq } = event;
    if (item === undefined) {
      findings.add('RECORD_MISMATCH', 'An item was taken in, but the event does not say which.', { seq });
      return;
    }
    const record = included.get(item);
    const id = record?.id ?? item;
    if (!acquired.has(id)) acquired.set(id, seq);
    const number = details?.exhibit;
    if (typeof number === 'string') {
      const before = numbers.get(number);
      if (before !== undefined && before !== id) {
        findings.add('RECORD_MISMATCH', 'The exhibit number was given to another item before.', { seq });
      }
      numbers.set(number === record?.exhibit ? record.exhibit : number, id);
    }
    keep('acquired', event, details);
  }
  function seal({ seq }: LedgerEvent<string>, details: JsonObject | null): void {
    const stated = details?.seal;
    const isValid = typeof stated === 'string' && isSeal.test(stated) && isText(details?.bundle, isUuid);
    if (details === null)
      findings.add('MISSING', 'The details of an earlier seal are not disclosed.', { seq });
    else if (!isValid)
      findings.add('RECORD_MISMATCH', 'The record of an earlier seal does not name it.', { seq });
    lastSealed = { seq, seal: isValid ? stated : null };
  }
  function receive({ seq, at, item }: LedgerEvent<string>, details: JsonObject | null): void {
    const stated = receivedDetails.safeParse(details);
    if (!stated.success || !included.has(item ?? '') || received.length >= RECEIVED_KEPT) return;
    received.push({ ...stated.data, seq, at });
  }
  function revoke({ seq }: LedgerEvent<string>, details: JsonObject | null): void {
    const key = details?.key;
    if (details === null) findings.add('MISSING', 'It is not disclosed which key was revoked.', { seq });
    else if (typeof key !== 'string' || !isFingerprint.test(key)) {
      findings.add('RECORD_MISMATCH', 'The record of a revoked key does not name it.', { seq });
    } else if (!revoked.has(key)) revoked.set(key, seq);
  }
  function keepKey(type: KeyEvent['type'], event: LedgerEvent<string>, details: JsonObject | null): void {
    const parsed = fingerprint.safeParse(details?.key);
    if (!parsed.success || keyEvents.length >= KEY_EVENTS_KEPT) return;
    keyEvents.push({ seq: event.seq, at: event.at, type, key: parsed.data, by: event.actor.key });
  }
  function erase({ seq, item }: LedgerEvent<string>): void {
    findings.add('ERASED', 'An item was erased on purpose; only the fact is recorded.', { seq });
    if (item === undefined) return;
    erased.add(item);
  }

  return {
    take(event, details) {
      if (details === null) {
        const kind = known.has(event.type) ? event.type : 'unknown';
        withheldDetails.set(kind, (withheldDetails.get(kind) ?? 0) + 1);
      }
      if (revoked.has(event.actor.key)) {
        findings.add('KEY_REVOKED', 'The key that acts here had been revoked before.', { seq: event.seq });
      }
      switch (event.type) {
        case 'item.acquired':
          acquire(event, details);
          break;
        case 'item.derived':
        case 'item.redacted':
          keep('made', event, details);
          break;
        case 'item.erased':
          erase(event);
          break;
        case 'bundle.sealed':
          seal(event, details);
          break;
        case 'key.added':
          keepKey('added', event, details);
          break;
        case 'custody.received':
          receive(event, details);
          break;
        case 'key.revoked':
          revoke(event, details);
          keepKey('revoked', event, details);
          break;
        default:
        // The other events matter to the chain only, which judges them all.
      }
    },
    records: () => ({
      histories,
      acquired,
      erased,
      lastSealed,
      revoked,
      keyEvents,
      received,
      withheldDetails,
    }),
  };
}

function isText(value: unknown, shape: RegExp): boolean {
  return typeof value === 'string' && shape.test(value);
}
