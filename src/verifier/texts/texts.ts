import { common as commonEn } from '../../shared/i18n/en/common.ts';
import { errors as errorsEn } from '../../shared/i18n/en/errors.ts';
import { evidence as evidenceEn } from '../../shared/i18n/en/evidence.ts';
import { pagesCompared as pagesComparedEn } from '../../shared/i18n/en/pages-compared.ts';
import { settings as settingsEn } from '../../shared/i18n/en/settings.ts';
import { verify as verifyEn } from '../../shared/i18n/en/verify.ts';
import { common as commonFr } from '../../shared/i18n/fr/common.ts';
import { errors as errorsFr } from '../../shared/i18n/fr/errors.ts';
import { evidence as evidenceFr } from '../../shared/i18n/fr/evidence.ts';
import { pagesCompared as pagesComparedFr } from '../../shared/i18n/fr/pages-compared.ts';
import { settings as settingsFr } from '../../shared/i18n/fr/settings.ts';
import { verify as verifyFr } from '../../shared/i18n/fr/verify.ts';
import { formatMessage, type MessageValues } from './format-message.ts';
import { offline as offlineEn } from './offline.en.ts';
import { offline as offlineFr } from './offline.fr.ts';

const en = {
  ...commonEn,
  ...errorsEn,
  ...evidenceEn,
  ...settingsEn,
  ...verifyEn,
  ...pagesComparedEn,
  ...offlineEn,
};
const fr = {
  ...commonFr,
  ...errorsFr,
  ...evidenceFr,
  ...settingsFr,
  ...verifyFr,
  ...pagesComparedFr,
  ...offlineFr,
};

/** Every text that the page may show, by its key. */
export type TextKey = keyof typeof en;
export const pageCatalogues: Readonly<Record<Language, Readonly<Record<TextKey, string>>>> = { en, fr };

export const pageLanguages = ['en', 'fr'] as const;
export type Language = (typeof pageLanguages)[number];

/** What a person reads, in one language. */
export interface Texts {
  readonly language: Language;
  readonly t: (key: TextKey, values?: MessageValues) => string;
  /** An instant in UTC, which is the same for everybody who reads it: `20 November 2026 at 12:00 UTC`. */
  readonly instant: (value: string) => string;
  /** An instant to the second in this computer's zone, which is named. */
  readonly localInstant: (value: Date) => string;
  /** Bytes in the largest unit that leaves 1 or more, in powers of 1000. */
  readonly size: (bytes: number) => string;
  readonly list: (words: readonly string[]) => string;
}

/** The page's first language: the first of the browser's (BCP 47 tags, best first) that it speaks, else English. */
export function firstLanguage(tags: readonly string[]): Language {
  for (const tag of tags) {
    const spoken = pageLanguages.find((language) => language === tag.toLowerCase().split('-')[0]);
    if (spoken !== undefined) return spoken;
  }
  return 'en';
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

export function textsIn(language: Language): Texts {
  // English dates in the order that Europe's courts read.
  const locale = language === 'en' ? 'en-GB' : 'fr-FR';
  const utc = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  const local = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'longOffset',
  });
  return {
    language,
    t: (key, values) => formatMessage(pageCatalogues[language][key], language, values),
    instant(value) {
      const date = new Date(value);
      return Number.isNaN(date.getTime()) ? value : `${utc.format(date)} UTC`;
    },
    localInstant: (value) => local.format(value),
    size(bytes) {
      const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(bytes || 1) / 3)));
      const value = bytes / 1000 ** step;
      return new Intl.NumberFormat(locale, {
        style: 'unit',
        unit: units[step] ?? 'byte',
        unitDisplay: step === 0 ? 'long' : 'short',
        maximumFractionDigits: value < 10 && step > 0 ? 1 : 0,
      }).format(value);
    },
    list: (words) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(words),
  };
}
