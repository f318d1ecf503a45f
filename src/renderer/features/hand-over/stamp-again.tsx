import { useMutation } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { useCall } from '../../app/use-call.ts';
import { useJob } from '../../app/use-job.ts';
import { useClient } from '../../transport/client-context.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { formatInstant } from '../../ui/date-time.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { useText } from '../../ui/text.ts';

export interface StampAgainProps {
  /** Where the bundle lies. */
  readonly bundle: string;
  /** Whether a stamp was wanted at sealing and did not come, or the bundle was met without one later. */
  readonly when: 'failed' | 'later';
}

const words = {
  failed: { tone: 'warning', why: 'handover.done.stamp.failed', ask: 'stamp.again' },
  later: { tone: 'info', why: 'stamp.later', ask: 'stamp.add' },
} as const;

/** Says that a bundle has no time stamp, and asks for one when the person wishes. */
export function StampAgain({ bundle, when }: StampAgainProps) {
  const t = useText();
  const { tone, why, ask } = words[when];
  const intl = useIntl();
  const client = useClient();
  const job = useJob();
  const timestampUrl = useCall('settings.get', {}).data?.timestampUrl ?? '';
  const stamp = useMutation({
    mutationFn: async () =>
      job.run(async (id) =>
        client.call('bundle.stamp', { path: bundle, timestampUrl, record: true, job: id }),
      ),
  });
  if (stamp.data !== undefined) {
    const { authority, time } = stamp.data;
    const values = { authority, time: formatInstant(intl, time, 'seconds') };
    return <Banner tone="success" isAlert title={t('stamp.added', values)} />;
  }
  return (
    <Banner tone={tone} title={t('handover.done.stamp')}>
      <p>{t(why)}</p>
      {stamp.error !== null && <ErrorNotice error={stamp.error} />}
      {stamp.isPending ? (
        <JobProgress progress={job.progress} onCancel={job.cancel} isCancelling={job.isCancelling} />
      ) : (
        <div>
          <Button size="small" isDisabled={timestampUrl === ''} onPress={() => stamp.mutate()}>
            {t(ask)}
          </Button>
        </div>
      )}
    </Banner>
  );
}
