import { useVirtualizer } from '@tanstack/react-virtual';
import { TextQuote } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ItemId } from '../../../../shared/model/ids.ts';
import { useClient } from '../../../transport/client-context.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { useText } from '../../../ui/text.ts';
import { FindBox } from '../../transcript/find-box.tsx';
import { useFindShortcut } from '../../transcript/use-find-shortcut.ts';
import { STRETCH } from '../stretches.ts';
import { useStretches } from '../use-stretches.ts';
import { LineWords } from './line-words.tsx';
import { useTextFind } from './use-text-find.ts';

/** A usual line; measured heights replace it as lines come into sight. */
const LINE_HEIGHT = 29;

export interface TextViewProps {
  readonly item: ItemId;
  readonly lines: number;
  /** The line to begin with, from 1. */
  readonly at: number | undefined;
}

/** The words of a page, with a search; only the lines in sight are in the page. */
export function TextView({ item, lines, at }: TextViewProps) {
  const t = useText();
  if (lines > 0) return <Words item={item} lines={lines} at={at} />;
  return (
    <EmptyState icon={TextQuote} title={t('page.text.empty')}>
      {t('page.text.empty.body')}
    </EmptyState>
  );
}

function Words({ item, lines, at }: TextViewProps) {
  const t = useText();
  const client = useClient();
  const findInput = useFindShortcut();
  const scroller = useRef<HTMLDivElement>(null);
  // Nothing of it is passed on to a memoised component.
  // eslint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: lines,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_HEIGHT,
    overscan: 20,
  });
  const goTo = (line: number): void => virtual.scrollToIndex(line - 1, { align: 'center' });
  const top = virtual.range?.startIndex ?? 0;
  const find = useTextFind(item, top + 1, goTo);
  const rows = virtual.getVirtualItems();
  const { holding, error } = useStretches(
    ['page.text', { item }],
    async (place) => client.call('page.text', { item, ...place }),
    rows.map(({ index }) => index),
  );
  const marked = find.query === '' ? at : find.line;
  useEffect(() => {
    if (at !== undefined) goTo(Math.min(at, lines));
    // Where the address leads to; from then on the person moves the text.
    // eslint-disable-next-line react/exhaustive-deps
  }, [at]);
  return (
    <div className="page-text">
      <div className="row row-apart">
        <FindBox
          label={t('page.text.search')}
          inputRef={findInput}
          query={find.query}
          onQuery={find.search}
          place={find.place}
          onStep={find.step}
        />
        <span className="muted small">{t('page.text.lines', { count: lines })}</span>
      </div>
      <p className="muted small">{t('page.text.hint')}</p>
      {error !== null && <ErrorNotice error={error} />}
      {/* It scrolls, so it must be reachable. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section ref={scroller} className="page-text-scroller" aria-label={t('page.text.label')} tabIndex={0}>
        <div className="page-text-lines" style={{ blockSize: virtual.getTotalSize() }}>
          {rows.map(({ index, start, key }) => (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              data-marked={index + 1 === marked || undefined}
              className="page-text-line"
              style={{ transform: `translateY(${String(start)}px)` }}
            >
              <span className="page-text-number" aria-hidden>
                {index + 1}
              </span>
              <LineWords text={holding(index)?.lines[index % STRETCH]?.text ?? '…'} phrase={find.query} />
            </div>
          ))}
        </div>
      </section>
    </div>
  );
}
