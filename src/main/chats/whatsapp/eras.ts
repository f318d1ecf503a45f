import { skipSpaces, type Era, type Scan } from './scan.ts';

/** What CLDR locales write beside a year of a calendar that is not the Gregorian, and words that mean nothing but "year". */
const names: readonly (readonly [string, Era])[] = [
  ['BE', 'buddhist'],
  ['EB', 'buddhist'],
  ['พ.ศ.', 'buddhist'],
  ['R', 'reiwa'],
  ['令和', 'reiwa'],
  ['H', 'heisei'],
  ['平成', 'heisei'],
  ['民國', 'minguo'],
  ['民国', 'minguo'],
  ['Minguo', 'minguo'],
  ['AP', 'persian'],
  ['ه‍.ش.', 'persian'],
  ['ه‍.ش', 'persian'],
  ['ه.ش', 'persian'],
  ['AH', 'other'],
  ['هـ', 'other'],
  ['Hicri', 'other'],
  ['Saka', 'other'],
  ['ERA0', 'other'],
  ['ERA1', 'other'],
  ['г.', 'common'],
  ['р.', 'common'],
  ['AD', 'common'],
  ['CE', 'common'],
  ['ค.ศ.', 'common'],
  ['م', 'common'],
];

const byFirst = new Map<number, (readonly [string, Era])[]>();
for (const entry of names.toSorted((one, other) => other[0].length - one[0].length)) {
  const code = entry[0].charCodeAt(0);
  byFirst.set(code, [...(byFirst.get(code) ?? []), entry]);
}

/** Reads the name of an era at the reading position; `none`, and nothing read, where there is none. */
function readName(scan: Scan): Era {
  const candidates = byFirst.get(scan.text.charCodeAt(scan.at));
  if (candidates === undefined) return 'none';
  for (const [name, era] of candidates) {
    if (scan.text.startsWith(name, scan.at) && scan.at + name.length <= scan.stop) {
      scan.at += name.length;
      return era;
    }
  }
  return 'none';
}

/** An era before a year's digits, as in `R4` or `民國111`. */
export function readEraBefore(scan: Scan): Era {
  const era = readName(scan);
  if (era !== 'none') skipSpaces(scan);
  return era;
}

/** An era after a year, as in `2565 BE`; it must end the date, so that `AM` beside the time is not taken for one. */
export function readEraAfter(scan: Scan): Era {
  const from = scan.at;
  if (!skipSpaces(scan)) {
    scan.at = from;
    return 'none';
  }
  const era = readName(scan);
  const next = scan.at < scan.stop ? scan.text.charCodeAt(scan.at) : 0;
  const ends =
    next === 0x20 || next === 0x2c || next === 0x60c || next === 0x5d || next === 0xa0 || next === 0x202f;
  if (era === 'none' || !ends) {
    scan.at = from;
    return 'none';
  }
  return era;
}
