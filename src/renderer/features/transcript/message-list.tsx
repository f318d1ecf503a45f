import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { useIntl } from 'react-intl';
import type { ItemId } from '../../../shared/model/ids.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useText } from '../../ui/text.ts';
import { dayAt, type Day } from './day-index.ts';
import { dayWords } from './day-words.ts';
import type { ListView } from './list-view.ts';
import { MessageRow } from './message-row.tsx';
import { PartBar } from './part-bar.tsx';
import { partOf } from './transcript-parts.ts';
import type { RowModel } from './row-model.ts';
import { useMessages } from './use-messages.ts';

/** A usual message of two lines; measured heights replace it as rows come into sight. */
const ESTIMATED_HEIGHT = 96;

/** Where to go: a message, and a count that makes every wish a new one. */
export interface Target {
  readonly n: number;
  readonly wish: number;
  readonly focus: boolean;
}

export interface MessageListProps {
  readonly item: ItemId;
  readonly label: string;
  readonly model: RowModel;
  readonly days: readonly Day[];
  readonly view: ListView;
  readonly hits: ReadonlySet<number>;
  /** Entries of the whole transcript, whatever the filter. */
  readonly total: number;
  /** The message under the cursor. */
  readonly current: number;
  readonly onCurrent: (n: number) => void;
  readonly target: Target;
  readonly onGo: (n: number) => void;
}

/** The messages of a transcript: only those in sight are in the page, whatever their number. */
export function MessageList(props: MessageListProps) {
  const { item, label, model, days, view, hits, total, current, onCurrent, target, onGo } = props;
  const t = useText();
  const intl = useIntl();
  const scroller = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef<number | null>(null);
  /** The wish whose place was found among messages that were there already. */
  const settled = useRef<number | null>(null);
  const part = partOf(model.rowOf(target.n), model.rows);
  const virtual = useVirtualizer({
    count: part.end - part.start,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATED_HEIGHT,
    overscan: 6,
    getItemKey: useCallback((index: number) => model.messageAt(part.start + index), [model, part.start]),
  });
  const items = virtual.getVirtualItems();
  const numbers = useMemo(
    () => items.map(({ index }) => model.messageAt(part.start + index)),
    [items, model, part.start],
  );
  const { messageOf, error } = useMessages(item, numbers);

  const isLoaded = messageOf(target.n) !== undefined;
  useLayoutEffect(() => {
    const index = model.rowOf(target.n) - part.start;
    const isNear = items.some((place) => place.key === target.n);
    virtual.scrollToIndex(index, { align: !target.focus ? 'start' : isNear ? 'auto' : 'center' });
    if (target.focus) wantsFocus.current = target.n;
    settled.current = isLoaded ? target.wish : null;
    // Only a new wish moves the list; scrolling by hand must not be undone.
    // eslint-disable-next-line react/exhaustive-deps
  }, [target, model]);

  useLayoutEffect(() => {
    // What stood for the messages while they were on the way was of another height: once more, and then no more.
    if (!isLoaded || settled.current === target.wish) return;
    settled.current = target.wish;
    virtual.scrollToIndex(model.rowOf(target.n) - part.start, { align: target.focus ? 'center' : 'start' });
    // eslint-disable-next-line react/exhaustive-deps
  }, [isLoaded, target]);

  useEffect(() => {
    if (wantsFocus.current === null) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-n="${wantsFocus.current}"]`);
    if (row === null || row === undefined) return;
    wantsFocus.current = null;
    row.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && event.target instanceof HTMLElement && event.target.matches('.message')) {
      view.onShowSource(current);
      return;
    }
    const next = rowAfterKey(event.key, model.rowOf(current), model.rows);
    if (next === null) return;
    event.preventDefault();
    onGo(model.messageAt(next));
  };

  const top = virtual.getVirtualItemForOffset(virtual.scrollOffset ?? 0);
  const topDay = top === undefined ? null : dayAt(days, model.messageAt(part.start + top.index));
  const isCurrentThere = numbers.includes(current);
  return (
    <div className="transcript-list">
      {error !== null && <ErrorNotice error={error} />}
      <p className="current-day">
        <span aria-hidden>
          {topDay === null
            ? ''
            : topDay.day === null
              ? t('transcript.day.unknown')
              : dayWords(intl, topDay.day)}
        </span>
        <span>{t('transcript.position', { n: current, total })}</span>
      </p>
      {/* The keys of the feed pattern: the list moves the focus between its articles. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={scroller}
        className="transcript-scroller"
        role="feed"
        aria-label={label}
        aria-busy={numbers.some((n) => messageOf(n) === undefined)}
        tabIndex={isCurrentThere ? -1 : 0}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          if (event.target === event.currentTarget && top !== undefined) {
            onGo(model.messageAt(part.start + top.index));
          }
        }}
      >
        <div className="transcript-rows" style={{ blockSize: virtual.getTotalSize() }}>
          {items.map((place) => {
            const row = part.start + place.index;
            const n = model.messageAt(row);
            return (
              <div
                key={place.key}
                ref={virtual.measureElement}
                data-index={place.index}
                className="transcript-row"
                style={{ transform: `translateY(${place.start}px)` }}
              >
                <MessageRow
                  n={n}
                  message={messageOf(n)}
                  ruler={rulerAbove(days, model, row)}
                  row={row}
                  rows={model.rows}
                  isCurrent={n === current}
                  isHit={hits.has(n)}
                  view={view}
                  onFocus={onCurrent}
                />
              </div>
            );
          })}
        </div>
      </div>
      <PartBar part={part} rows={model.rows} onGo={(row) => onGo(model.messageAt(row))} />
    </div>
  );
}

/** A ruler stands above a row whose day is not that of the row before it. */
function rulerAbove(days: readonly Day[], model: RowModel, row: number): Day | null {
  const day = dayAt(days, model.messageAt(row));
  if (day === null || row === 0) return day;
  return dayAt(days, model.messageAt(row - 1)) === day ? null : day;
}

function rowAfterKey(key: string, row: number, rows: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(row + 1, rows - 1);
    case 'ArrowUp':
      return Math.max(row - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return rows - 1;
    default:
      return null;
  }
}
