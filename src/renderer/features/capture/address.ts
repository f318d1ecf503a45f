import type { MessageKey } from '../../../shared/i18n/index.ts';

/** What is wrong with an address that a person typed, as the key of the sentence that says it; null where it can be captured. */
export function addressProblem(typed: string): MessageKey | null {
  const text = typed.trim();
  if (text === '') return 'capture.address.empty';
  if (!/^https?:/i.test(text)) return 'capture.address.scheme';
  const parsed = URL.parse(text);
  if (parsed === null) return 'capture.address.unreadable';
  return parsed.username === '' && parsed.password === '' ? null : 'capture.address.password';
}

/** A whole number in a range, or null. */
export function wholeIn(typed: string, least: number, most: number): number | null {
  if (!/^\d{1,6}$/.test(typed.trim())) return null;
  const value = Number(typed);
  return value >= least && value <= most ? value : null;
}
