import type { Entity } from './entity.ts';

const NUMERIC =
  /(?<![\p{L}\p{N}.,/:-])(?:(\d{4})([-/.])(\d{1,2})\2(\d{1,2})|(\d{1,2})([-/.])(\d{1,2})\6(\d{4}|\d{2}))(?![\p{L}\p{N}/-])/gu;

/** Days as they are written in numbers. The value is the ISO date where only one reading exists, else what is written. */
export function datesIn(text: string): Entity[] {
  return [...text.matchAll(NUMERIC)].flatMap((match) => {
    const value = readingOf(match);
    return value === null
      ? []
      : [{ kind: 'date' as const, value, start: match.index, end: match.index + match[0].length }];
  });
}

function readingOf([written, year, , month, day, first, mark, second, late]: RegExpMatchArray):
  string | null {
  if (year !== undefined) return isoDay(Number(year), Number(month), Number(day));
  const short = late ?? '';
  const full = Number(short) + (short.length === 2 ? 2000 : 0);
  const dayFirst = isoDay(full, Number(second), Number(first));
  const monthFirst = isoDay(full, Number(first), Number(second));
  // Where days are parted by points, the day stands first.
  if (mark === '.') return dayFirst;
  if (dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst) return written;
  return dayFirst ?? monthFirst;
}

function isoDay(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2100) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null;
}
