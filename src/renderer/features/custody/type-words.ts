import type { EventKey } from '../../../shared/custody/readable-event.ts';
import type { Language } from '../../../shared/i18n/index.ts';
import { reportEn } from '../../../shared/i18n/report.en.ts';
import { reportFr } from '../../../shared/i18n/report.fr.ts';
import type { EventType } from '../../../shared/model/event.ts';

/** What events of a type say happened, without naming anything: the barest sentence there is for it. */
export function typeWords(language: Language, type: EventType): string {
  const texts: Readonly<Record<EventKey, string>> = language === 'fr' ? reportFr : reportEn;
  const bare = Object.entries(texts).find(([key]) => key === `event.${type}.bare`);
  return bare?.[1] ?? texts[`event.${type}`];
}
