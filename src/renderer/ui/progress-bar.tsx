import { ProgressBar as AriaProgressBar } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { Button } from './button.tsx';
import { useText } from './text.ts';

export interface ProgressBarProps {
  /** What is being done. */
  readonly label: string;
  readonly done: number;
  /** Null while the whole is not known. */
  readonly total: number | null;
  /** How much is done and left, in words. */
  readonly detail?: string;
  /** What is read out when it changes; the label, if nothing shorter is given. */
  readonly announcement?: string;
  /** Offers to stop; what was begun is then taken back. */
  readonly onCancel?: () => void;
  readonly isCancelling?: boolean;
}

/** How far long work is: what it does, how much is left, and a way to stop it. */
export function ProgressBar(props: ProgressBarProps) {
  const { label, done, total, detail, announcement = label, onCancel, isCancelling = false } = props;
  const t = useText();
  const intl = useIntl();
  const share = total === null || total === 0 ? null : Math.min(1, done / total);
  const percent = share === null ? undefined : intl.formatNumber(share, { style: 'percent' });
  return (
    <div className="progress">
      <output className="visually-hidden">{isCancelling ? t('progress.cancelling') : announcement}</output>
      <AriaProgressBar
        value={(share ?? 0) * 100}
        isIndeterminate={share === null}
        valueLabel={[percent, detail].filter(Boolean).join(', ')}
        aria-label={label}
        className="stack stack-s"
      >
        <span className="progress-words">
          <span className="progress-label">{isCancelling ? t('progress.cancelling') : label}</span>
          <span className="progress-left">{[detail, percent].filter(Boolean).join(' · ')}</span>
        </span>
        <span className="progress-track">
          <span
            className="progress-fill"
            data-unknown={share === null || undefined}
            style={share === null ? undefined : { inlineSize: `${share * 100}%` }}
          />
        </span>
      </AriaProgressBar>
      {onCancel && (
        <Button className="progress-cancel" onPress={onCancel} isDisabled={isCancelling}>
          {t('action.cancel')}
        </Button>
      )}
    </div>
  );
}
