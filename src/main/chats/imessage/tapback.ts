import type { TranscriptMessage } from '../../../shared/transcript/message.ts';

type Reaction = NonNullable<TranscriptMessage['reactions']>[number];

/** `Loved by Ana`, `☕️ by Ana`, or the same of a sticker, `… from Ana`. Null where a text is none. */
export function tapbackIn(text: string): Reaction | null {
  const words = text.trim();
  const by = words.lastIndexOf(' by ');
  if (by > 0) return { value: words.slice(0, by), by: words.slice(by + 4), at: null };
  const from = words.lastIndexOf(' from ');
  if (from > 0) return { value: words.slice(0, from), by: words.slice(from + 6), at: null };
  return words.startsWith('from ') ? { value: 'sticker', by: words.slice(5), at: null } : null;
}
