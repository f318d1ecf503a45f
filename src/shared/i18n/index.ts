import { en } from './en.ts';
import { fr } from './fr.ts';

/** The languages the window speaks; both catalogues are complete. */
export const languages = ['en', 'fr'] as const;
export type Language = (typeof languages)[number];

/** Every text of the window, by a name of the form `area.thing`. */
export type MessageKey = keyof typeof en;

/** The texts, in ICU message syntax. */
export const catalogues: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = { en, fr };

/**
 * The language to use when a person has chosen none: the first of the system's languages (BCP 47 tags, best first)
 * that has a catalogue, else English.
 */
export function preferredLanguage(tags: readonly string[]): Language {
  for (const tag of tags) {
    const primary = tag.toLowerCase().split('-')[0];
    const match = languages.find((language) => language === primary);
    if (match !== undefined) return match;
  }
  return 'en';
}
