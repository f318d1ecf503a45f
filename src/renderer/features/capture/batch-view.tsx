import { useState } from 'react';
import type { BatchSummary } from '../../../shared/model/batch.ts';
import { useCall } from '../../app/use-call.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Fold } from '../../ui/fold.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { useText } from '../../ui/text.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { AsideList } from './aside-list.tsx';
import { BatchHead } from './batch-head.tsx';
import { EntryDetail } from './entry-detail.tsx';
import { isShown, mayRetry, queueFilters, type QueueFilter } from './entry-kinds.ts';
import { Queue } from './queue.tsx';
import { RetryDialog } from './retry-dialog.tsx';

export interface BatchViewProps {
  readonly batch: BatchSummary;
  /** Another list is captured before this one. */
  readonly isNext: boolean;
}

/** One list: how far it is, what can be done with it, and each of its addresses. */
export function BatchView({ batch, isNext }: BatchViewProps) {
  const t = useText();
  const told = useCall('batch.entries', { batch: batch.id });
  const [filter, setFilter] = useState<QueueFilter>('all');
  const [selected, setSelected] = useState<number | null>(null);
  const [retrying, setRetrying] = useState<readonly number[] | null>(null);
  const entries = told.data?.entries ?? [];
  const shown = entries.filter((entry) => isShown(entry, filter));
  const chosen = entries.find(({ place }) => place === selected);
  const again = entries.filter((entry) => mayRetry(entry) && entry.state !== 'cancelled');
  return (
    <>
      <BatchHead
        batch={batch}
        isNext={isNext}
        retryable={again.length}
        onRetry={() => setRetrying(again.map(({ place }) => place))}
      />
      {told.isPending && <Waiting />}
      {told.isError && <ErrorNotice error={told.error} />}
      {told.isSuccess && (
        <>
          <RadioGroup
            label={t('captures.show')}
            layout="inline"
            value={filter}
            onChange={setFilter}
            options={queueFilters.map((id) => ({ id, label: t(`captures.show.${id}`) }))}
          />
          {shown.length === 0 ? (
            <p className="muted">{t('captures.show.none')}</p>
          ) : (
            <Queue entries={shown} now={batch.now} onOpen={setSelected} />
          )}
          {chosen !== undefined && (
            <EntryDetail
              caseId={batch.case}
              entry={chosen}
              onClose={() => setSelected(null)}
              onRetry={mayRetry(chosen) ? () => setRetrying([chosen.place]) : undefined}
            />
          )}
          {told.data.setAside.length > 0 && (
            <Fold title={t('captures.count.setAside', { count: told.data.setAside.length })} level={2}>
              <AsideList lines={told.data.setAside} />
            </Fold>
          )}
        </>
      )}
      {retrying !== null && (
        <RetryDialog batch={batch.id} places={retrying} onClose={() => setRetrying(null)} />
      )}
    </>
  );
}
