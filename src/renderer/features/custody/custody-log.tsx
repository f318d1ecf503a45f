import { useVirtualizer } from '@tanstack/react-virtual';
import { ListChecks } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { preferredLanguage } from '../../../shared/i18n/index.ts';
import type { EventView } from '../../../shared/model/event.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import type { ItemSummary } from '../../../shared/model/item.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useText } from '../../ui/text.ts';
import { useIsPrinting } from '../../ui/use-is-printing.ts';
import { EventRow } from './event-row.tsx';
import { eventExtras, eventSentence } from './event-words.tsx';
import { filterEvents, typesOf, type EventFilter } from './filter-events.ts';
import { LogTools } from './log-tools.tsx';

const ESTIMATED_HEIGHT = 76;

export interface CustodyLogProps {
  readonly caseId: CaseId;
  readonly events: readonly EventView[];
  readonly items: readonly ItemSummary[];
}

/** The log as one continuous list: on the screen only what is in sight is in the page, on paper all of it. */
export function CustodyLog({ caseId, events, items }: CustodyLogProps) {
  const t = useText();
  const language = preferredLanguage([useIntl().locale]);
  const isPrinting = useIsPrinting();
  const scroller = useRef<HTMLDivElement>(null);
  const [filter, setFilter] = useState<EventFilter>({ text: '', type: null });
  const [newestFirst, setNewestFirst] = useState(false);
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const exhibits = useMemo(
    () => new Map<string, string>(items.map(({ id, exhibit }) => [id, exhibit])),
    [items],
  );
  const shown = useMemo(() => {
    const exhibitOf = (item: string): string | null => exhibits.get(item) ?? null;
    return filterEvents(events, filter, newestFirst, (event) =>
      [
        ...eventSentence(t, language, event, exhibitOf).map(({ text }) => text),
        ...eventExtras(t, event),
        event.actor.name ?? '',
        String(event.seq),
      ].join(' '),
    );
  }, [events, filter, newestFirst, exhibits, t, language]);
  // Nothing of it is passed on to a memoised component.
  // eslint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATED_HEIGHT,
    overscan: 8,
    getItemKey: (index) => shown[index]?.seq ?? index,
  });
  const row = (event: EventView) => (
    <EventRow
      caseId={caseId}
      event={event}
      exhibitOf={(item) => exhibits.get(item) ?? null}
      isOpen={opened.has(event.seq)}
      onToggle={() => setOpened((last) => toggled(last, event.seq))}
    />
  );
  return (
    <>
      <LogTools
        filter={filter}
        onFilter={setFilter}
        types={typesOf(events)}
        newestFirst={newestFirst}
        onNewestFirst={setNewestFirst}
        shown={shown.length}
      />
      {shown.length === 0 ? (
        <EmptyState icon={ListChecks} title={t('custody.count', { count: 0 })}>
          {t('custody.nothing-found')}
        </EmptyState>
      ) : (
        <div className="custody-list">
          <div className="custody-head" aria-hidden>
            {(['number', 'when', 'who', 'what'] as const).map((column) => (
              <span key={column}>{t(`custody.column.${column}`)}</span>
            ))}
          </div>
          <section
            ref={scroller}
            className="custody-scroller"
            // It scrolls, so it must be reachable by keyboard.
            // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={0}
            aria-label={t('custody.title')}
          >
            {isPrinting ? (
              <ol>
                {shown.map((event) => (
                  <li key={event.seq} className="custody-row">
                    {row(event)}
                  </li>
                ))}
              </ol>
            ) : (
              <ol className="custody-rows" style={{ blockSize: virtual.getTotalSize() }}>
                {virtual.getVirtualItems().map((place) => {
                  const event = shown[place.index];
                  return (
                    event !== undefined && (
                      <li
                        key={place.key}
                        ref={virtual.measureElement}
                        data-index={place.index}
                        className="custody-row"
                        aria-posinset={place.index + 1}
                        aria-setsize={shown.length}
                        style={{ transform: `translateY(${place.start}px)` }}
                      >
                        {row(event)}
                      </li>
                    )
                  );
                })}
              </ol>
            )}
          </section>
        </div>
      )}
      <p className="custody-note muted small">{t('custody.verify-note')}</p>
    </>
  );
}

function toggled(numbers: ReadonlySet<number>, seq: number): ReadonlySet<number> {
  const next = new Set(numbers);
  if (!next.delete(seq)) next.add(seq);
  return next;
}
