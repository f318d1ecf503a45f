import type { EventType } from '../model/event.ts';

/** What each sentence about an event needs to know; where something is missing, a barer sentence is used. */
const needs = {
  'person.added': ['name'],
  'person.removed': ['name'],
  'key.revoked': ['key'],
  'clock.checked': ['source', 'offsetMs'],
  'case.opened': ['title'],
  'item.acquired': ['exhibit', 'name'],
  'item.failed': ['code'],
  'item.viewed': ['exhibit'],
  'item.noted': ['exhibit', 'text'],
  'item.tagged': ['exhibit', 'tags'],
  'item.derived': ['exhibit', 'kind'],
  'item.redacted': ['exhibit', 'path'],
  'item.flagged': ['exhibit'],
  'item.erased': ['exhibit'],
  'search.made': ['query'],
  'custody.transferred': ['to'],
  'custody.received': ['from'],
  'receipt.issued': ['to'],
  'bundle.sealed': ['bundle'],
  'bundle.verified': ['verdict'],
  'timestamp.added': ['authority', 'time'],
  'fault.detected': ['code'],
} as const satisfies Partial<Record<EventType, readonly string[]>>;

/** Fuller sentences for some events, where what they need is there; the first that fits is taken. */
const fuller = {
  'item.viewed': [{ key: 'event.item.viewed.extracted', needs: ['exhibit', 'extracted'] }],
  'bundle.sealed': [{ key: 'event.bundle.sealed.for', needs: ['bundle', 'recipient'] }],
  'custody.received': [
    { key: 'event.custody.received.bundle', needs: ['exhibit', 'from', 'bundle', 'verdict'] },
  ],
  'fault.detected': [{ key: 'event.fault.detected.clock', needs: ['jumpMs'] }],
  'request.recorded': [
    { key: 'event.request.recorded.sign-in-kept', needs: ['keptSignIn'] },
    { key: 'event.request.recorded.sign-in-used', needs: ['usedSignIn'] },
    { key: 'event.request.recorded.sign-in-deleted', needs: ['deletedSignIn'] },
  ],
} as const satisfies Partial<
  Record<EventType, readonly { readonly key: string; readonly needs: readonly string[] }[]>
>;

type Needy = keyof typeof needs;

/** A key of the catalogues: the full sentence of an event, or the one for when its details are withheld or erased. */
export type EventKey =
  `event.${EventType}` | `event.${Needy}.bare` | (typeof fuller)[keyof typeof fuller][number]['key'];

/** A sentence to look up and what goes into its `{places}`. The values come from evidence: escape and isolate them. */
export interface ReadableEvent {
  readonly key: EventKey;
  readonly values: Readonly<Record<string, string>>;
}

/** The part of an event that its sentence is made of. */
export interface EventFacts {
  readonly type: EventType;
  readonly item: string | null;
  /** Null where they are withheld or erased. */
  readonly details: Readonly<Record<string, unknown>> | null;
}

function isNeedy(type: EventType): type is Needy {
  return Object.hasOwn(needs, type);
}

function isFuller(type: EventType): type is keyof typeof fuller {
  return Object.hasOwn(fuller, type);
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.filter((part) => typeof part === 'string').join(', ');
  return null;
}

/**
 * An event as a sentence for people: the key of the sentence and its values. Never fails; an event whose details are not
 * there, or lack something, gets the bare sentence of its type.
 * `exhibitOf` gives an item's exhibit number, or null where the reader is not told it.
 */
export function readableEvent(event: EventFacts, exhibitOf: (item: string) => string | null): ReadableEvent {
  const { type } = event;
  for (const { key, needs: wanted } of isFuller(type) ? fuller[type] : []) {
    const values = gather(wanted, event, exhibitOf);
    if (values !== null) return { key, values };
  }
  if (!isNeedy(type)) return { key: `event.${type}`, values: {} };
  const values = gather(needs[type], event, exhibitOf);
  return values === null ? { key: `event.${type}.bare`, values: {} } : { key: `event.${type}`, values };
}

/** All of these values as text, or null where one is not known. */
function gather(
  names: readonly string[],
  { item, details }: EventFacts,
  exhibitOf: (item: string) => string | null,
): Record<string, string> | null {
  const values: Record<string, string> = {};
  for (const name of names) {
    const fallback = name === 'exhibit' && item !== null ? exhibitOf(item) : null;
    const value = textOf(details?.[name]) ?? fallback;
    if (value === null) return null;
    values[name] = value;
  }
  return values;
}
