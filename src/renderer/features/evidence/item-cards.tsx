import { GridList, GridListItem } from 'react-aria-components';
import type { ItemId } from '../../../shared/model/ids.ts';
import type { ItemSummary } from '../../../shared/model/item.ts';
import { useText } from '../../ui/text.ts';
import { ItemCard } from './item-card.tsx';

export interface ItemListProps {
  readonly items: readonly ItemSummary[];
  readonly selected: ItemId | null;
  readonly onSelect: (item: ItemId | null) => void;
  readonly onOpen: (item: ItemId) => void;
}

/** The items of a case as cards: arrow keys go from card to card, Enter opens one. */
export function ItemCards({ items, selected, onSelect, onOpen }: ItemListProps) {
  const t = useText();
  return (
    <GridList
      aria-label={t('evidence.list')}
      className="item-cards"
      layout="grid"
      items={items}
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={selected === null ? [] : [selected]}
      onSelectionChange={(keys) => onSelect(chosenOf(items, keys))}
      onAction={(key) => {
        const item = items.find(({ id }) => id === key);
        if (item !== undefined) onOpen(item.id);
      }}
    >
      {(item) => (
        <GridListItem id={item.id} textValue={`${item.exhibit} ${item.name}`} className="item-card-place">
          <ItemCard item={item} />
        </GridListItem>
      )}
    </GridList>
  );
}

/** The one item that a selection of React Aria names. */
export function chosenOf(items: readonly ItemSummary[], keys: 'all' | Iterable<unknown>): ItemId | null {
  if (keys === 'all') return null;
  const [first] = keys;
  return items.find(({ id }) => id === first)?.id ?? null;
}
