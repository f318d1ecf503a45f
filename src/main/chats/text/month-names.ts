/** The languages that apps write dates in, beyond which a name stays unknown. */
const languages =
  'en fr es pt de it nl ro pl cs sk hu bg uk ru sr hr sl mk sq tr el sv da nb fi lt lv et id ms fil vi sw af ca eu gl ar fa he hi bn ur ta te th ka hy az kk'.split(
    ' ',
  );

let known: ReadonlyMap<string, ReadonlySet<number>> | null = null;

/** A name of a month as names are compared: lower case, composed, without the dot of an abbreviation. */
function plain(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\.$/u, '');
}

/**
 * The month, from 1, that a word names, long or short, in any of some fifty languages. Null for other words, and for a name that means different months in
 * different languages (`lip` is June in Croatian, July in Polish).
 */
export function monthNamed(word: string): number | null {
  known ??= monthNames();
  const [month, ...others] = known.get(plain(word)) ?? [];
  return month === undefined || others.length > 0 ? null : month;
}

function monthNames(): ReadonlyMap<string, ReadonlySet<number>> {
  const names = new Map<string, Set<number>>();
  for (const language of languages) {
    for (const style of ['long', 'short'] as const) {
      // With a day beside it a month stands in the genitive in some languages.
      for (const day of [undefined, 'numeric'] as const) {
        const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
          month: style,
          day,
          timeZone: 'UTC',
        });
        for (let month = 1; month <= 12; month += 1) {
          const parts = format.formatToParts(Date.UTC(2023, month - 1, 15));
          const name = plain(parts.find(({ type }) => type === 'month')?.value ?? '');
          if (!/\p{L}/u.test(name)) continue;
          names.set(name, (names.get(name) ?? new Set()).add(month));
        }
      }
    }
  }
  // English as apps abbreviate it beside what Intl does.
  names.set('sept', new Set([9]));
  return names;
}
