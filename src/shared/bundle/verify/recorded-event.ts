import type { LedgerEvent } from '../../ledger/event.ts';
import type { JsonObject } from '../../ledger/strict-json.ts';
import { eventTypes } from '../../model/event.ts';
import type { ItemRecord } from '../item-record.ts';
import type { RecordedEvent } from './case-records.ts';

/** What the records and the transcripts are compared with; the other details are judged while they pass. */
const COMPARED = ['bytes', 'count', 'exhibit', 'kind', 'name', 'path', 'root', 'sha256', 'source'] as const;

const known = new Map<string, string>(eventTypes.map((type) => [type, type]));

/**
 * As much of an event as is needed later, with the record's own texts wherever they are the same: of a bundle of many files the history
 * would otherwise fill as much memory again as the records do.
 */
export function recordedEvent(
  { seq, type, at }: LedgerEvent<string>,
  details: JsonObject | null,
  record: ItemRecord,
): RecordedEvent {
  return {
    seq,
    type: known.get(type) ?? type,
    at: at === record.acquired.at ? record.acquired.at : at,
    details: details === null ? null : kept(details, record),
  };
}

function kept(details: JsonObject, record: Partial<Record<string, unknown>>): JsonObject {
  const result: Record<string, JsonObject[string]> = {};
  for (const name of COMPARED) {
    const value = details[name];
    if (value === undefined) continue;
    const own = record[name];
    result[name] = typeof own === 'string' && own === value ? own : value;
  }
  return result;
}
