import type { MessageContent } from '../../../../shared/transcript/message.ts';
import { objectIn, objectsIn, textIn, type JsonObject } from '../../json/fields.ts';
import { numberIn } from '../../record/time.ts';
import { plainText } from './text.ts';

/** What a record holds besides words and files. */
export function contentOf(record: JsonObject): MessageContent | null {
  const poll = objectIn(record['poll']);
  if (poll !== null) return pollOf(poll);
  const contact = objectIn(record['contact_information']);
  if (contact !== null) return contactOf(contact);
  if ('location_information' in record || 'place_name' in record) return locationOf(record);
  return null;
}

/** Telegram's actions that are calls; others only speak of one. */
const calls = new Set(['phone_call', 'group_call', 'conference_call']);

/** The call that a service record tells of, or null where it tells of something else. */
export function callOf(record: JsonObject): MessageContent | null {
  if (!calls.has(textIn(record['action']) ?? '')) return null;
  return {
    type: 'call',
    media: 'unknown',
    outcome: textIn(record['discard_reason']),
    seconds: countIn(record['duration_seconds'] ?? record['duration']),
  };
}

/** A whole number from 0 on, or null for anything else. */
export function countIn(value: unknown): number | null {
  const count = numberIn(value);
  return count !== null && Number.isSafeInteger(count) && count >= 0 ? count : null;
}

function pollOf(poll: JsonObject): MessageContent {
  return {
    type: 'poll',
    question: plainText(poll['question']),
    options: objectsIn(poll['answers']).map((answer) => ({
      text: plainText(answer['text']),
      votes: countIn(answer['voters']),
    })),
  };
}

function contactOf(contact: JsonObject): MessageContent {
  const names = [textIn(contact['first_name']), textIn(contact['last_name'])];
  const number = textIn(contact['phone_number']);
  return {
    type: 'contact',
    name: names.filter((name) => name !== null && name !== '').join(' '),
    numbers: number === null || number === '' ? [] : [number],
  };
}

function locationOf(record: JsonObject): MessageContent {
  const place = objectIn(record['location_information']) ?? {};
  return {
    type: 'location',
    latitude: coordinateIn(place['latitude']),
    longitude: coordinateIn(place['longitude']),
    label: textIn(record['place_name']),
  };
}

function coordinateIn(value: unknown): string | null {
  return typeof value === 'number' ? String(value) : textIn(value);
}
