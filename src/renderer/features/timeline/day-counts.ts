import type { ItemId } from '../../../shared/model/ids.ts';
import type { Day } from '../transcript/day-index.ts';

/** A chat's entries on one day, and where the first of them stands. */
export interface ChatOnDay {
  readonly item: ItemId;
  readonly exhibit: string;
  readonly from: number;
  readonly count: number;
}

/** One day over all chats of a case; null for entries whose day is not known. */
export interface CaseDay {
  readonly day: string | null;
  readonly count: number;
  readonly chats: readonly ChatOnDay[];
}

/** A chat with its days as `transcript.days` gives them. */
export interface ChatDays {
  readonly item: ItemId;
  readonly exhibit: string;
  readonly days: readonly Day[];
}

/** Lays the days of several chats over one another, in calendar order, unknown days last. A chat whose times run backwards has a day only once. */
export function overlay(chats: readonly ChatDays[]): readonly CaseDay[] {
  const days = new Map<string | null, Map<ItemId, ChatOnDay>>();
  for (const { item, exhibit, days: own } of chats) {
    for (const { day, from, count } of own) {
      const there = days.get(day) ?? new Map<ItemId, ChatOnDay>();
      days.set(day, there);
      const known = there.get(item);
      there.set(item, {
        item,
        exhibit,
        from: Math.min(from, known?.from ?? from),
        count: count + (known?.count ?? 0),
      });
    }
  }
  return [...days]
    .sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1))
    .map(([day, there]) => ({
      day,
      count: [...there.values()].reduce((sum, { count }) => sum + count, 0),
      chats: [...there.values()],
    }));
}
