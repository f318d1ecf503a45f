/** The groups of a recovery code as it was given out, e.g. `7ZQK-0M3R-…`. */
export function groupsOf(code: string): readonly string[] {
  return code.split('-');
}

/** What was typed, in the one form it can be compared in: capitals, no separators, O as 0, I and L as 1. */
export function plainCode(typed: string): string {
  return typed
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/gu, '1');
}

/** Whether as many characters were typed as a recovery code has; whether they are right only the vault can tell. */
export function isWholeCode(typed: string): boolean {
  return plainCode(typed).length === 32;
}

/**
 * Two different groups of a code, in order, that the person reads back from paper: enough to see that a sheet exists and is legible,
 * without making her type it all. `random` yields an integer from 0 up to, not including, its argument.
 */
export function groupsToReadBack(
  count: number,
  random: (below: number) => number,
): readonly [number, number] {
  const first = random(count);
  const second = (first + 1 + random(count - 1)) % count;
  return first < second ? [first, second] : [second, first];
}
