import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import { useJob } from '../../app/use-job.ts';
import { useClient } from '../../transport/client-context.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Fold } from '../../ui/fold.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { useText } from '../../ui/text.ts';
import { FileTextField } from '../verify/file-text-field.tsx';

type Result = Output<'vault.check'>;

const tones = { intact: 'success', altered: 'danger', unproven: 'warning' } as const;

/** Reads the whole vault again and says whether it is as it was recorded. */
export function CheckVault() {
  const t = useText();
  const client = useClient();
  const job = useJob();
  const [result, setResult] = useState<Result | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [receipt, setReceipt] = useState('');
  const start = (): void => {
    setResult(null);
    setFailure(null);
    job
      .run(async (id) =>
        client.call('vault.check', { receipts: receipt.trim() === '' ? [] : [receipt], job: id }),
      )
      .then(setResult, setFailure);
  };
  return (
    <div className="stack">
      {job.isRunning ? (
        <JobProgress progress={job.progress} onCancel={job.cancel} isCancelling={job.isCancelling} />
      ) : (
        <>
          <Fold title={t('settings.check.receipt')}>
            <FileTextField
              label={t('witness.import.text')}
              hint={t('settings.check.receipt.hint')}
              choose={t('witness.import.file')}
              value={receipt}
              onChange={setReceipt}
            />
          </Fold>
          <div>
            <Button icon={ShieldCheck} onPress={start}>
              {t('settings.check.start')}
            </Button>
          </div>
        </>
      )}
      {failure !== null && <ErrorNotice error={failure} />}
      {result !== null && <CheckResult result={result} />}
    </div>
  );
}

function CheckResult({ result }: { readonly result: Result }) {
  const t = useText();
  const { verdict, findings, objects, events } = result;
  return (
    <div className="stack">
      <Banner tone={tones[verdict]} title={t(`verdict.${verdict}`)} isAlert>
        <p>{t(`settings.check.${verdict}`)}</p>
        <p>{t('settings.check.counts', { objects, events })}</p>
        {verdict !== 'intact' && <p>{t('settings.check.next')}</p>}
      </Banner>
      {findings.length > 0 && (
        <section aria-label={t('settings.check.findings')}>
          <h3>{t('settings.check.findings')}</h3>
          <ul className="check-findings">
            {findings.map((finding) => (
              <li key={`${finding.code} ${finding.path ?? ''} ${finding.seq ?? ''} ${finding.message}`}>
                <p className="check-finding-title">{t(`finding.${finding.code}.title`)}</p>
                <p className="muted">{t(`finding.${finding.code}.means`)}</p>
                <p className="small muted">
                  <code>{finding.code}</code>
                  {finding.path !== undefined && <bdi dir="ltr">{` · ${finding.path}`}</bdi>}
                  {finding.seq !== undefined && ` · ${t('settings.check.at', { seq: finding.seq })}`}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
