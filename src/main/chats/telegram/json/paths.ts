import type { Choice, JsonPath } from '../../json/piece.ts';

/** Where a piece of an export belongs: to its person, to a chat as a fact, or to a chat as a message. */
export type Place =
  | { readonly type: 'person' }
  | { readonly type: 'fact'; readonly chat: string; readonly name: 'name' | 'type' | 'id' }
  | { readonly type: 'message'; readonly chat: string };

/** Exports of one chat have it at the top; those of an account have lists of chats, of present ones and of those that were left. */
export function chooseTelegram(path: JsonPath): Choice {
  const [first, second] = path;
  if (path.length === 0) return 'enter';
  if (isList(first)) {
    if (path.length > 3) return withinChat(path, 3);
    return path.length === 1 || second === 'list' ? 'enter' : 'skip';
  }
  return first === 'personal_information' ? 'take' : withinChat(path, 0);
}

/** The place of a piece that `chooseTelegram` took. */
export function placeOf(path: JsonPath): Place {
  const [first, , index] = path;
  if (first === 'personal_information') return { type: 'person' };
  const chat = isList(first) ? `${first}/${index}` : '';
  const name = isList(first) ? path[3] : first;
  if (name === 'name' || name === 'type' || name === 'id') return { type: 'fact', chat, name };
  return { type: 'message', chat };
}

function withinChat(path: JsonPath, from: number): Choice {
  const name = path[from];
  const isOwn = path.length === from + 1;
  if (name === 'messages') return isOwn ? 'enter' : 'take';
  return isOwn && (name === 'name' || name === 'type' || name === 'id') ? 'take' : 'skip';
}

function isList(name: string | number | undefined): boolean {
  return name === 'chats' || name === 'left_chats';
}
