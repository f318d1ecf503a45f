import { useState } from 'react';
import type { ItemId } from '../../../../shared/model/ids.ts';
import { useCall } from '../../../app/use-call.ts';
import { Card } from '../../../ui/card.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { useText } from '../../../ui/text.ts';
import { FacetSelect } from '../facet-select.tsx';
import { FilterField } from '../filter-field.tsx';
import { useReasonWords } from '../reason-words.ts';
import { useLog } from '../use-log.ts';
import { useSettled } from '../use-settled.ts';
import { FailedRow } from './failed-row.tsx';

/** So many stand in the page at first, and are added each time; most records lack a handful. */
const AT_ONCE = 50;

export interface FailedListProps {
  readonly item: ItemId;
  readonly count: number;
}

/** The requests that are not stored or not whole, each with its reason. */
export function FailedList({ item, count }: FailedListProps) {
  const t = useText();
  const reasonOf = useReasonWords();
  const [words, setWords] = useState('');
  const [reason, setReason] = useState<string | null>(null);
  const [shown, setShown] = useState(AT_ONCE);
  const query = useSettled(words);
  const rows = Array.from({ length: Math.min(shown, count) }, (_, index) => index);
  const { counts, rowAt, error } = useLog(item, 'failed', query, reason === null ? {} : { reason }, rows);
  const facets = useCall('page.facets', { item, log: 'failed' }).data?.facets;
  const matching = counts?.matching ?? 0;
  return (
    <Card
      title={t('page.missing.requests')}
      aside={<span className="muted">{t('page.missing.count', { count })}</span>}
      lead={t('page.missing.requests.body')}
    >
      {error !== null && <ErrorNotice error={error} />}
      {count > 5 && (
        <div className="page-tools">
          <FilterField label={t('page.network.filter')} value={words} onChange={setWords} />
          <FacetSelect
            facets={facets}
            name="reason"
            label={t('page.missing.reason')}
            value={reason}
            onChange={setReason}
            words={(value) => `${reasonOf(value).title} (${value})`}
          />
        </div>
      )}
      {counts !== null && matching === 0 && <p className="page-nothing">{t('page.network.nothing')}</p>}
      <ul className="failed-list">
        {rows.slice(0, matching).map((index) => {
          const row = rowAt(index);
          return row !== undefined && <FailedRow key={row.n} row={row} />;
        })}
      </ul>
      {shown < matching && (
        <Button size="small" onPress={() => setShown(shown + AT_ONCE)}>
          {t('page.more')}
        </Button>
      )}
    </Card>
  );
}
