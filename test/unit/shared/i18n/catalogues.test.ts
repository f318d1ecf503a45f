import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { catalogues, languages, preferredLanguage } from '../../../../src/shared/i18n/index.ts';
import { placeholdersOf } from './placeholders.ts';

/** Words that claim more than a check can show; "unproven" is a verdict and stays. */
const forbidden: Readonly<Record<string, RegExp>> = {
  en: /\b(authentic\w*|genuine\w*|proven|court-admissible|admissible|blockchain)\b/iu,
  fr: /(?<!\p{L})(authenti\w*|prouvé\w*|recevable\w*|blockchain|chaînes? de blocs)(?!\p{L})/iu,
};

describe.each(languages)('the catalogue in %s', (language) => {
  const texts = Object.entries(catalogues[language]);

  it('has exactly the keys of the English one', () => {
    expect(Object.keys(catalogues[language]).sort()).toEqual(Object.keys(catalogues.en).sort());
  });

  it('fills the same placeholders as the English one', () => {
    const differing = Object.entries(catalogues.en)
      .map(([key, english]) => {
        const translated = new Map(texts).get(key) ?? '';
        return { key, english: placeholdersOf(english), translated: placeholdersOf(translated) };
      })
      .filter(({ english, translated }) => english.join() !== translated.join());
    expect(differing).toEqual([]);
  });

  it('has no empty text and none with stray spaces', () => {
    expect(
      texts.filter(([, text]) => text.trim() === '' || text !== text.trim() || / {2}/u.test(text)),
    ).toEqual([]);
  });

  it('never claims more than was checked', () => {
    expect(texts.filter(([, text]) => forbidden[language]?.test(text))).toEqual([]);
  });

  it.each([0, 1, 2, 1_000_000])('can be shown with the number %i', (number) => {
    const faults: unknown[] = [];
    const intl = createIntl({
      locale: language,
      messages: catalogues[language],
      onError: (fault) => faults.push(fault.message),
    });
    const empty = texts.filter(([id, text]) => {
      const values = Object.fromEntries(placeholdersOf(text).map((name) => [name, number]));
      return intl.formatMessage({ id }, values) === '';
    });
    expect(empty).toEqual([]);
    expect(faults).toEqual([]);
  });
});

describe('the language to begin with', () => {
  it('is the first of the system that has a catalogue', () => {
    expect(preferredLanguage(['ro-RO', 'fr-BE', 'en-GB'])).toBe('fr');
  });

  it('is English where the system speaks neither', () => {
    expect(preferredLanguage(['ro', 'uk'])).toBe('en');
    expect(preferredLanguage([])).toBe('en');
  });
});
