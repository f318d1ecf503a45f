import { catalogues, type MessageKey } from '../../src/shared/i18n/index.ts';

/** What stands on the pages while they speak English: tests find things by their words, as a person does. */
export const words = catalogues.en;

/** A text with its places filled by words or by numbers below 1,000; not for those that have plurals. */
export function filled(key: MessageKey, values: Readonly<Record<string, string | number>>): string {
  return words[key].replaceAll(/\{(\w+)(?:, number)?\}/gu, (_, name: string) => String(values[name] ?? ''));
}
