import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { ItemSummary } from '../../../shared/model/item.ts';
import { Badge } from '../../ui/badge.tsx';
import { Bidi } from '../../ui/bidi.tsx';
import { Bytes } from '../../ui/bytes.tsx';
import { DateTime } from '../../ui/date-time.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { useText, type TextOf } from '../../ui/text.ts';
import { KindSign } from '../item/kind-sign.tsx';
import { PageTitle } from '../page/page-brief.tsx';
import { compareExhibits } from './exhibit-order.ts';
import { chosenOf, type ItemListProps } from './item-cards.tsx';

/** What the inspector says of the chosen item; beside it the table has no room for more than tells items apart. */
const toldBeside: ReadonlySet<string> = new Set(['size', 'hash', 'tags']);

/** The items of a case as a table; at most a few thousand. */
export function ItemTable({ items, selected, onSelect, onOpen }: ItemListProps) {
  const t = useText();
  const { locale } = useIntl();
  const isInspecting = selected !== null;
  const columns = useMemo(() => {
    const all = columnsOf(t, locale);
    return isInspecting ? all.filter(({ id }) => !toldBeside.has(id)) : all;
  }, [t, locale, isInspecting]);
  return (
    <Table
      label={t('evidence.list')}
      columns={columns}
      rows={items}
      rowKey={({ id }) => id}
      onOpen={(key) => {
        const id = chosenOf(items, [key]);
        if (id !== null) onOpen(id);
      }}
      selected={new Set(selected === null ? [] : [selected])}
      onSelect={(keys) => onSelect(chosenOf(items, keys))}
    />
  );
}

function columnsOf(t: TextOf, locale: string): readonly Column<ItemSummary>[] {
  const byName = new Intl.Collator(locale);
  return [
    {
      id: 'exhibit',
      title: t('evidence.column.exhibit'),
      cell: ({ exhibit }) => <strong className="nowrap">{exhibit}</strong>,
      isRowHeader: true,
      compare: (a, b) => compareExhibits(a.exhibit, b.exhibit),
    },
    { id: 'kind', title: t('evidence.column.kind'), cell: ({ kind }) => <KindSign kind={kind} /> },
    {
      id: 'name',
      title: t('evidence.column.name'),
      cell: (item) => <NameCell item={item} />,
      compare: (a, b) => byName.compare(a.name, b.name),
    },
    {
      id: 'size',
      title: t('evidence.column.size'),
      cell: ({ bytes }) => (
        <span className="nowrap">
          <Bytes value={bytes} />
        </span>
      ),
      align: 'end',
      compare: (a, b) => a.bytes - b.bytes,
    },
    {
      id: 'acquired',
      title: t('evidence.column.acquired'),
      cell: ({ acquiredAt }) => (
        <span className="item-table-when">
          <DateTime value={acquiredAt} precision="minutes" />
        </span>
      ),
      compare: (a, b) => (a.acquiredAt < b.acquiredAt ? -1 : a.acquiredAt > b.acquiredAt ? 1 : 0),
    },
    {
      id: 'hash',
      title: t('evidence.column.hash'),
      cell: ({ sha256 }) => <code className="nowrap">{sha256.slice(0, 8)}…</code>,
    },
    {
      id: 'tags',
      title: t('evidence.column.tags'),
      cell: ({ tags }) => (
        <span className="row row-tight">
          {tags.map((tag) => (
            <Badge key={tag} tone="accent">
              <Bidi text={tag} />
            </Badge>
          ))}
        </span>
      ),
    },
  ];
}

/** What an item is called: of a captured page its title, since all of them have one name. */
function NameCell({ item: { id, kind, name, erased } }: { readonly item: ItemSummary }) {
  const t = useText();
  if (erased) return <Badge>{t('item.erased')}</Badge>;
  return kind === 'page' ? (
    <PageTitle item={id} name={name} />
  ) : (
    <Bidi text={name} reveal className="item-table-name" />
  );
}
