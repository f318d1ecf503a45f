import { Unplug } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ItemDetail } from '../../../../shared/model/item.ts';
import { useCall } from '../../../app/use-call.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { useText } from '../../../ui/text.ts';
import { Waiting } from '../../../ui/waiting.tsx';
import { FacetSelect } from '../facet-select.tsx';
import { FilterField } from '../filter-field.tsx';
import { RowList } from '../row-list.tsx';
import { typeWords } from '../type-words.ts';
import { useLog } from '../use-log.ts';
import { useSettled } from '../use-settled.ts';
import { useSince } from '../use-since.ts';
import { requestCells, requestColumns } from './request-cells.tsx';
import { RequestDetails } from './request-details.tsx';

export interface NetworkViewProps {
  readonly item: ItemDetail;
  readonly startedAt: string | null;
  /** The request whose details are shown, from 1. */
  readonly at: number | undefined;
  readonly onAt: (n: number | undefined) => void;
}

const statuses = ['1', '2', '3', '4', '5', 'none'] as const;

/** Everything that the page asked for and what it was answered. */
export function NetworkView({ item, startedAt, at, onAt }: NetworkViewProps) {
  const t = useText();
  const since = useSince(startedAt);
  const [words, setWords] = useState('');
  const [type, setType] = useState<string | null>(null);
  const [status, setStatus] = useState<string | null>(null);
  const [inSight, setInSight] = useState<readonly number[]>([0]);
  const query = useSettled(words);
  const narrowed = statuses.find((one) => one === status);
  const filter = {
    ...(type === null ? {} : { type }),
    ...(narrowed === undefined ? {} : { status: narrowed }),
  };
  const { counts, rowAt, error } = useLog(item.id, 'network', query, filter, inSight);
  const facets = useCall('page.facets', { item: item.id, log: 'network' }).data?.facets;
  const list = useRef<HTMLDivElement>(null);
  const close = (): void => {
    onAt(undefined);
    // The button that was pressed goes with the details, and the focus with it: the row that they were of takes it.
    list.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus();
  };
  if (error !== null) return <ErrorNotice error={error} />;
  if (counts === null) return <Waiting />;
  if (counts.total === 0) {
    return (
      <EmptyState icon={Unplug} title={t('page.network.empty')}>
        {t('page.network.empty.body')}
      </EmptyState>
    );
  }
  const isWhole = counts.matching === counts.total;
  const openedRow = at === undefined ? null : isWhole ? at - 1 : placeOf(at, inSight, rowAt);
  return (
    <div className="page-split" data-open={at !== undefined || undefined}>
      <div ref={list} className="page-log">
        <div className="page-tools">
          <FilterField label={t('page.network.filter')} value={words} onChange={setWords} />
          <FacetSelect
            facets={facets}
            name="type"
            label={t('page.network.type')}
            value={type}
            onChange={setType}
            words={(value) => (value === '' ? t(typeWords(value)) : `${t(typeWords(value))} (${value})`)}
          />
          <FacetSelect
            facets={facets}
            name="status"
            label={t('page.network.status')}
            value={status}
            onChange={setStatus}
            words={(value) => t(`page.network.status.${statuses.find((one) => one === value) ?? 'none'}`)}
          />
          <output className="muted small">
            {t('page.network.shown', { shown: counts.matching, total: counts.total })}
          </output>
        </div>
        {counts.matching === 0 ? (
          <p className="page-nothing">{t('page.network.nothing')}</p>
        ) : (
          <RowList
            label={t('page.network.label')}
            count={counts.matching}
            rowHeight={44}
            columns={requestColumns(t)}
            cells={({ index, isCurrent }) => requestCells(t, rowAt(index), since, isCurrent)}
            onInSight={setInSight}
            opened={openedRow}
            onOpen={(index) => onAt(rowAt(index)?.n)}
            className="request-list"
          />
        )}
      </div>
      {at !== undefined && <RequestDetails key={at} item={item} n={at} onClose={close} />}
    </div>
  );
}

/** Where a request stands among those shown, as far as they are in sight. */
function placeOf(
  n: number,
  [from = 0, to = 0]: readonly number[],
  rowAt: (index: number) => { readonly n: number } | undefined,
): number | null {
  for (let index = from; index <= to; index += 1) if (rowAt(index)?.n === n) return index;
  return null;
}
