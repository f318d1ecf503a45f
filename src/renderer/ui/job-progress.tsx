import { useIntl } from 'react-intl';
import type { ProgressEvent } from '../../shared/contract/events.ts';
import { formatBytes } from './bytes.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { useText } from './text.ts';

export interface JobProgressProps {
  /** The latest that the core said of the job; null before it said anything. */
  readonly progress: ProgressEvent | null;
  readonly onCancel?: () => void;
  readonly isCancelling?: boolean;
}

/** The progress of a call that the core reports on, in the words of its phases. */
export function JobProgress({ progress, onCancel, isCancelling }: JobProgressProps) {
  const t = useText();
  const intl = useIntl();
  if (progress === null) {
    return (
      <ProgressBar
        label={t('progress.starting')}
        done={0}
        total={null}
        onCancel={onCancel}
        isCancelling={isCancelling}
      />
    );
  }
  const { phase, done, total, unit, step } = progress;
  const values =
    unit === 'bytes'
      ? { done: formatBytes(intl, done), total: formatBytes(intl, total ?? 0) }
      : { done, total: total ?? 0 };
  const amount = total === null ? t(`progress.${unit}-open`, values) : t(`progress.${unit}`, values);
  const place = step === null ? '' : ` · ${t('progress.step', { index: step.index, of: step.of })}`;
  return (
    <ProgressBar
      label={t(`phase.${phase}`) + place}
      announcement={t(`phase.${phase}`)}
      done={done}
      total={total}
      detail={amount}
      onCancel={onCancel}
      isCancelling={isCancelling}
    />
  );
}
