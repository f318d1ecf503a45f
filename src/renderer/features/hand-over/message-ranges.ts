import type { ExtractWish } from '../../../shared/contract/handover-methods.ts';

/**
 * Places of messages as a person writes them: `12-40, 57`, with any dash. Null where something is not a place from 1 to `count`; an empty
 * text is no range at all.
 */
export function parseRanges(text: string, count: number): ExtractWish['messages'] | null {
  const parts = text
    .split(/[,;\s]*[,;\n][,;\s]*/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const ranges: ExtractWish['messages'] = [];
  for (const part of parts) {
    const [, first, last = first] = /^(\d{1,9})(?:\s*[-–—]\s*(\d{1,9}))?$/u.exec(part) ?? [];
    const [from, to] = [Number(first), Number(last)];
    if (first === undefined || from < 1 || to < from || to > count) return null;
    ranges.push({ from, to });
  }
  return ranges;
}

/** How many messages ranges name, those that stand in several counted once. */
export function countMessages(ranges: ExtractWish['messages']): number {
  let counted = 0;
  let end = 0;
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from)) {
    counted += Math.max(0, to - Math.max(from, end + 1) + 1);
    end = Math.max(end, to);
  }
  return counted;
}
