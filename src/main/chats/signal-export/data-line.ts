import { listIn, objectIn, objectsIn, textIn, type JsonObject } from '../json/fields.ts';
import type { Content } from './content.ts';

/** One line of `data.json`, or null where it is none: what is meant is told by its members. */
export function readDataLine(value: JsonObject | null): (Content & { sender: string; raw: string }) | null {
  const raw = textIn(value?.['date']);
  const sender = textIn(value?.['sender']);
  const body = textIn(value?.['body']);
  if (value === null || raw === null || sender === null || body === null) return null;
  const sticker = objectIn(value['sticker']);
  return {
    raw,
    sender,
    body: body.replace(/ {2}$/u, ''),
    quote: (textIn(value['quote']) ?? '').trim().replace(/^> /u, '').replaceAll('\n> ', '\n'),
    sticker: textIn(value['sticker']) ?? textIn(sticker?.['emoji']) ?? '',
    isDeleted: value['deleted'] === true,
    reactions: listIn(value['reactions']).map(reactionOf),
    attachments: objectsIn(value['attachments']).map((one) => ({
      name: textIn(one['name']) ?? '',
      path: textIn(one['path']) ?? '',
    })),
  };
}

/** A pair in the order name, emoji; an object in some versions. */
function reactionOf(value: unknown): Content['reactions'][number] {
  const of = objectIn(value);
  const [name, emoji] = of === null ? listIn(value) : [of['name'], of['emoji']];
  return { name: textIn(name) ?? '', emoji: textIn(emoji) ?? '' };
}
