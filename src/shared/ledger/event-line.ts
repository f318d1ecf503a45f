import { eventTypes, type EventType } from '../model/event.ts';
import type { Fingerprint, ItemId, LedgerId, PersonId, Sha256, Timestamp } from '../model/ids.ts';
import { roles, type Role } from '../model/person.ts';
import { canonicalize } from './canonical.ts';
import { LedgerError } from './error.ts';
import type { ClockState, LedgerEvent } from './event.ts';
import { FINGERPRINT, INTEGER, SHA256, STRING, TIME, unescaped, UUID } from './grammar.ts';
import { parseStrictJson, type JsonObject } from './strict-json.ts';
import { isTimestamp } from './times.ts';

/** The longest line of events or checkpoints, in bytes, without its LF. */
export const LINE_LIMIT = 8192;

/** What a line turned out to be. `event` is there as soon as its fields can be told without doubt. */
export type EventReading =
  | { readonly kind: 'event'; readonly event: LedgerEvent }
  /** A version 1 line of a type outside the closed list: all else about it can be judged. */
  | { readonly kind: 'unknown-type'; readonly event: LedgerEvent<string> }
  /** Another `v`, in canonical form: nothing else about it can be judged. */
  | { readonly kind: 'other-version' }
  | { readonly kind: 'malformed'; readonly why: string; readonly event: LedgerEvent<string> | null };

const LINE = new RegExp(
  `^\\{"actor":\\{"id":"(${UUID})","key":"(${FINGERPRINT})","role":"(${roles.join('|')})"\\},"at":"(${TIME})",` +
    `"body":"(${SHA256})","boot":"(${UUID})",` +
    `"clock":\\{(?:"checkedAt":"(${TIME})","offsetMs":(${INTEGER}),"source":"(${STRING})"|"source":"none")\\},` +
    `(?:"item":"(${UUID})",)?"ledger":"(${UUID})","mono":(${INTEGER}),"prev":"(${SHA256})","seq":(${INTEGER}),` +
    `"tool":\\{"name":"(${STRING})","version":"(${STRING})"\\},"type":"(${STRING})","v":1\\}$`,
);
const TYPES: ReadonlySet<string> = new Set(eventTypes);
const NO_CLOCK: ClockState = { source: 'none' };

function isEventType(type: string): type is EventType {
  return TYPES.has(type);
}

/** Reads one line, without its LF. Never throws; the line may hold anything. */
export function readEventLine(line: string): EventReading {
  const event = readCanonicalEvent(line);
  if (event === null) return explain(line);
  if (isKnown(event)) return { kind: 'event', event };
  return { kind: 'unknown-type', event };
}

function isKnown(event: LedgerEvent<string>): event is LedgerEvent {
  return isEventType(event.type);
}

/** The event of a valid canonical version 1 line, its type not yet judged; null for every other line. */
function readCanonicalEvent(line: string): LedgerEvent<string> | null {
  const match = LINE.exec(line);
  if (match === null) return null;
  const [
    ,
    id,
    key,
    role,
    at,
    body,
    boot,
    checkedAt,
    offset,
    source,
    item,
    ledger,
    mono,
    prev,
    seq,
    name,
    version,
    type,
  ] = match;
  const clock: ClockState | null =
    checkedAt === undefined ? NO_CLOCK : clockOf(checkedAt, Number(offset), source);
  const event: LedgerEvent<string> = {
    ledger: ledger as LedgerId,
    seq: Number(seq),
    prev: prev as Sha256,
    at: at as Timestamp,
    type: unescaped(type ?? ''),
    actor: { id: id as PersonId, key: key as Fingerprint, role: role as Role },
    tool: { name: unescaped(name ?? ''), version: unescaped(version ?? '') },
    clock: clock ?? NO_CLOCK,
    boot: boot ?? '',
    mono: Number(mono),
    item: item as ItemId | undefined,
    body: body as Sha256,
  };
  const valid =
    clock !== null &&
    isTimestamp(event.at) &&
    event.seq >= 1 &&
    Number.isSafeInteger(event.seq) &&
    event.mono >= 0 &&
    Number.isSafeInteger(event.mono);
  return valid ? event : null;
}

function clockOf(checkedAt: string, offsetMs: number, source: string | undefined): ClockState | null {
  // The source `none` means that there was no comparison: it has no offset to state.
  if (source === undefined || source === 'none') return null;
  if (!isTimestamp(checkedAt) || !Number.isSafeInteger(offsetMs)) return null;
  return { source: unescaped(source), offsetMs, checkedAt };
}

/** Says what is wrong with a line that is not a canonical version 1 event. Slow and thorough: it runs on bad lines only. */
function explain(line: string): EventReading {
  if (line.length > LINE_LIMIT) return malformed('the line is too long to be read');
  const reading = parseStrictJson(line, { maxDepth: 16 });
  if (!reading.ok) return malformed(reading.why);
  const { value } = reading;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return malformed('the line is not an object');
  const fields = value as JsonObject;
  const canonical = canonicalize(fields);
  const { v } = fields;
  if (typeof v !== 'number') return malformed('the line states no version');
  if (canonical !== line)
    return {
      kind: 'malformed',
      why: 'the line is not in canonical form',
      event: readCanonicalEvent(canonical),
    };
  if (v !== 1) return { kind: 'other-version' };
  return malformed('a field is missing, is not allowed here, or holds what it must not');
}

function malformed(why: string): EventReading {
  return { kind: 'malformed', why, event: null };
}

/**
 * The canonical line of an event, without its LF. Throws `INVALID_EVENT` where a field breaks the format, so that nothing which a
 * verifier would refuse is ever written.
 */
export function formatEventLine(event: LedgerEvent): string {
  const { actor, clock, tool } = event;
  const clockText =
    'offsetMs' in clock
      ? `"checkedAt":"${clock.checkedAt}","offsetMs":${clock.offsetMs},"source":${JSON.stringify(clock.source)}`
      : '"source":"none"';
  const line =
    `{"actor":{"id":"${actor.id}","key":"${actor.key}","role":"${actor.role}"},"at":"${event.at}","body":"${event.body}",` +
    `"boot":"${event.boot}","clock":{${clockText}},${event.item === undefined ? '' : `"item":"${event.item}",`}` +
    `"ledger":"${event.ledger}","mono":${event.mono},"prev":"${event.prev}","seq":${event.seq},` +
    `"tool":{"name":${JSON.stringify(tool.name)},"version":${JSON.stringify(tool.version)}},"type":"${event.type}","v":1}`;
  if (readEventLine(line).kind !== 'event') {
    throw new LedgerError('INVALID_EVENT', 'the event has a field that a version 1 line cannot hold');
  }
  return line;
}
