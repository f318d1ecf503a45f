import type { ChatFile } from '../../format.ts';
import { folderOf } from '../../record/files.ts';

/** The pages of one chat, the oldest first. */
export interface ChatPages {
  readonly folder: string;
  readonly pages: readonly ChatFile[];
}

/** Groups pages by their folders: each chat has its own. `messages.html` comes first, then `messages2.html`, … `messages10.html`. */
export function chatPages(files: readonly ChatFile[]): ChatPages[] {
  const chats = new Map<string, ChatFile[]>();
  for (const file of files) {
    const folder = folderOf(file.name);
    chats.set(folder, [...(chats.get(folder) ?? []), file]);
  }
  return [...chats].map(([folder, pages]) => ({ folder, pages: pages.toSorted(byNumber) }));
}

function byNumber(one: ChatFile, other: ChatFile): number {
  return numberOf(one) - numberOf(other) || (one.name < other.name ? -1 : 1);
}

/** Pages that were renamed come last, by their names. */
function numberOf({ name }: ChatFile): number {
  const [, digits] = /(?:^|\/)messages(\d{0,9})\.html?$/iu.exec(name) ?? [];
  if (digits === undefined) return Number.MAX_SAFE_INTEGER;
  return digits === '' ? 1 : Number(digits);
}
