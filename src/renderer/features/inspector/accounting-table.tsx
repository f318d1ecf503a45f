import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useIntl } from 'react-intl';
import { useText } from '../../ui/text.ts';

export interface AccountingTableProps {
  readonly title: string;
  readonly parts: readonly { readonly name: string; readonly count: number }[];
  readonly totalName: string;
  readonly total: number;
}

/** Parts and their whole, added up in front of the reader: nothing of a file may disappear between the two. */
export function AccountingTable({ title, parts, totalName, total }: AccountingTableProps) {
  const t = useText();
  const intl = useIntl();
  const difference = total - parts.reduce((sum, { count }) => sum + count, 0);
  return (
    <table className="accounting">
      <caption>{title}</caption>
      <tbody>
        {parts.map(({ name, count }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{intl.formatNumber(count)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">
            {totalName}
            <span className="accounting-sum" data-holds={difference === 0 || undefined}>
              {difference === 0 ? <CircleCheck size={16} /> : <TriangleAlert size={16} />}
              {difference === 0
                ? t('item.reading.adds-up')
                : t('item.reading.does-not-add-up', { difference })}
            </span>
          </th>
          <td>{intl.formatNumber(total)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
