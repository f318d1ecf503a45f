import type { TranscriptMessage } from '../../../shared/transcript/message.ts';
import { listIn, objectIn, textIn, wordsOf, type JsonObject } from '../json/fields.ts';
import { mediaNames, oneOrMany } from './media.ts';
import type { Repairs } from './repairs.ts';

type Details = NonNullable<TranscriptMessage['details']>;

type Reads = (value: unknown) => boolean;

const isText: Reads = (value) => textIn(value) !== null;
/** What stands elsewhere in an entry, if it is what it should be. */
const told = new Map<string, Reads>([
  ['sender_name', isText],
  ['senderName', isText],
  ['content', isText],
  ['text', isText],
  ['timestamp_ms', () => true],
  ['timestamp', () => true],
  ['reactions', Array.isArray],
  ['is_unsent', (value) => value === true],
  ['isUnsent', (value) => value === true],
  ['call_duration', (value) => typeof value === 'number'],
  ['missed', (value) => value === true],
]);
/** Types that say no more than that something was sent. */
const plainTypes = new Set(['Generic', 'text', 'media']);
/** What is stated of a file beside its path. */
const ofMedia = new Set(['uri', 'ai_stickers']);

/**
 * Everything else that an export states of a message, under its own names, in its order: the link that was shared, who was added to a group, an IP
 * address, and whatever a later version adds. What is only said to be absent (null, false, nothing) is left out.
 */
export function detailsIn(record: JsonObject, repairs: Repairs): Details {
  return Object.entries(record).flatMap(([name, value]) => {
    if (told.get(name)?.(value) === true) return [];
    if (name === 'type') return plainTypes.has(textIn(value) ?? '') ? [] : one(name, value, repairs);
    if (mediaNames.has(name)) return mediaDetails(name, value, repairs);
    if (name === 'share' && objectIn(value) !== null) return parts(name, value, new Set(), repairs);
    if (name === 'users') return listIn(value).flatMap((user) => one(name, userName(user), repairs));
    return one(name, value, repairs);
  });
}

function mediaDetails(name: string, value: unknown, repairs: Repairs): Details {
  return oneOrMany(value).flatMap((file) => {
    const uri = textIn(objectIn(file)?.['uri']);
    if (uri === null) return one(name, file, repairs);
    // A sentence in place of a path says why the file is not there.
    if (!/[./\\]/u.test(uri)) return one(name, uri, repairs);
    return parts(name, file, ofMedia, repairs);
  });
}

function parts(name: string, value: unknown, without: ReadonlySet<string>, repairs: Repairs): Details {
  const entries = Object.entries(objectIn(value) ?? {});
  return entries.flatMap(([part, stated]) =>
    without.has(part) ? [] : one(`${name}.${part}`, stated, repairs),
  );
}

function userName(user: unknown): unknown {
  return objectIn(user)?.['name'] ?? user;
}

function one(name: string, value: unknown, repairs: Repairs): Details {
  const words = wordsOf(value);
  return words === '' ? [] : [{ name: name.toWellFormed(), value: repairs.text(words) }];
}
