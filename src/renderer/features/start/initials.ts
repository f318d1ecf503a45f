/**
 * The initials that a name suggests: the first letter of each part, without accents, at most four. Empty for a name in a script without
 * letters from A to Z, where the person chooses them herself.
 */
export function suggestedInitials(name: string): string {
  return name
    .normalize('NFD')
    .toUpperCase()
    .split(/[\s\p{Pd}.'’]+/u)
    .map((part) => /[A-Z]/u.exec(part)?.[0] ?? '')
    .join('')
    .slice(0, 4);
}

/** Whether initials can stand in an exhibit number: one to eight letters from A to Z. */
export function areInitials(initials: string): boolean {
  return /^[A-Z]{1,8}$/u.test(initials);
}
