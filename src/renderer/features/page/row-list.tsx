/* eslint-disable jsx-a11y/prefer-tag-over-role -- the rows of a table element cannot be placed by hand, as those of a long list must be */
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { classes } from '../../ui/classes.ts';
import { rowAfterKey } from './stretches.ts';

/** The height of the titles above the rows, in pixels; they stay in sight. */
const HEAD = 40;

export interface RowPlace {
  readonly index: number;
  /** It has the focus, or would have it when the list is entered. */
  readonly isCurrent: boolean;
}

export interface RowListProps {
  readonly label: string;
  readonly count: number;
  /** The usual height of a row in pixels; of rows of different heights the measured one replaces it. */
  readonly rowHeight: number;
  /** Titles of the columns, in the order of the cells. */
  readonly columns: readonly string[];
  /** The cells of a row, as many as there are columns. */
  readonly cells: (place: RowPlace) => readonly ReactNode[];
  /** Says which rows are in sight, so that they can be fetched. */
  readonly onInSight: (rows: readonly number[]) => void;
  /** A click on a row, or Enter. */
  readonly onOpen?: (index: number) => void;
  /** The row that is shown elsewhere or was looked for, from 0. */
  readonly opened?: number | null;
  readonly className?: string;
}

/** A table of which only the rows in sight are in the page, however many there are: arrow keys go from row to row. */
export function RowList(props: RowListProps) {
  const { label, count, rowHeight, columns, cells, onInSight, onOpen, opened = null, className } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(opened ?? 0);
  const goesTo = useRef<number | null>(null);
  const here = Math.min(current, Math.max(0, count - 1));
  // Nothing of it is passed on to a memoised component.
  // eslint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: HEAD,
    scrollPaddingStart: HEAD,
    // The row with the focus stays when it is scrolled out of sight: with it the focus would go.
    rangeExtractor: useCallback(
      (range: Range) => [...new Set([...defaultRangeExtractor(range), here])].sort((a, b) => a - b),
      [here],
    ),
  });
  const rows = virtual.getVirtualItems().filter(({ index }) => index < count);
  const [from, to] = [virtual.range?.startIndex ?? 0, virtual.range?.endIndex ?? 0];

  useEffect(() => {
    onInSight([from, to, here]);
    // Told anew only when the rows change, not with every function given.
    // eslint-disable-next-line react/exhaustive-deps
  }, [from, to, here]);
  useEffect(() => {
    if (opened !== null && opened > 0) virtual.scrollToIndex(opened, { align: 'center' });
    // Only where the list begins; from then on the person moves it.
    // eslint-disable-next-line react/exhaustive-deps
  }, []);
  useEffect(() => {
    if (goesTo.current !== here) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${String(here)}"]`);
    if (row === null || row === undefined) return;
    goesTo.current = null;
    row.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isRow = event.target instanceof HTMLElement && event.target.dataset['index'] !== undefined;
    if (isRow && (event.key === 'Enter' || event.key === ' ') && onOpen !== undefined) {
      event.preventDefault();
      onOpen(here);
      return;
    }
    const next = rowAfterKey(event.key, here, count, to - from);
    if (next === null) return;
    event.preventDefault();
    goesTo.current = next;
    setCurrent(next);
    virtual.scrollToIndex(next);
  };
  return (
    // The focus is on its rows.
    // eslint-disable-next-line jsx-a11y/interactive-supports-focus
    <div
      ref={scroller}
      className={classes('row-list', className)}
      role="grid"
      aria-label={label}
      aria-rowcount={count + 1}
      aria-colcount={columns.length}
      onKeyDown={onKeyDown}
    >
      <div role="row" aria-rowindex={1} className="row-list-head row-list-cells">
        {columns.map((title) => (
          <span key={title} role="columnheader" className="row-list-title">
            {title}
          </span>
        ))}
      </div>
      <div role="rowgroup" className="row-list-rows" style={{ blockSize: virtual.getTotalSize() }}>
        {rows.map(({ index, start, key }) => (
          // The keys of all rows are heard by the list.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={key}
            ref={virtual.measureElement}
            role="row"
            aria-rowindex={index + 2}
            aria-selected={onOpen === undefined && opened === null ? undefined : index === opened}
            data-index={index}
            className="row-list-row row-list-cells"
            tabIndex={index === here ? 0 : -1}
            style={{ transform: `translateY(${String(start - HEAD)}px)` }}
            onFocus={() => setCurrent(index)}
            onClick={() => {
              setCurrent(index);
              onOpen?.(index);
            }}
          >
            {cells({ index, isCurrent: index === here }).map((cell, column) => (
              // A cell has no identity but its column.
              // eslint-disable-next-line react/no-array-index-key
              <div key={column} role="gridcell" className="row-list-cell">
                {cell}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
