import { CircleCheck, Info } from 'lucide-react';
import { useMemo } from 'react';
import type { ComparisonRow } from '../../../shared/page/compare.ts';
import { shownRows, shownValue } from '../../../shared/page/comparison-words.ts';
import type { ComparedPair } from '../../../shared/page/pairs.ts';
import { Badge } from '../../ui/badge.tsx';
import { Bidi } from '../../ui/bidi.tsx';
import { DateTime } from '../../ui/date-time.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { useText, type TextOf } from '../../ui/text.ts';

/** Everything that was compared of two captures, field by field. */
export function ComparisonTable({ pair }: { readonly pair: ComparedPair }) {
  const t = useText();
  const { comparison } = pair;
  const columns = useMemo(() => columnsOf(t, pair), [t, pair]);
  const rows = useMemo(() => shownRows(comparison), [comparison]);
  const { agree, differ, onlyA, onlyB } = comparison.resources;
  const more = differ + onlyA + onlyB - rows.filter(({ field }) => field === 'resource').length;
  return (
    <div className="stack comparison">
      <Table
        label={t('pages.table')}
        columns={columns}
        rows={rows}
        rowKey={({ field, of }) => `${field} ${of ?? ''}`}
      />
      {agree > 0 && <p className="muted">{t('pages.rows.agreeing', { count: agree })}</p>}
      {more > 0 && <p className="muted">{t('pages.rows.more', { count: more })}</p>}
    </div>
  );
}

function columnsOf(t: TextOf, { a, b }: ComparedPair): readonly Column<ComparisonRow>[] {
  return [
    {
      id: 'field',
      title: t('pages.column.field'),
      isRowHeader: true,
      cell: ({ field, of }) => (
        <strong>
          <Bidi text={t(`pages.field.${field}`, { of: of ?? '' })} reveal />
        </strong>
      ),
    },
    {
      id: 'result',
      title: t('pages.column.result'),
      cell: ({ result }) => (
        <Badge tone={result === 'agrees' ? 'good' : 'warn'} icon={result === 'agrees' ? CircleCheck : Info}>
          {t(`pages.result.${result}`)}
        </Badge>
      ),
    },
    {
      id: 'a',
      title: t('pages.first', { name: a.name }),
      cell: (row) => <Value row={row} side={row.a} />,
    },
    {
      id: 'b',
      title: t('pages.second', { name: b.name }),
      cell: (row) => <Value row={row} side={row.b} />,
    },
  ];
}

function Value({ row, side }: { readonly row: ComparisonRow; readonly side: string | null }) {
  const t = useText();
  const shown = shownValue(row, side);
  if (shown.kind === 'none') return <span className="muted">{t('pages.none')}</span>;
  if (shown.kind === 'flag') return t(shown.is ? 'pages.yes' : 'pages.no');
  if (shown.kind === 'instant') return <DateTime value={shown.at} />;
  return shown.lines.map((line, index) => (
    // Lines of one cell have no identity but their place.
    // eslint-disable-next-line react/no-array-index-key
    <div key={index} className={shown.kind === 'codes' ? 'mono small' : undefined}>
      <Bidi text={line} reveal />
    </div>
  ));
}
