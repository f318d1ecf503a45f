import type { TranscriptMessage } from '../../../shared/transcript/message.ts';
import { instantTime, noTime, utcText } from '../record/time.ts';

/** The attributes of an element. */
export type Attributes = Readonly<Record<string, string>>;
export type Details = NonNullable<TranscriptMessage['details']>;

/** An attribute's value; null where it is left out, empty, or the word `null`, with which the app writes that there is none. */
export function given(attributes: Attributes, name: string): string | null {
  const value = attributes[name];
  return value === undefined || value === '' || value === 'null' ? null : value;
}

/** A contact's name; null where the app writes that it has none. */
export function contactOf(attributes: Attributes): string | null {
  const name = given(attributes, 'contact_name');
  return name === '(Unknown)' ? null : name;
}

/** The moment of a record: milliseconds since 1970. Zero is what the app writes where it knows none. */
export function timeOf(attributes: Attributes): TranscriptMessage['time'] {
  const raw = attributes['date'] ?? '';
  const ms = /^-?\d{1,16}$/u.test(raw) ? Number(raw) : 0;
  return ms === 0 ? { ...noTime, raw } : instantTime(raw, ms);
}

/** Whether a record states a moment that no calendar has. */
export function isImpossible({ raw, utc }: TranscriptMessage['time']): boolean {
  return utc === null && raw !== '' && !/^0+$/u.test(raw);
}

/** `date_sent`, which is in milliseconds for an SMS and in seconds for an MMS; null where it is not known. */
export function sentIn(attributes: Attributes, unit: 1 | 1000): string | null {
  const raw = given(attributes, 'date_sent');
  if (raw === null || !/^\d{1,13}$/u.test(raw) || Number(raw) === 0) return null;
  return utcText(Number(raw) * unit);
}

/** Adds what the export states, and nothing where it states nothing. */
export function push(details: Details, name: string, value: string | null): void {
  if (value !== null) details.push({ name, value });
}

/** What both kinds of message state in the same way. */
export function commonDetails(attributes: Attributes, details: Details): void {
  push(details, 'readable date', given(attributes, 'readable_date'));
  const read = given(attributes, 'read');
  if (read !== null) details.push({ name: 'read', value: read === '0' ? 'no' : 'yes' });
  if (given(attributes, 'locked') === '1') details.push({ name: 'locked', value: 'yes' });
  push(details, 'SIM', given(attributes, 'sub_id'));
}
