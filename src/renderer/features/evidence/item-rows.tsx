import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import { Bidi } from '../../ui/bidi.tsx';
import { Bytes } from '../../ui/bytes.tsx';
import { DateTime } from '../../ui/date-time.tsx';
import { useText } from '../../ui/text.ts';
import { KindSign } from '../item/kind-sign.tsx';
import { PageTitle } from '../page/page-brief.tsx';
import '../item/item-row.css';
import { chosenOf, type ItemListProps } from './item-cards.tsx';

const ROW_HEIGHT = 48;

/** The items of a case as plain rows, of which only those in sight are in the page: for cases of many thousands. */
export function ItemRows({ items, selected, onSelect, onOpen }: ItemListProps) {
  const t = useText();
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: ROW_HEIGHT }}>
      <GridList
        aria-label={t('evidence.list')}
        className="item-rows"
        items={items}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={selected === null ? [] : [selected]}
        onSelectionChange={(keys) => onSelect(chosenOf(items, keys))}
        onAction={(key) => {
          const id = chosenOf(items, [key]);
          if (id !== null) onOpen(id);
        }}
      >
        {(item) => (
          <GridListItem id={item.id} textValue={`${item.exhibit} ${item.name}`} className="item-row">
            <strong className="item-row-exhibit">{item.exhibit}</strong>
            <KindSign kind={item.kind} />
            {item.erased ? (
              <span className="item-row-name muted">{t('item.erased')}</span>
            ) : item.kind === 'page' ? (
              <span className="item-row-name">
                <PageTitle item={item.id} name={item.name} />
              </span>
            ) : (
              <Bidi text={item.name} reveal className="item-row-name" />
            )}
            <span className="muted small nowrap">
              <Bytes value={item.bytes} />
            </span>
            <span className="muted small nowrap item-row-when">
              <DateTime value={item.acquiredAt} precision="minutes" />
            </span>
          </GridListItem>
        )}
      </GridList>
    </Virtualizer>
  );
}
