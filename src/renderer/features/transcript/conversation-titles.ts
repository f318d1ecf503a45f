import type { Conversation } from '../../../shared/transcript/report.ts';
import type { TextOf } from '../../ui/text.ts';

/** Names the conversations of an export by their ids; null where there is one only, which needs no heading. */
export function conversationTitles(
  conversations: readonly Conversation[],
  t: TextOf,
): ((id: string) => string) | null {
  if (conversations.length < 2) return null;
  const titles = new Map(conversations.map(({ id, title }) => [id, title]));
  return (id) => titles.get(id) ?? t('transcript.filter.conversation.untitled');
}
