import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Fingerprint } from '../../../shared/model/ids.ts';
import { useCall } from '../../app/use-call.ts';
import { useJob } from '../../app/use-job.ts';
import { useClient } from '../../transport/client-context.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useText } from '../../ui/text.ts';
import { useFocusAfter } from '../../ui/use-focus-after.ts';
import { parseFingerprint } from '../../../shared/verdict/fingerprint-text.ts';
import { VerdictPage } from './verdict-page.tsx';
import { VerifyForm } from './verify-form.tsx';
import { emptyDraft, verifyInput, type VerifyDraft } from './verify-request.ts';
import './verify.css';

/** Checks a bundle that somebody handed over; needs no vault. */
export function VerifyPage() {
  const t = useText();
  const client = useClient();
  const job = useJob();
  const [draft, setDraft] = useState<VerifyDraft>(emptyDraft);
  const [trusted, setTrusted] = useState<readonly Fingerprint[]>([]);
  const isOpen = useCall('vault.status', {}).data?.state === 'open';
  const check = useMutation({
    mutationFn: async (more: readonly Fingerprint[]) =>
      job.run(async (id) => client.call('bundle.verify', { ...verifyInput(draft, more, isOpen), job: id })),
  });
  useFocusAfter(check.status);
  const start = (more: readonly Fingerprint[]): void => {
    setTrusted(more);
    check.mutate(more);
  };
  if (check.data !== undefined && !check.isPending) {
    const { signer } = check.data;
    const fingerprint = signer === null ? null : parseFingerprint(signer);
    return (
      <VerdictPage
        report={check.data}
        file={draft.path.split(/[\\/]/u).findLast((part) => part.trim() !== '') ?? ''}
        at={check.submittedAt}
        onConfirm={fingerprint === null ? null : () => start([...trusted, fingerprint])}
        onEntered={() => start(trusted)}
        onChange={check.reset}
        onAnother={() => {
          setDraft(emptyDraft);
          check.reset();
        }}
      />
    );
  }
  return (
    <div className="page page-narrow">
      <PageHeader title={t('verify.title')} lead={t('verify.lead')} />
      {check.isPending ? (
        <div className="card stack">
          <h2>{t('verify.running')}</h2>
          <p>{t('verify.running.body')}</p>
          <JobProgress progress={job.progress} onCancel={job.cancel} isCancelling={job.isCancelling} />
        </div>
      ) : (
        <div className="stack">
          {check.error !== null && <ErrorNotice error={check.error} />}
          <VerifyForm draft={draft} onDraft={setDraft} onStart={() => start([])} />
        </div>
      )}
    </div>
  );
}
