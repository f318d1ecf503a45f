import type { Input } from '../../../shared/contract/index.ts';
import type { ItemId } from '../../../shared/model/ids.ts';
import type { ItemSummary } from '../../../shared/model/item.ts';
import { DayField } from '../../ui/day-field.tsx';
import { Fold } from '../../ui/fold.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useText } from '../../ui/text.ts';

/** What a search is narrowed to; an empty text narrows nothing. */
export interface Narrowing {
  readonly sender: string;
  readonly from: string;
  readonly to: string;
  readonly item: ItemId | 'all';
}

export const noNarrowing: Narrowing = { sender: '', from: '', to: '', item: 'all' };

/** The part of a call that narrows it. */
export function filterOf({
  sender,
  from,
  to,
  item,
}: Narrowing): Pick<Input<'search.run'>, 'sender' | 'from' | 'to' | 'items'> {
  return {
    ...(sender.trim() === '' ? {} : { sender: sender.trim() }),
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
    ...(item === 'all' ? {} : { items: [item] }),
  };
}

export interface SearchNarrowingProps {
  readonly items: readonly ItemSummary[];
  readonly narrowing: Narrowing;
  readonly onChange: (narrowing: Narrowing) => void;
}

/** Who said it, when, and in which chat or page. Folded away until it is wanted. */
export function SearchNarrowing({ items, narrowing, onChange }: SearchNarrowingProps) {
  const t = useText();
  const searched = items.filter(
    ({ transcript, kind, erased }) => (transcript !== null || kind === 'page') && !erased,
  );
  const count = Object.keys(filterOf(narrowing)).length;
  return (
    <Fold
      title={t('search.narrow')}
      aside={count === 0 ? undefined : t('search.narrow.count', { count })}
      isOpenAtFirst={count > 0}
      level={2}
    >
      <div className="search-narrowing">
        <TextField
          label={t('search.narrow.sender')}
          description={t('search.narrow.sender.hint')}
          value={narrowing.sender}
          onChange={(sender) => onChange({ ...narrowing, sender })}
          isOptional
          maxLength={300}
        />
        <Select<ItemId | 'all'>
          label={t('search.narrow.item')}
          value={narrowing.item}
          options={[
            { id: 'all', label: t('search.narrow.item.all') },
            ...searched.map(({ id, exhibit, name }) => ({ id, label: `${exhibit} ${name}` })),
          ]}
          onChange={(item) => onChange({ ...narrowing, item })}
        />
        <DayField
          label={t('search.narrow.from')}
          value={narrowing.from}
          onChange={(from) => onChange({ ...narrowing, from })}
        />
        <DayField
          label={t('search.narrow.to')}
          value={narrowing.to}
          onChange={(to) => onChange({ ...narrowing, to })}
        />
      </div>
    </Fold>
  );
}
