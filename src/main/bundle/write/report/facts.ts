import type { EventType } from '../../../../shared/model/event.ts';
import type { Contents } from '../contents.ts';

/** What the ledger declares and what of it the bundle holds; the numbers follow from the events alone. */
export interface Holdings {
  readonly declared: number;
  readonly included: number;
  readonly withheld: number;
  readonly erased: number;
  readonly leftOut: number;
  /** Events without their details. */
  readonly undisclosed: number;
  /** The same by the kind of event, the most frequent first. */
  readonly undisclosedKinds: readonly (readonly [type: EventType, events: number])[];
}

/** Counts exhibits and details (formats.md: declared − included − erased are left out). */
export function holdingsOf({ plan, events }: Contents): Holdings {
  const acquired = events.filter((event) => event.type === 'item.acquired');
  const erased = new Set(events.filter((event) => event.type === 'item.erased').map((event) => event.item));
  const kinds = new Map<EventType, number>();
  for (const { type, disclosed } of events) {
    if (disclosed === null) kinds.set(type, (kinds.get(type) ?? 0) + 1);
  }
  return {
    declared: acquired.length,
    included: plan.exhibits.length,
    withheld: plan.exhibits.filter((exhibit) => exhibit.open === null).length,
    erased: erased.size,
    leftOut: acquired.length - plan.exhibits.length - erased.size,
    undisclosed: events.filter((event) => event.disclosed === null).length,
    undisclosedKinds: [...kinds].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)),
  };
}

/** Looks up exhibit numbers by item: those of the bundle, and those that disclosed details name. */
export function exhibitNumbers({ plan, events }: Contents): (item: string) => string | null {
  const numbers = new Map<string, string>();
  for (const { item, type, disclosed } of events) {
    const number = type === 'item.acquired' ? disclosed?.details['exhibit'] : undefined;
    if (item !== undefined && typeof number === 'string') numbers.set(item, number);
  }
  for (const exhibit of plan.exhibits) numbers.set(exhibit.id, exhibit.exhibit);
  return (item) => numbers.get(item) ?? null;
}
