import { FileSearch } from 'lucide-react';
import { useState } from 'react';
import type { Fingerprint } from '../../../shared/model/ids.ts';
import { parseFingerprint } from '../../../shared/verdict/fingerprint-text.ts';
import { useCall } from '../../app/use-call.ts';
import { useClient } from '../../transport/client-context.tsx';
import { Banner } from '../../ui/banner.tsx';
import { DropCover } from '../../ui/drop-cover.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useText } from '../../ui/text.ts';
import { useFocusAfter } from '../../ui/use-focus-after.ts';
import { useWindowDrop } from '../evidence/use-window-drop.ts';
import { droppedBundle } from './dropped-bundle.ts';
import { useCaptures } from './use-captures.ts';
import { useCheck } from './use-check.ts';
import { VerdictPage } from './verdict-page.tsx';
import { VerifyForm } from './verify-form.tsx';
import { emptyDraft, nameOf, type VerifyDraft } from './verify-request.ts';
import './verify.css';
import './comparison.css';

/** Checks a bundle that somebody handed over; needs no vault. */
export function VerifyPage() {
  const t = useText();
  const client = useClient();
  const [draft, setDraft] = useState<VerifyDraft>(emptyDraft);
  const [trusted, setTrusted] = useState<readonly Fingerprint[]>([]);
  const [isMisdropped, setMisdropped] = useState(false);
  const isOpen = useCall('vault.status', {}).data?.state === 'open';
  const { check, progress, cancel, isCancelling } = useCheck(draft, isOpen);
  const captures = useCaptures();
  const hasVerdict = check.data !== undefined && !check.isPending;
  const isOver = useWindowDrop(!check.isPending && !hasVerdict, (dropped) => {
    const take = (bundle: Awaited<ReturnType<typeof droppedBundle>>): void => {
      setMisdropped(bundle === null);
      if (bundle !== null) setDraft((last) => ({ ...last, ...bundle }));
    };
    droppedBundle(dropped, (file) => client.pathOf(file)).then(take, () => take(null));
  });
  useFocusAfter(check.status);
  const start = (more: readonly Fingerprint[]): void => {
    setTrusted(more);
    check.mutate(more, { onSuccess: (report) => captures.read(draft, report) });
  };
  if (check.data !== undefined && !check.isPending) {
    const { signer } = check.data;
    const fingerprint = signer === null ? null : parseFingerprint(signer);
    return (
      <VerdictPage
        report={check.data}
        captures={captures.shown}
        file={nameOf(draft)}
        path={draft.dropped === null ? draft.path.trim() : null}
        at={check.submittedAt}
        isUnasked={isOpen && draft.dropped !== null}
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
    <>
      <div className="page page-narrow">
        <PageHeader title={t('verify.title')} lead={t('verify.lead')} />
        {check.isPending ? (
          <div className="card stack">
            <h2>{t('verify.running')}</h2>
            <p>{t('verify.running.body')}</p>
            <JobProgress progress={progress} onCancel={cancel} isCancelling={isCancelling} />
          </div>
        ) : (
          <div className="stack">
            {isMisdropped && <Banner tone="warning" title={t('verify.drop.one')} isAlert />}
            {check.error !== null && <ErrorNotice error={check.error} />}
            <VerifyForm draft={draft} onDraft={setDraft} onStart={() => start([])} />
          </div>
        )}
      </div>
      {isOver && <DropCover icon={FileSearch} title={t('verify.drop.title')} body={t('verify.drop.body')} />}
    </>
  );
}
