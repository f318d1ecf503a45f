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

/** Says that a bundle was sealed without the time stamp that was wanted, and asks for it once more when the person wishes. */
export function StampAgain({ bundle }: { readonly bundle: string }) {
  const t = useText();
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
    <Banner tone="warning" title={t('handover.done.stamp')}>
      <p>{t('handover.done.stamp.failed')}</p>
      {stamp.error !== null && <ErrorNotice error={stamp.error} />}
      {stamp.isPending ? (
        <JobProgress progress={job.progress} onCancel={job.cancel} isCancelling={job.isCancelling} />
      ) : (
        <div>
          <Button size="small" isDisabled={timestampUrl === ''} onPress={() => stamp.mutate()}>
            {t('stamp.again')}
          </Button>
        </div>
      )}
    </Banner>
  );
}
