import { useMutation } from '@tanstack/react-query';
import { PackageOpen } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { preferredLanguage } from '../../../shared/i18n/index.ts';
import type { Output } from '../../../shared/contract/index.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import { useCall } from '../../app/use-call.ts';
import { useJob } from '../../app/use-job.ts';
import { useClient } from '../../transport/client-context.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { useText } from '../../ui/text.ts';
import { useFocusAfter } from '../../ui/use-focus-after.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { ReceiptView } from '../custody/receipt-view.tsx';
import { DonePage } from './done-page.tsx';
import { EarlierBundles } from './earlier-bundles.tsx';
import { newDraft, sealInput } from './hand-over-draft.ts';
import { ReviewStep } from './review-step.tsx';
import { StepButtons } from './step-buttons.tsx';
import { WhatStep } from './what-step.tsx';
import { WhereStep } from './where-step.tsx';
import { WhomStep } from './whom-step.tsx';
import './hand-over.css';

const steps = ['what', 'whom', 'where', 'seal'] as const;

/** Sealing a bundle for somebody else: what goes, to whom, where, and then the seal. */
export function HandOverPage({ caseId }: { readonly caseId: CaseId }) {
  const t = useText();
  const client = useClient();
  const job = useJob();
  const language = preferredLanguage([useIntl().locale]);
  const list = useCall('item.list', { case: caseId });
  const timestampUrl = useCall('settings.get', {}).data?.timestampUrl ?? '';
  const [draft, setDraft] = useState(() => newDraft(language));
  const [step, setStep] = useState(0);
  const [receipt, setReceipt] = useState<Output<'receipt.issue'> | null>(null);
  const seal = useMutation({
    mutationFn: async (folder: string) =>
      job.run(async (id) =>
        client.call('bundle.seal', { ...sealInput(caseId, draft, folder, timestampUrl), job: id }),
      ),
  });
  useFocusAfter(receipt === null ? `${step} ${seal.status}` : 'receipt');
  if (receipt !== null) return <ReceiptView receipt={receipt} onClose={() => setReceipt(null)} />;
  if (seal.data !== undefined) {
    return (
      <DonePage
        caseId={caseId}
        sealed={seal.data}
        onReceipt={setReceipt}
        onAnother={() => {
          seal.reset();
          setDraft(newDraft(language));
          setStep(0);
        }}
      />
    );
  }
  const items = list.data?.items;
  const name = steps[step] ?? 'what';
  const shared = {
    draft,
    onDraft: setDraft,
    onNext: () => setStep(step + 1),
    onBack: () => setStep(step - 1),
  };
  return (
    <div className="page hand-over">
      <PageHeader title={t('handover.title')} lead={t('handover.lead')} />
      {list.isPending && <Waiting />}
      {list.isError && <ErrorNotice error={list.error} />}
      {items?.length === 0 && (
        <EmptyState icon={PackageOpen} title={t('handover.empty.title')}>
          {t('handover.empty.body')}
        </EmptyState>
      )}
      {items !== undefined && items.length > 0 && (
        <div className="stack stack-l">
          <div>
            <Stepper steps={steps.map((id) => t(`handover.step.${id}`))} current={step} />
            {seal.isPending ? (
              <section className="card stack" aria-label={t('handover.sealing')}>
                <h2>{t('handover.sealing')}</h2>
                <p>{t('handover.sealing.body')}</p>
                <JobProgress progress={job.progress} onCancel={job.cancel} isCancelling={job.isCancelling} />
              </section>
            ) : (
              <div className="stack">
                {seal.error !== null && <ErrorNotice error={seal.error} />}
                {name === 'what' && <WhatStep {...shared} items={items} />}
                {name === 'whom' && <WhomStep {...shared} />}
                {name === 'where' && <WhereStep {...shared} timestampUrl={timestampUrl} />}
                {name === 'seal' && (
                  <ReviewStep
                    draft={draft}
                    items={items}
                    timestampUrl={timestampUrl}
                    buttons={
                      <StepButtons
                        onBack={shared.onBack}
                        next={t('handover.seal')}
                        onNext={() => {
                          if (draft.folder !== null) seal.mutate(draft.folder);
                        }}
                      />
                    }
                  />
                )}
              </div>
            )}
          </div>
          <EarlierBundles caseId={caseId} />
        </div>
      )}
    </div>
  );
}
