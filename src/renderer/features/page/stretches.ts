/** Rows are fetched in stretches of this many. */
export const STRETCH = 200;

/** The stretches that hold these rows, counted from 0, each once and rising. */
export function stretchesOf(rows: Iterable<number>): readonly number[] {
  const stretches = new Set<number>();
  for (const row of rows) stretches.add(Math.floor(row / STRETCH));
  return [...stretches].sort((a, b) => a - b);
}

/** The row of a list that a key leads to, from 0; null for a key that leads nowhere. */
export function rowAfterKey(key: string, row: number, rows: number, rowsInSight: number): number | null {
  const step = Math.max(1, rowsInSight - 1);
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    PageDown: row + step,
    PageUp: row - step,
    Home: 0,
    End: rows - 1,
  };
  const next = moves[key];
  return next === undefined || rows === 0 ? null : Math.min(rows - 1, Math.max(0, next));
}
