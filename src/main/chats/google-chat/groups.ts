import type { ChatFile, ChatInput } from '../format.ts';
import { objectIn, objectsIn, textIn } from '../json/fields.ts';
import { smallJson } from '../json/walk.ts';
import { folderOf } from '../record/files.ts';
import { textHeads } from '../text-heads.ts';

/** Files about groups and people are small; a larger one is not looked at. */
const SMALL = 4 * 1024 * 1024;

/** The files that hold a conversation's messages, in the export's order. */
export async function groupFiles(input: ChatInput): Promise<ChatFile[]> {
  const heads = await textHeads(input);
  return heads.filter(({ text }) => isGroup(text)).map(({ file }) => file);
}

function isGroup(text: string): boolean {
  if (!/^\s*\{\s*"messages"\s*:\s*\[\s*\{/u.test(text)) return false;
  const has = (name: string): boolean => new RegExp(`"${name}"\\s*:`, 'u').test(text);
  return (
    (has('created_date') || has('updated_date')) && (has('creator') || has('topic_id') || has('message_id'))
  );
}

/** What an export says of one conversation. */
export interface Group {
  readonly id: string;
  readonly title: string | null;
  readonly kind: 'direct' | 'group' | 'unknown';
}

/** A conversation by its folder (`DM …`, `Space …`) and its `group_info.json`. `own` is the address of the person whose export it is. */
export async function groupOf(input: ChatInput, file: ChatFile, own: string | null): Promise<Group> {
  const folder = folderOf(file.name);
  const name = folder.slice(folder.lastIndexOf('/', folder.length - 2) + 1, -1);
  const info = input.files.find((one) => one.name === `${folder}group_info.json`);
  const stated = info === undefined ? null : objectIn(await smallJson(info, SMALL));
  const members = objectsIn(stated?.['members']);
  const others = members.filter((member) => own === null || textIn(member['email']) !== own);
  const names = others.map((member) => textIn(member['name']) ?? textIn(member['email']) ?? '');
  const title =
    textIn(stated?.['name']) ?? (names.length > 0 && names.length <= 10 ? names.join(', ') : null);
  return {
    id: folder === '' ? file.name : folder.slice(0, -1),
    title: title === null || title === '' ? (name === '' ? null : name) : title,
    kind: name.startsWith('DM') ? 'direct' : name.startsWith('Space') ? 'group' : 'unknown',
  };
}

/** The address of the person whose export it is, from `Users/…/user_info.json`. */
export async function ownAddress(input: ChatInput): Promise<string | null> {
  const file = input.files.find(({ name }) => /(?:^|\/)user_info\.json$/u.test(name));
  const user = file === undefined ? null : objectIn(objectIn(await smallJson(file, SMALL))?.['user']);
  return textIn(user?.['email']);
}
