/**
 * Orders exhibit numbers as people count them: by initials, then by number, so that AB/2 stands before AB/10.
 * Anything that is no exhibit number sorts by its text behind those that are.
 */
export function compareExhibits(left: string, right: string): number {
  const a = parts(left);
  const b = parts(right);
  if (a === null || b === null) {
    if (a !== null) return -1;
    if (b !== null) return 1;
    return compareText(left, right);
  }
  return compareText(a.initials, b.initials) || a.number - b.number;
}

function parts(exhibit: string): { readonly initials: string; readonly number: number } | null {
  const match = /^([A-Z]{1,8})\/(\d{1,9})$/.exec(exhibit);
  return match?.[1] === undefined ? null : { initials: match[1], number: Number(match[2]) };
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
