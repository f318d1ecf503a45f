import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type ReactNode } from 'react';

export interface BubbleListProps {
  readonly label: string;
  readonly count: number;
  readonly bubble: (index: number) => ReactNode;
  readonly onInSight: (rows: readonly number[]) => void;
}

/** Messages one below the other, of which only those in sight are in the page. */
export function BubbleList({ label, count, bubble, onInSight }: BubbleListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  // Nothing of it is passed on to a memoised component.
  // eslint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => 76,
    overscan: 8,
  });
  const [from, to] = [virtual.range?.startIndex ?? 0, virtual.range?.endIndex ?? 0];
  useEffect(() => {
    onInSight([from, to]);
    // Told anew only when the rows change, not with every function given.
    // eslint-disable-next-line react/exhaustive-deps
  }, [from, to]);
  return (
    // It scrolls, so it must be reachable.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section ref={scroller} className="bubble-scroller" aria-label={label} tabIndex={0}>
      <ol className="bubble-list" style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            aria-posinset={index + 1}
            aria-setsize={count}
            className="bubble-row"
            style={{ transform: `translateY(${String(start)}px)` }}
          >
            {bubble(index)}
          </li>
        ))}
      </ol>
    </section>
  );
}
