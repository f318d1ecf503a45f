import { Check } from 'lucide-react';
import { Checkbox, GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import type { ItemId } from '../../../shared/model/ids.ts';
import type { ItemSummary } from '../../../shared/model/item.ts';
import { Bidi } from '../../ui/bidi.tsx';
import { Button } from '../../ui/button.tsx';
import { Bytes } from '../../ui/bytes.tsx';
import { useText } from '../../ui/text.ts';
import { KindSign } from '../item/kind-sign.tsx';
import '../item/item-row.css';

const ROW_HEIGHT = 48;

export interface ItemChoiceProps {
  readonly items: readonly ItemSummary[];
  readonly chosen: ReadonlySet<ItemId>;
  readonly onChange: (chosen: ReadonlySet<ItemId>) => void;
}

/** Choosing some of the items of a case, however many there are: arrow keys move, Space chooses. */
export function ItemChoice({ items, chosen, onChange }: ItemChoiceProps) {
  const t = useText();
  return (
    <div className="stack stack-s">
      <div className="row row-apart">
        <span className="field-label">{t('handover.what.choose')}</span>
        <Button size="small" kind="quiet" onPress={() => onChange(new Set(items.map(({ id }) => id)))}>
          {t('handover.what.choose-all')}
        </Button>
      </div>
      <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: ROW_HEIGHT }}>
        <GridList
          aria-label={t('handover.what.choose')}
          className="item-choice"
          items={items}
          selectionMode="multiple"
          selectedKeys={chosen}
          onSelectionChange={(keys) =>
            onChange(new Set(items.filter(({ id }) => keys === 'all' || keys.has(id)).map(({ id }) => id)))
          }
        >
          {(item) => (
            <GridListItem id={item.id} textValue={`${item.exhibit} ${item.name}`} className="item-row">
              <Checkbox slot="selection" className="choice">
                <span className="choice-box" aria-hidden>
                  <Check size={16} strokeWidth={3} />
                </span>
              </Checkbox>
              <strong className="item-row-exhibit">{item.exhibit}</strong>
              <KindSign kind={item.kind} />
              <Bidi text={item.name} reveal className="item-row-name" />
              <span className="muted small nowrap">
                <Bytes value={item.bytes} />
              </span>
            </GridListItem>
          )}
        </GridList>
      </Virtualizer>
    </div>
  );
}
