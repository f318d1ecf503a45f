import { ArrowDownNarrowWide, ArrowUpNarrowWide, LayoutGrid, Rows3, Search, Table2 } from 'lucide-react';
import { Input, SearchField, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { itemKinds } from '../../../shared/model/item.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { useText } from '../../ui/text.ts';
import type { ItemFilter, ItemOrder } from './filter-items.ts';
import type { View } from './views.ts';

export interface EvidenceToolsProps {
  readonly filter: ItemFilter;
  readonly onFilter: (filter: ItemFilter) => void;
  readonly tags: readonly string[];
  readonly order: ItemOrder;
  readonly onOrder: (order: ItemOrder) => void;
  /** The ways that these items can be shown; with one alone there is nothing to choose. */
  readonly views: readonly View[];
  readonly view: View;
  readonly onView: (view: View) => void;
}

const ALL = '';
const icons = { cards: LayoutGrid, table: Table2, list: Rows3 } as const;

/** What the list shows, in which order and how. */
export function EvidenceTools(props: EvidenceToolsProps) {
  const { filter, onFilter, tags, order, onOrder, views, view, onView } = props;
  const t = useText();
  const ascending = order === 'ascending';
  return (
    <div className="evidence-tools no-print">
      <SearchField
        aria-label={t('evidence.filter.text')}
        className="find-field evidence-find"
        value={filter.text}
        onChange={(text) => onFilter({ ...filter, text })}
      >
        <Search size={18} aria-hidden />
        <Input
          className="find-input"
          placeholder={t('evidence.filter.text')}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
        />
      </SearchField>
      <Select
        label={t('evidence.filter.kind')}
        className="field-inline"
        options={[
          { id: ALL, label: t('evidence.filter.all-kinds') },
          ...itemKinds.map((kind) => ({ id: kind, label: t(`kind.${kind}`) })),
        ]}
        value={filter.kind ?? ALL}
        onChange={(kind) =>
          onFilter({ ...filter, kind: itemKinds.find((candidate) => candidate === kind) ?? null })
        }
      />
      {tags.length > 0 && (
        <Select
          label={t('evidence.filter.tag')}
          className="field-inline"
          options={[
            { id: ALL, label: t('evidence.filter.all-tags') },
            ...tags.map((tag) => ({ id: tag, label: tag })),
          ]}
          value={filter.tag ?? ALL}
          onChange={(tag) => onFilter({ ...filter, tag: tag === ALL ? null : tag })}
        />
      )}
      <Button
        size="small"
        icon={ascending ? ArrowDownNarrowWide : ArrowUpNarrowWide}
        onPress={() => onOrder(ascending ? 'descending' : 'ascending')}
      >
        {t(`evidence.order.${order}`)}
      </Button>
      {views.length > 1 && (
        <ToggleButtonGroup
          className="view-choice"
          aria-label={t('evidence.view')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[view]}
          onSelectionChange={(keys) => {
            const chosen = views.find((candidate) => keys.has(candidate));
            if (chosen !== undefined) onView(chosen);
          }}
        >
          {views.map((id) => {
            const Icon = icons[id];
            return (
              <ToggleButton key={id} id={id} className="view-button">
                <Icon size={18} />
                {t(`evidence.view.${id}`)}
              </ToggleButton>
            );
          })}
        </ToggleButtonGroup>
      )}
    </div>
  );
}
