import { useMutation } from '@tanstack/react-query';
import { GitCompareArrows } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import type { CaseId, ItemId } from '../../../shared/model/ids.ts';
import { hrefOf } from '../../app/route.ts';
import { useCall } from '../../app/use-call.ts';
import { useJob } from '../../app/use-job.ts';
import { useClient } from '../../transport/client-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Link } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Select } from '../../ui/select.tsx';
import { useText } from '../../ui/text.ts';
import { MatchRows } from './match-rows.tsx';
import { MatchSummaryCard } from './match-summary-card.tsx';
import './compare.css';

export interface ComparePageProps {
  readonly caseId: CaseId;
  readonly itemId: ItemId;
}

/** Two exports of one conversation from two devices, message by message. Only asked for: a comparison is recorded. */
export function ComparePage({ caseId, itemId }: ComparePageProps) {
  const t = useText();
  const client = useClient();
  const job = useJob();
  const items = useCall('item.list', { case: caseId }).data?.items ?? [];
  const left = items.find(({ id }) => id === itemId);
  const others = items.filter(
    ({ id, transcript, erased }) => id !== itemId && transcript !== null && !erased,
  );
  const [right, setRight] = useState<ItemId | null>(null);
  const compare = useMutation({
    mutationFn: async (other: ItemId): Promise<Output<'match.run'>> =>
      job.run(async (id) =>
        client.call('match.run', { left: { item: itemId }, right: { item: other }, job: id }),
      ),
  });
  const other = items.find(({ id }) => id === right);
  return (
    <div className="page">
      <PageHeader
        eyebrow={<Link href={hrefOf({ name: 'item', caseId, itemId })}>{t('compare.back')}</Link>}
        title={t('compare.title', { exhibit: left?.exhibit ?? '' })}
        lead={t('compare.lead')}
      />
      {others.length === 0 ? (
        <EmptyState icon={GitCompareArrows} title={t('compare.alone')}>
          {t('compare.alone.body')}
        </EmptyState>
      ) : (
        <div className="stack">
          <div className="compare-choice">
            <Select<ItemId>
              label={t('compare.with')}
              value={right}
              placeholder={t('compare.with.none')}
              options={others.map(({ id, exhibit, name }) => ({ id, label: `${exhibit} ${name}` }))}
              onChange={(id) => {
                setRight(id);
                compare.reset();
              }}
            />
            <Button
              kind="primary"
              isDisabled={right === null || job.isRunning}
              onPress={() => {
                if (right !== null) compare.mutate(right);
              }}
            >
              {t('compare.run')}
            </Button>
          </div>
          {job.isRunning && (
            <JobProgress progress={job.progress} onCancel={job.cancel} isCancelling={job.isCancelling} />
          )}
          {compare.error !== null && <ErrorNotice error={compare.error} />}
          {compare.data !== undefined && left !== undefined && other !== undefined && (
            <>
              <MatchSummaryCard summary={compare.data.summary} left={left.exhibit} right={other.exhibit} />
              <Card title={t('compare.rows')}>
                <MatchRows
                  key={compare.data.match}
                  caseId={caseId}
                  match={compare.data.match}
                  left={{ item: left.id, exhibit: left.exhibit }}
                  right={{ item: other.id, exhibit: other.exhibit }}
                />
              </Card>
            </>
          )}
        </div>
      )}
    </div>
  );
}
