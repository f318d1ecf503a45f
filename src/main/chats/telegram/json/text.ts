import { objectIn, textIn } from '../../json/fields.ts';

/** Something that a text points to without showing it. */
export interface TextTarget {
  readonly name: 'link' | 'mention';
  readonly value: string;
}

/** The words of a message: a text, or a list of texts and of parts with a format (`{"type": "bold", "text": "…"}`). */
export function plainText(value: unknown): string {
  if (typeof value === 'string') return value.toWellFormed();
  if (!Array.isArray(value)) return textIn(objectIn(value)?.['text']) ?? '';
  let text = '';
  for (const part of value as readonly unknown[]) {
    text += typeof part === 'string' ? part : (textIn(objectIn(part)?.['text']) ?? '');
  }
  return text.toWellFormed();
}

/** Where words lead to: the address behind a `text_link`, the account behind a `mention_name`. */
export function targetsOf(value: unknown): TextTarget[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly unknown[]).flatMap((part): TextTarget[] => {
    const { href, user_id: user } = objectIn(part) ?? {};
    const targets: TextTarget[] = [];
    if (typeof href === 'string') targets.push({ name: 'link', value: href.toWellFormed() });
    if (typeof user === 'string' || typeof user === 'number') {
      targets.push({ name: 'mention', value: `user${user}`.toWellFormed() });
    }
    return targets;
  });
}

/** The parts of a text that no version of Telegram known here writes; they are shown beside the words. */
export function unknownParts(value: unknown): unknown[] {
  const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
  return parts.filter((part) => {
    const isAbsent = part === undefined || part === null;
    return !isAbsent && typeof part !== 'string' && typeof objectIn(part)?.['text'] !== 'string';
  });
}
