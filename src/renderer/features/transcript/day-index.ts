/** A day of a transcript as `transcript.days` gives it; `day` is null where the time of the messages could not be read. */
export interface Day {
  readonly day: string | null;
  readonly from: number;
  readonly count: number;
}

/** The days of one calendar month, `2024-03`; null for messages whose day is not known. */
export interface Month {
  readonly month: string | null;
  readonly count: number;
  readonly days: readonly Day[];
}

/**
 * The day that message `n` stands under: the last one that begins at or before it; null before the first.
 * A day may come up several times where a transcript's times run backwards.
 */
export function dayAt(days: readonly Day[], n: number): Day | null {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const day = days[middle];
    if (day !== undefined && day.from <= n) low = middle + 1;
    else high = middle;
  }
  return days[low - 1] ?? null;
}

/** The days by month, in the transcript's own order of first appearance. */
export function months(days: readonly Day[]): readonly Month[] {
  const found = new Map<string | null, Day[]>();
  for (const day of days) {
    const month = day.day === null ? null : day.day.slice(0, 7);
    const list = found.get(month);
    if (list === undefined) found.set(month, [day]);
    else list.push(day);
  }
  return [...found].map(([month, list]) => ({
    month,
    count: list.reduce((sum, day) => sum + day.count, 0),
    days: list,
  }));
}
