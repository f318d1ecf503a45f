import type { Part } from './part.ts';

/** In which order a conversation's files are read, and whether each is read from its end. */
export interface PartOrder {
  readonly parts: readonly Part[];
  readonly isReversed: boolean;
}

/**
 * The order that begins at a conversation's oldest end. Within the files time tells it: more steps back than forward mean that the newest record stands
 * first, which is also taken where no step tells. Between the files, which come in the order of their numbers, the highest number is the oldest, as
 * Meta numbers them, unless more of them begin later than the one before.
 */
export function partOrder(parts: readonly Part[]): PartOrder {
  const rises = parts.reduce((sum, { times }) => sum + times.rises, 0);
  const falls = parts.reduce((sum, { times }) => sum + times.falls, 0);
  let later = 0;
  let earlier = 0;
  for (const [place, part] of parts.entries()) {
    const before = parts[place - 1]?.times.first ?? null;
    const { first } = part.times;
    if (before === null || first === null) continue;
    if (first > before) later += 1;
    if (first < before) earlier += 1;
  }
  return { parts: later > earlier ? parts : parts.toReversed(), isReversed: falls >= rises };
}
