import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Repeat } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { ItemId } from '../../../../shared/model/ids.ts';
import type { ReplayFinding } from '../../../../shared/page/replay-finding.ts';
import { useCall } from '../../../app/use-call.ts';
import { useJob } from '../../../app/use-job.ts';
import { useClient } from '../../../transport/client-context.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { formatInstant } from '../../../ui/date-time.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { JobProgress } from '../../../ui/job-progress.tsx';
import { useText } from '../../../ui/text.ts';
import { ReplayParts } from './replay-parts.tsx';
import './replay.css';

/** The latest replay of a record, and a way to make one. */
export function ReplayCard({ item }: { readonly item: ItemId }) {
  const t = useText();
  const client = useClient();
  const queries = useQueryClient();
  const job = useJob();
  const kept = useCall('page.replayed', { item });
  const run = useMutation({
    mutationFn: async () => job.run(async (id) => client.call('page.replay', { item, job: id })),
    onSuccess: (finding) => queries.setQueryData(['page.replayed', { item }], { finding }),
  });
  const finding = kept.data?.finding ?? null;
  return (
    <Card title={t('page.replay.title')} lead={t('page.replay.body')} className="replay-card">
      {kept.isError && <ErrorNotice error={kept.error} />}
      {kept.data !== undefined && finding === null && !job.isRunning && (
        <p className="muted">{t('page.replay.never')}</p>
      )}
      {finding !== null && !job.isRunning && <Finding finding={finding} />}
      {job.isRunning ? (
        <JobProgress progress={job.progress} onCancel={job.cancel} isCancelling={job.isCancelling} />
      ) : (
        <div>
          <Button icon={Repeat} onPress={() => run.mutate()}>
            {t(finding === null ? 'page.replay.run' : 'page.replay.again')}
          </Button>
        </div>
      )}
      {run.error !== null && !job.isRunning && <ErrorNotice error={run.error} />}
    </Card>
  );
}

function Finding({ finding }: { readonly finding: ReplayFinding }) {
  const t = useText();
  const intl = useIntl();
  const { product, version } = finding.browser;
  return (
    <div className="stack stack-s">
      <p className="muted small">
        {t('page.replay.at', { time: formatInstant(intl, finding.at, 'seconds'), product, version })}
      </p>
      {finding.problem === null ? (
        <ReplayParts finding={finding} />
      ) : (
        <Banner tone="info" title={t(`page.replay.problem.${finding.problem}`)} />
      )}
      {finding.cautions.length > 0 && (
        <>
          <h3>{t('page.replay.caution')}</h3>
          <ul className="done-list">
            {finding.cautions.map((caution) => (
              <li key={caution}>{t(`page.replay.caution.${caution}`)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
