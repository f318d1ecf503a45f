import type { ItemKind, ItemSummary } from '../../../shared/model/item.ts';
import type { ItemId } from '../../../shared/model/ids.ts';
import { compareExhibits } from './exhibit-order.ts';

/** What the person asked the list to show. Empty sets and text hold nothing back. */
export interface ItemFilter {
  readonly text: string;
  readonly kind: ItemKind | null;
  readonly tag: string | null;
}

export const noFilter: ItemFilter = { text: '', kind: null, tag: null };

/** The order of the list, always by exhibit number. */
export type ItemOrder = 'ascending' | 'descending';

/**
 * The items that the filter leaves, by exhibit number. Every word of the text must occur somewhere in what is known of the item, or in `pages`: the title and the
 * address of captured pages, as far as they are known.
 */
export function filterItems(
  items: readonly ItemSummary[],
  filter: ItemFilter,
  order: ItemOrder,
  pages: ReadonlyMap<ItemId, string>,
): readonly ItemSummary[] {
  const words = fold(filter.text)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const left = items.filter(
    (item) =>
      (filter.kind === null || item.kind === filter.kind) &&
      (filter.tag === null || item.tags.includes(filter.tag)) &&
      (words.length === 0 || holdsAll(searchable(item, pages.get(item.id)), words)),
  );
  const sign = order === 'ascending' ? 1 : -1;
  return left.sort((a, b) => sign * compareExhibits(a.exhibit, b.exhibit));
}

/** Every tag in use, once, in the reader's order. */
export function tagsOf(items: readonly ItemSummary[], language: string): readonly string[] {
  const collator = new Intl.Collator(language);
  return [...new Set(items.flatMap((item) => item.tags))].sort((a, b) => collator.compare(a, b));
}

function searchable(item: ItemSummary, page = ''): string {
  const said = [
    item.exhibit,
    item.name,
    page,
    item.sha256,
    item.mediaType,
    ...item.tags,
    ...(item.transcript?.participants ?? []),
  ];
  return fold(said.join('\n'));
}

function holdsAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

/** Without case and accents, so that `resume` finds `Résumé`. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase();
}
