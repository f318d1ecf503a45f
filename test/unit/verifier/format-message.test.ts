import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { formatMessage } from '../../../src/verifier/texts/format-message.ts';
import { firstLanguage, pageCatalogues, pageLanguages, textsIn } from '../../../src/verifier/texts/texts.ts';
import { placeholdersOf } from '../shared/i18n/placeholders.ts';

const counts = [0, 1, 2, 21, 1_000_000];
const named = {
  name: 'AB/1',
  exhibits: 'AB/1',
  created: 'X',
  authority: 'Y',
  time: 'Z',
  code: 'C',
  message: 'M',
};

describe.each(pageLanguages)('the texts of the page in %s', (language) => {
  const catalogue: Readonly<Record<string, string>> = pageCatalogues[language];
  const keys = Object.keys(catalogue);

  it('has many', () => {
    expect(keys.length).toBeGreaterThan(300);
  });

  it.each(counts)('are filled in with %i exactly as the window would fill them in', (count) => {
    const intl = createIntl({ locale: language, messages: catalogue });
    const own: [string, string][] = [];
    const expected: [string, string][] = [];
    for (const key of keys) {
      const numbers = Object.fromEntries(placeholdersOf(catalogue[key] ?? '').map((name) => [name, count]));
      // A word stands where the text takes a value as it is, a number everywhere else.
      const isCounted = (name: string): boolean =>
        new RegExp(`\\{${name}\\s*,`, 'u').test(catalogue[key] ?? '');
      const values = Object.fromEntries(
        Object.entries(numbers).map(([name, value]) => [
          name,
          isCounted(name) ? value : (Reflect.get(named, name) ?? 'word'),
        ]),
      ) as Record<string, string | number>;
      own.push([key, formatMessage(catalogue[key] ?? '', language, values)]);
      expected.push([key, intl.formatMessage({ id: key }, values)]);
    }
    expect(own).toEqual(expected);
  });
});

it('leaves a placeholder without a value empty, and never fails on a broken text', () => {
  expect(formatMessage('a {b} c', 'en')).toBe('a  c');
  for (const broken of ['{', '{a', '{a,', '{a, plural, one {x', '{a, plural}', '}', '{a, number, ', '{,}']) {
    expect(typeof formatMessage(broken, 'en', { a: 1 })).toBe('string');
  }
});

it.each([
  [['fr-CA', 'en'], 'fr'],
  [['de', 'fr', 'en'], 'fr'],
  [['en-US'], 'en'],
  [['de', 'xx'], 'en'],
  [[], 'en'],
] as const)('begins in the first language of %j that it speaks', (tags, language) => {
  expect(firstLanguage(tags)).toBe(language);
});

it('states times in UTC and sizes in powers of 1000, whatever the computer', () => {
  const en = textsIn('en');
  expect(en.instant('2026-11-20T12:00:00.000Z')).toBe('20 November 2026 at 12:00 UTC');
  expect(textsIn('fr').instant('2026-11-20T12:00:00.000Z')).toBe('20 novembre 2026 à 12:00 UTC');
  expect(en.instant('not a time')).toBe('not a time');
  expect([0, 1, 999, 1000, 1500, 12_345, 5_242_880_000, 2e15].map(en.size)).toEqual([
    '0 bytes',
    '1 byte',
    '999 bytes',
    '1 kB',
    '1.5 kB',
    '12 kB',
    '5.2 GB',
    '2,000 TB',
  ]);
});
