import { ArrowDown, ArrowUp } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import {
  Table as AriaTable,
  Cell,
  Column as AriaColumn,
  Row as AriaRow,
  TableBody,
  TableHeader,
  type SortDescriptor,
} from 'react-aria-components';
import { useText } from './text.ts';

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** The column that names its row for those who hear the table; one is needed. */
  readonly isRowHeader?: boolean;
  readonly align?: 'start' | 'end';
  /** Makes the column sortable. */
  readonly compare?: (a: Row, b: Row) => number;
}

export interface TableProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  /** At most about 2,000: every row is in the page. Longer lists are virtual. */
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Enter, or a click, on a row. */
  readonly onOpen?: (key: string) => void;
  readonly selected?: ReadonlySet<string>;
  readonly onSelect?: (keys: ReadonlySet<string>) => void;
  readonly empty?: ReactNode;
}

/** Rows and columns with keyboard navigation, sorting and, where asked for, selection of one row. */
export function Table<Row extends object>(props: TableProps<Row>) {
  const { label, columns, rows, rowKey, onOpen, selected, onSelect, empty } = props;
  const t = useText();
  const [sort, setSort] = useState<SortDescriptor>();
  const sorted = useMemo(() => {
    const compare = columns.find((column) => column.id === sort?.column)?.compare;
    if (compare === undefined) return rows;
    const sign = sort?.direction === 'descending' ? -1 : 1;
    return [...rows].sort((a, b) => sign * compare(a, b));
  }, [columns, rows, sort]);
  return (
    <div className="table-frame">
      <AriaTable
        aria-label={label}
        className="table"
        sortDescriptor={sort}
        onSortChange={setSort}
        selectionMode={onSelect === undefined ? 'none' : 'single'}
        selectionBehavior="replace"
        selectedKeys={selected}
        onSelectionChange={(keys) =>
          onSelect?.(new Set(keys === 'all' ? rows.map(rowKey) : [...keys].map(String)))
        }
        onRowAction={onOpen === undefined ? undefined : (key) => onOpen(String(key))}
      >
        <TableHeader>
          {columns.map((column) => (
            <AriaColumn
              key={column.id}
              id={column.id}
              isRowHeader={column.isRowHeader}
              allowsSorting={column.compare !== undefined}
              className="table-column"
              data-align={column.align}
            >
              {({ sortDirection }) => (
                <span className="table-column-words">
                  {column.title}
                  {sortDirection === 'ascending' && <ArrowUp size={14} />}
                  {sortDirection === 'descending' && <ArrowDown size={14} />}
                </span>
              )}
            </AriaColumn>
          ))}
        </TableHeader>
        <TableBody renderEmptyState={() => <div className="table-empty">{empty ?? t('table.empty')}</div>}>
          {sorted.map((row) => (
            <AriaRow key={rowKey(row)} id={rowKey(row)} className="table-row">
              {columns.map((column) => (
                <Cell key={column.id} className="table-cell" data-align={column.align}>
                  {column.cell(row)}
                </Cell>
              ))}
            </AriaRow>
          ))}
        </TableBody>
      </AriaTable>
    </div>
  );
}
