import type { Warnings } from '../warnings.ts';

/** Says of one file how many answers stand in it twice. */
export function remarkOnRepeated(warnings: Warnings, at: string, repeated: number): void {
  if (repeated === 0) return;
  warnings.add(
    'REPEATED',
    at,
    repeated === 1
      ? '1 answer is printed twice in this file: under what it answers, and in its place. Both are kept.'
      : `${repeated} answers are printed twice in this file: under what they answer, and in their place. Both are kept.`,
  );
}
