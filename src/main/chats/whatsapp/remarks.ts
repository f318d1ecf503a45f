import type { Warnings } from '../warnings.ts';
import type { Dated } from './dated.ts';

/** Says what is unusual about the date of one line. */
export function remarkOnDate({ exists, day }: Dated, warnings: Warnings, at: string): void {
  if (!exists) {
    warnings.add(
      'IMPOSSIBLE_DATE',
      at,
      'The line begins with a date or time that does not exist; it is kept as not understood.',
    );
  } else if (day.kind === 'unknown') {
    warnings.add(
      'CALENDAR_NOT_CONVERTED',
      at,
      'The date is of a calendar whose days cannot be converted with certainty; it is kept as written.',
    );
  } else if (day.kind === 'read' && day.swapped) {
    warnings.add(
      'DATE_ORDER_CHANGED',
      at,
      'The date exists only with day and month in the other order than in the rest of the file.',
    );
  }
}

/** Says that an hour has no single instant in the given zone. */
export function remarkOnZone(problem: 'gap' | 'overlap', warnings: Warnings, at: string): void {
  if (problem === 'gap') {
    warnings.add('TIME_NOT_IN_ZONE', at, 'The given time zone skipped this hour; no UTC time is stated.');
  } else {
    warnings.add(
      'TIME_TWICE_IN_ZONE',
      at,
      'The given time zone passed this hour twice; no UTC time is stated.',
    );
  }
}

/** Says that a line may be no entry of the app's own. */
export function remarkOnPasted(warnings: Warnings, at: string): void {
  warnings.add(
    'PASTED_HEADER',
    at,
    'The line reads as the start of an entry, but is written or dated unlike those around it; it may be text pasted into the entry above.',
  );
}
