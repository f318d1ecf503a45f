import type { ChatFile } from '../../format.ts';
import { firstOfClass, type MarkupElement } from '../../markup/element.ts';
import { attributeOf, hasClass } from '../../markup/event.ts';
import { markupElements } from '../../markup/elements.ts';
import { textContent } from '../../markup/text-content.ts';
import type { ConversationFacts } from '../../record/tally.ts';
import { resolved } from './links.ts';

/** What the list of chats says of one of them. */
export interface ListedChat {
  readonly kind: ConversationFacts['kind'];
  /** The number of its messages, without the headings of days. */
  readonly declared: number | null;
}

const kinds = new Map<string, ConversationFacts['kind']>([
  ['private', 'direct'],
  ['bot', 'direct'],
  ['group', 'group'],
  ['channel', 'channel'],
]);

/** Reads `lists/chats.html` of an account's export: each chat by the name of its first page. Raises as `markupElements` does. */
export async function readChatList(
  file: ChatFile,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, ListedChat>> {
  const chats = new Map<string, ListedChat>();
  const takes = (open: Parameters<typeof hasClass>[0]): boolean => hasClass(open, 'entry');
  for await (const entries of markupElements(file, { takes, interrupts: takes }, signal)) {
    for (const entry of entries) {
      const [href = ''] = (attributeOf(entry, 'href') ?? '').split('#');
      if (href === '') continue;
      const kind = kinds.get(wordsOf(entry, 'info')) ?? 'unknown';
      const [count] = /^\d{1,9}(?= (?:outgoing )?messages?$)/u.exec(wordsOf(entry, 'details_entry')) ?? [];
      chats.set(resolved(file.name, href), { kind, declared: count === undefined ? null : Number(count) });
    }
  }
  return chats;
}

function wordsOf(entry: MarkupElement, name: string): string {
  const element = firstOfClass(entry, name);
  return element === null ? '' : textContent(element);
}
