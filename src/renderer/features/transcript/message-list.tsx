import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useIntl } from 'react-intl';
import type { ItemId } from '../../../shared/model/ids.ts';
import { Bidi } from '../../ui/bidi.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useText } from '../../ui/text.ts';
import { dayAt, type Day } from './day-index.ts';
import { dayWords } from './day-words.ts';
import type { ListView } from './list-view.ts';
import { MessageRow } from './message-row.tsx';
import { PartBar } from './part-bar.tsx';
import { partOf } from './transcript-parts.ts';
import { rowAfterKey } from './row-after-key.ts';
import { neighbours, rulersAbove, type RowModel } from './row-model.ts';
import { useMessages } from './use-messages.ts';
import { useTarget, type Target } from './use-target.ts';

/** A usual message of two lines; measured heights replace it as rows come into sight. */
const ESTIMATED_HEIGHT = 96;

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
  const [hasFocus, setHasFocus] = useState(false);
  const part = partOf(model.rowOf(target.n), model.rows);
  const currentRow = model.rowOf(current) - part.start;
  // Nothing of it is passed on to a memoised component.
  // eslint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: part.end - part.start,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATED_HEIGHT,
    overscan: 6,
    // A message that has the focus stays when it is scrolled out of sight: with it the focus would go.
    rangeExtractor: useCallback(
      (range: Range) => withRow(defaultRangeExtractor(range), hasFocus ? currentRow : -1, range.count),
      [hasFocus, currentRow],
    ),
    getItemKey: useCallback((index: number) => model.messageAt(part.start + index), [model, part.start]),
  });
  const items = virtual.getVirtualItems();
  const numbers = useMemo(
    () => items.map(({ index }) => model.messageAt(part.start + index)),
    [items, model, part.start],
  );
  // What stands before a row decides whether a conversation begins with it, also where that is of another window.
  const wanted = useMemo(
    () => items.flatMap(({ index }) => neighbours(model, part.start + index)),
    [items, model, part.start],
  );
  const { messageOf, error } = useMessages(item, wanted);

  useTarget({
    target,
    model,
    // Of another window than the target, what stands above it may come later and push it out of sight.
    isLoaded: messageOf(target.n) !== undefined && numbers.every((n) => messageOf(n) !== undefined),
    isNear: items.some((place) => place.key === target.n),
    scrollTo: (align) => virtual.scrollToIndex(model.rowOf(target.n) - part.start, { align }),
    scroller,
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
  const topNumber = top === undefined ? null : model.messageAt(part.start + top.index);
  const topDay = topNumber === null ? null : dayAt(days, topNumber);
  const topConversation = topNumber === null ? undefined : messageOf(topNumber)?.conversation;
  const isCurrentThere = numbers.includes(current);
  // Where the cursor was left out of sight by scrolling, the place is that of what is read.
  const inSight = virtual.range;
  const here =
    inSight === null || (currentRow >= inSight.startIndex && currentRow <= inSight.endIndex)
      ? current
      : model.messageAt(part.start + (top?.index ?? inSight.startIndex));
  return (
    <div className="transcript-list">
      {error !== null && <ErrorNotice error={error} />}
      <p className="current-day">
        <span aria-hidden className="current-place">
          {view.titleOf !== null && topConversation !== undefined && (
            <Bidi
              text={view.titleOf(topConversation)}
              reveal={view.reveal}
              className="current-conversation"
            />
          )}
          <span>
            {topDay === null
              ? ''
              : topDay.day === null
                ? t('transcript.day.unknown')
                : dayWords(intl, topDay.day)}
          </span>
        </span>
        <span>{t('transcript.position', { n: here, total })}</span>
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
        onBlur={(event) => setHasFocus(event.currentTarget.contains(event.relatedTarget))}
        onFocus={(event) => {
          setHasFocus(true);
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
                  rulers={rulersAbove(days, model, row, messageOf, view.titleOf)}
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

/** The rows of a list with one more that must not be missing, in their order; a row outside the list is none. */
function withRow(rows: readonly number[], row: number, count: number): number[] {
  if (row < 0 || row >= count || rows.includes(row)) return [...rows];
  return [...rows, row].sort((a, b) => a - b);
}
