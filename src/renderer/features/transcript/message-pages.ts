/** Messages are fetched in windows of this many. */
export const PAGE_SIZE = 200;

/** The window that holds message `n`; both count from 1 and 0 respectively. */
export function pageOf(n: number): number {
  return Math.floor((n - 1) / PAGE_SIZE);
}

/** The first message of a window. */
export function firstOf(page: number): number {
  return page * PAGE_SIZE + 1;
}

/** The windows that hold these messages, each once and rising. */
export function pagesFor(numbers: Iterable<number>): readonly number[] {
  const pages = new Set<number>();
  for (const n of numbers) pages.add(pageOf(n));
  return [...pages].sort((a, b) => a - b);
}
