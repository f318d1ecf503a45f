import { omissionsFr, warningsFr } from './fr/imports.ts';
import { otherOmissionsFr } from './fr/omissions.ts';
import type { Language } from './index.ts';

/**
 * A remark of an import report in the person's language. Reports are kept with their English sentences; a code that has no
 * translation yet is shown in English rather than not at all.
 */
export function warningWords(language: Language, code: string, english: string): string {
  if (language === 'en') return english;
  return known(warningsFr, code) ?? english;
}

/** What an export is known to leave out, in the person's language; the English sentence is the key. */
export function omissionWords(language: Language, english: string): string {
  if (language === 'en') return english;
  return known(omissionsFr, english) ?? known(otherOmissionsFr, english) ?? english;
}

/** The place of a remark (`line 12`, `chat.txt line 12`, or a member's name) in the person's language. */
export function placeWords(language: Language, at: string): string {
  if (language === 'en') return at;
  const place = /^(?:(.*) )?line (\d+)$/su.exec(at);
  if (place === null) return at;
  return place[1] === undefined ? `la ligne ${place[2]}` : `${place[1]}, ligne ${place[2]}`;
}

function known(words: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined;
}
