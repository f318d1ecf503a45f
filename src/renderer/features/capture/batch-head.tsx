import {
  CircleCheck,
  CirclePause,
  Hourglass,
  LoaderCircle,
  Pause,
  Play,
  RotateCcw,
  Square,
} from 'lucide-react';
import { useState } from 'react';
import type { BatchSummary } from '../../../shared/model/batch.ts';
import { hrefOf } from '../../app/route.ts';
import { useAct } from '../../app/use-call.ts';
import { Badge } from '../../ui/badge.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Bidi } from '../../ui/bidi.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Link } from '../../ui/link.tsx';
import { useText } from '../../ui/text.ts';
import { BatchBar } from './batch-bar.tsx';

export interface BatchHeadProps {
  readonly batch: BatchSummary;
  readonly isNext: boolean;
  /** How many addresses may be tried again. */
  readonly retryable: number;
  readonly onRetry: () => void;
}

const signs = {
  running: { icon: LoaderCircle, tone: 'accent' },
  next: { icon: Hourglass, tone: 'neutral' },
  paused: { icon: CirclePause, tone: 'warn' },
  finished: { icon: CircleCheck, tone: 'good' },
} as const;

/** How far a list is and what can be done with it. */
export function BatchHead({ batch, isNext, retryable, onRetry }: BatchHeadProps) {
  const t = useText();
  const [isEnding, setEnding] = useState(false);
  const { id, state, why, counts, list, name } = batch;
  const pause = useAct('batch.pause');
  const resume = useAct('batch.resume');
  const cancel = useAct('batch.cancel', { onSuccess: () => setEnding(false) });
  const shown = state === 'running' && isNext ? 'next' : state;
  const { icon, tone } = signs[shown];
  const error = pause.error ?? resume.error ?? cancel.error;
  return (
    <section className="card batch-head" aria-labelledby="batch-name">
      <div className="batch-title">
        <h2 id="batch-name">
          <Bidi text={name} reveal />
        </h2>
        <Badge tone={tone} icon={icon}>
          {t(`captures.state.${shown}`)}
        </Badge>
      </div>
      <BatchBar batch={batch} />
      {state === 'paused' && why !== null && why !== 'asked' && (
        <Banner tone="warning" title={t(`captures.why.${why}`)}>
          {counts.interrupted > 0 && <p>{t('captures.interrupted', { count: counts.interrupted })}</p>}
        </Banner>
      )}
      {state === 'paused' && why === 'asked' && <p className="muted">{t('captures.why.asked')}</p>}
      {error !== null && <ErrorNotice error={error} />}
      <div className="row batch-actions">
        {state === 'running' && (
          <Button icon={Pause} isPending={pause.isPending} onPress={() => pause.mutate({ batch: id })}>
            {t('captures.pause')}
          </Button>
        )}
        {state === 'paused' && (
          <Button
            kind="primary"
            icon={Play}
            isPending={resume.isPending}
            onPress={() => resume.mutate({ batch: id })}
          >
            {t('captures.resume')}
          </Button>
        )}
        {retryable > 0 && (
          <Button icon={RotateCcw} onPress={onRetry}>
            {t('captures.retry', { count: retryable })}
          </Button>
        )}
        {state !== 'finished' && (
          <Button icon={Square} onPress={() => setEnding(true)}>
            {t('captures.cancel')}
          </Button>
        )}
        <Link button="quiet" href={hrefOf({ name: 'item', caseId: batch.case, itemId: list.item })}>
          {t('captures.report', { exhibit: list.exhibit })}
        </Link>
      </div>
      <ConfirmDialog
        isOpen={isEnding}
        onClose={() => setEnding(false)}
        onConfirm={() => cancel.mutate({ batch: id })}
        title={t('captures.cancel.title')}
        confirmLabel={t('captures.cancel.do')}
        isPending={cancel.isPending}
        isDanger
      >
        <p>{t('captures.cancel.body', { count: counts.waiting })}</p>
      </ConfirmDialog>
    </section>
  );
}
