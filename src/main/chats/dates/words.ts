/** The languages in which the exports of web services write dates. */
const LOCALES =
  'en en-GB en-AU fr fr-CA de es es-419 es-MX it pt pt-PT nl ro hu pl cs sk sl hr sr sr-Latn bs mk bg ru uk be lt lv et fi sv da nb is ga cy eu ca gl sq el tr az kk uz ky tg hy ka he ar ar-EG fa ur hi bn gu kn ml mr pa ta te si ne th lo km my vi id ms fil sw am zu af zh zh-TW zh-HK ja ko mn'.split(
    ' ',
  );

const DAY = 24 * 3600 * 1000;

/** Words of dates in many languages, in the form of `plainWord`. A word that means two months in two languages stands for both. */
export interface DateWords {
  readonly months: ReadonlyMap<string, ReadonlySet<number>>;
  /** 0 is Sunday. */
  readonly weekdays: ReadonlyMap<string, ReadonlySet<number>>;
  readonly halves: ReadonlyMap<string, 'am' | 'pm'>;
  /** Names of UTC, the longest first. */
  readonly utc: readonly string[];
}

let words: DateWords | null = null;

/** The words that this machine's own tables (ICU, CLDR) hold; made on first use. */
export function dateWords(): DateWords {
  words ??= collect();
  return words;
}

/** A word for comparison: lower case, without marks, dots and points. */
export function plainWord(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[.’'\u200b-\u200f\u061c\u2066-\u2069]/gu, '');
}

function collect(): DateWords {
  const months = new Map<string, Set<number>>();
  const weekdays = new Map<string, Set<number>>();
  const halves = new Map<string, 'am' | 'pm'>([
    ['am', 'am'],
    ['pm', 'pm'],
    ...['凌晨', '清晨', '早上', '上午', '오전', '午前'].map((word) => [word, 'am'] as const),
    ...['中午', '下午', '傍晚', '晚上', '오후', '午後'].map((word) => [word, 'pm'] as const),
  ]);
  const utc = new Set(['utc', 'gmt', 'z']);
  for (const locale of LOCALES) {
    // A formatter costs a hundred kilobytes outside the heap: one of each kind serves for all.
    const full = wordOf(locale, { dateStyle: 'full' });
    const monthWords = [
      wordOf(locale, { month: 'long' }),
      wordOf(locale, { month: 'short', day: 'numeric' }),
      full,
    ];
    const dayWords = [wordOf(locale, { weekday: 'short' }), full];
    const hour = wordOf(locale, { hour: 'numeric', hour12: true });
    for (const month of Array.from({ length: 12 }, (_, index) => index)) {
      const at = Date.UTC(2023, month, 15, 12);
      for (const word of monthWords) put(months, word(at, 'month'), month + 1);
    }
    // 1 January 2023 was a Sunday.
    for (const day of Array.from({ length: 7 }, (_, index) => index)) {
      const at = Date.UTC(2023, 0, 1, 12) + day * DAY;
      for (const word of dayWords) put(weekdays, word(at, 'weekday'), day);
    }
    for (const [clock, half] of [
      [3, 'am'],
      [10, 'am'],
      [15, 'pm'],
      [20, 'pm'],
    ] as const) {
      const word = hour(Date.UTC(2023, 0, 1, clock), 'dayPeriod');
      if (word !== '') halves.set(word, half);
    }
    const name = wordOf(locale, { timeZoneName: 'long' })(0, 'timeZoneName');
    if (name !== '') utc.add(name);
  }
  return { months, weekdays, halves, utc: [...utc].toSorted((one, other) => other.length - one.length) };
}

type WordOf = (at: number, type: Intl.DateTimeFormatPartTypes) => string;

function wordOf(locale: string, options: Intl.DateTimeFormatOptions): WordOf {
  const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, { ...options, timeZone: 'UTC' });
  return (at, type) =>
    plainWord(format.formatToParts(at).find((one) => one.type === type)?.value ?? '').trim();
}

/** Months that are written as numbers in a language (`5月`) teach nothing. */
function put(map: Map<string, Set<number>>, word: string, value: number): void {
  if (word === '' || /\d/u.test(word)) return;
  const known = map.get(word) ?? new Set();
  known.add(value);
  map.set(word, known);
}
