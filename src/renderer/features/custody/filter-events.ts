import type { EventType, EventView } from '../../../shared/model/event.ts';

/** What the person asked the log to show. */
export interface EventFilter {
  readonly text: string;
  readonly type: EventType | null;
}

/** The events that a filter leaves, oldest first or newest first. `wordsOf` yields what the log writes about an event. */
export function filterEvents(
  events: readonly EventView[],
  filter: EventFilter,
  newestFirst: boolean,
  wordsOf: (event: EventView) => string,
): readonly EventView[] {
  const wanted = filter.text.trim().toLowerCase();
  const left = events.filter(
    (event) =>
      (filter.type === null || event.type === filter.type) &&
      (wanted === '' || wordsOf(event).toLowerCase().includes(wanted)),
  );
  return newestFirst ? left.toReversed() : left;
}

/** The types that occur, each once, in the order of their first event. */
export function typesOf(events: readonly EventView[]): readonly EventType[] {
  return [...new Set(events.map(({ type }) => type))];
}
