import type { ExtractWish } from '../../../../shared/contract/handover-methods.ts';
import { itemId } from '../../../../shared/model/ids.ts';
import { UsageError } from '../usage.ts';

/** `ITEM:FROM-TO[,FROM-TO…]`; one number stands for one message. An item that is named twice has all its ranges together. */
export function extractsOf(values: readonly string[], attachments: boolean): ExtractWish[] {
  const wishes = new Map<ExtractWish['item'], ExtractWish['messages']>();
  for (const value of values) {
    const [name = '', ranges, ...others] = value.split(':');
    const item = itemId.safeParse(name);
    if (!item.success || ranges === undefined || others.length > 0)
      throw new UsageError('--extract takes ITEM:FROM-TO[,FROM-TO…] with the id of a chat');
    wishes.set(item.data, [...(wishes.get(item.data) ?? []), ...ranges.split(',').map(rangeOf)]);
  }
  return [...wishes].map(([item, messages]) => ({ item, messages, attachments }));
}

function rangeOf(text: string): ExtractWish['messages'][number] {
  const [, first, last] = /^([1-9][0-9]{0,9})(?:-([1-9][0-9]{0,9}))?$/.exec(text.trim()) ?? [];
  if (first === undefined || Number(last ?? first) < Number(first))
    throw new UsageError('--extract counts messages from 1: give ranges such as 12-40, or single numbers');
  return { from: Number(first), to: Number(last ?? first) };
}
