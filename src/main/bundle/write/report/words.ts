import { reportEn, type ReportCatalogue, type ReportKey } from '../../../../shared/i18n/report.en.ts';
import { reportFr } from '../../../../shared/i18n/report.fr.ts';
import { evidence, html, type Html } from '../../../../shared/text/html.ts';

export type ReportLanguage = 'en' | 'fr';

/** What goes into the places of a text: strings are treated as evidence, markup is taken as it is. */
export type Values = Readonly<Record<string, string | Html>>;

/** The report's texts and ways of writing numbers in one language. */
export interface Words {
  readonly language: ReportLanguage;
  /** The text of a key as markup, its places filled. A place without a value stays visible, in braces. */
  readonly say: (key: ReportKey, values?: Values) => Html;
  /** The text of a key where it exists in the catalogue, else the given word, as evidence. */
  readonly term: (key: string, word: string) => Html;
  /** A whole number with its thousands set apart. */
  readonly count: (value: number) => string;
  readonly bytes: (value: number) => Html;
  /** `2026-11-20T11:05:00.430Z` as people read it, still in UTC and to the same precision. */
  readonly instant: (time: string) => string;
}

const catalogues: Readonly<Record<ReportLanguage, ReportCatalogue>> = { en: reportEn, fr: reportFr };
/** Written here rather than by Intl: the same plan must give the same bytes on every runtime. */
const thousands: Readonly<Record<ReportLanguage, string>> = { en: ',', fr: '\u202f' };

function isKey(key: string): key is ReportKey {
  return Object.hasOwn(reportEn, key);
}

/** The words of one language. */
export function wordsOf(language: ReportLanguage): Words {
  const texts = catalogues[language];
  const say = (key: ReportKey, values: Values = {}): Html => {
    const parts = texts[key].split(/\{(\w+)\}/);
    return html`${parts.map((part, index) => {
      if (index % 2 === 0) return html`${part}`;
      const value = values[part] ?? `{${part}}`;
      return typeof value === 'string' ? evidence(value) : value;
    })}`;
  };
  const count = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, thousands[language]);
  return {
    language,
    say,
    term: (key, word) => (isKey(key) ? say(key) : evidence(word)),
    count,
    bytes: (value) => (value === 1 ? say('unit.byte') : say('unit.bytes', { count: html`${count(value)}` })),
    instant: (time) => time.replace('T', '\u00a0').replace('Z', ''),
  };
}
