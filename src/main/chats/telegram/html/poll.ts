import type { MessageContent, TranscriptMessage } from '../../../../shared/transcript/message.ts';
import { childrenOf, type MarkupElement } from '../../markup/element.ts';
import { hasClass } from '../../markup/event.ts';
import { textContent } from '../../markup/text-content.ts';

/** Reads a poll's box: its question, the answers with their votes (`- Yes`, `2 votes`), and what else it says into `details`. */
export function pollOf(
  box: MarkupElement,
  details: NonNullable<TranscriptMessage['details']>,
): MessageContent {
  let question = '';
  const options: { text: string; votes: number | null }[] = [];
  for (const part of childrenOf(box)) {
    const words = textContent(part);
    if (hasClass(part, 'question')) question = words;
    else if (hasClass(part, 'answer')) options.push(answerOf(part));
    else if (words !== '') details.push({ name: hasClass(part, 'total') ? 'total' : 'poll', value: words });
  }
  return { type: 'poll', question, options };
}

function answerOf(answer: MarkupElement): { text: string; votes: number | null } {
  const isVotes = (inner: MarkupElement): boolean => hasClass(inner, 'details');
  const text = textContent(answer, { without: isVotes }).replace(/^- /u, '');
  const votes = childrenOf(answer).find(isVotes);
  if (votes === undefined) return { text, votes: 0 };
  const [number] = /^\d{1,9}/u.exec(textContent(votes)) ?? [];
  return { text, votes: number === undefined ? null : Number(number) };
}
