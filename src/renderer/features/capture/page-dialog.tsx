import { useMutation } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import { hrefOf } from '../../app/route.ts';
import { useJob, type Job } from '../../app/use-job.ts';
import { useClient } from '../../transport/client-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { focusFirstInvalid } from '../../ui/focus-invalid.ts';
import { Link } from '../../ui/link.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { addressProblem } from './address.ts';
import { captureOf, CaptureOptions, usualWish } from './capture-options.tsx';
import { CaptureResult, titleOf } from './capture-result.tsx';
import { WhatHappens } from './what-happens.tsx';
import './capture.css';

/** The stages of a capture, in their order: how much of the bar each fills when it begins. */
const stages = ['opening', 'loading', 'picturing', 'packing', 'storing', 'replaying'] as const;
const FORM = 'capture-page';

export interface PageDialogProps {
  readonly caseId: CaseId;
  readonly onClose: () => void;
}

/** Captures one page: its address, what will happen, then how far it is, then what came of it. */
export function PageDialog({ caseId, onClose }: PageDialogProps) {
  const t = useText();
  const client = useClient();
  const job = useJob();
  const [url, setUrl] = useState('');
  const [wish, setWish] = useState(usualWish);
  const [isJudged, setJudged] = useState(false);
  const capture = useMutation<Output<'page.capture'>, Error, NonNullable<ReturnType<typeof captureOf>>>({
    mutationFn: (how) =>
      job.run(async (id) => client.call('page.capture', { case: caseId, url: url.trim(), ...how, job: id })),
  });
  const problem = addressProblem(url);
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setJudged(true);
    const how = captureOf(wish);
    if (problem === null && how !== null) capture.mutate(how);
    else focusFirstInvalid(event.currentTarget);
  };
  const { data: result, isPending, error } = capture;
  const item = result?.items[0];
  const again = (): void => {
    capture.reset();
    setUrl('');
    setJudged(false);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      canClose={!isPending}
      title={
        isPending
          ? t('capture.page.running')
          : result === undefined
            ? t('capture.page.title')
            : titleOf(t, result)
      }
      footer={
        isPending ? undefined : item === undefined ? (
          <>
            <Button onPress={onClose}>{t('action.cancel')}</Button>
            <Button kind="primary" type="submit" form={FORM}>
              {t('capture.page.start')}
            </Button>
          </>
        ) : (
          <>
            <Button onPress={again}>{t('capture.page.another')}</Button>
            <Button onPress={onClose}>{t('action.done')}</Button>
            <Link button="primary" href={hrefOf({ name: 'item', caseId, itemId: item.id })}>
              {t('capture.page.open', { exhibit: item.exhibit })}
            </Link>
          </>
        )
      }
    >
      {isPending && <Running job={job} address={url.trim()} />}
      {!isPending && result !== undefined && <CaptureResult result={result} requested={url.trim()} />}
      {!isPending && result === undefined && (
        <form id={FORM} className="stack" onSubmit={send} noValidate>
          <TextField
            label={t('capture.page.address')}
            description={t('capture.page.address.hint')}
            placeholder={t('capture.page.address.begins')}
            value={url}
            onChange={setUrl}
            error={isJudged && problem !== null ? t(problem) : null}
            maxLength={8000}
            takesFocus
          />
          <WhatHappens presses={wish.loadMore} />
          <CaptureOptions wish={wish} onChange={setWish} isJudged={isJudged} />
          {error !== null && <ErrorNotice error={error} />}
        </form>
      )}
    </Dialog>
  );
}

function Running({ job, address }: { readonly job: Job; readonly address: string }) {
  const t = useText();
  const phase = job.progress?.phase;
  const at = stages.findIndex((stage) => stage === phase);
  return (
    <>
      <p className="capture-address" dir="ltr">
        {address}
      </p>
      <ProgressBar
        label={phase === undefined ? t('progress.starting') : t(`phase.${phase}`)}
        done={at < 0 ? 0 : at + 0.5}
        total={stages.length}
        onCancel={job.cancel}
        isCancelling={job.isCancelling}
      />
      <p className="muted small">{t('capture.page.running.hint')}</p>
    </>
  );
}
