import { Checkbox } from '../../ui/checkbox.tsx';
import { Fold } from '../../ui/fold.tsx';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { wholeIn } from './address.ts';

/** How pages are to be captured, as a person types it. */
export interface CaptureWish {
  readonly seconds: string;
  readonly allowPrivate: boolean;
}

export const usualWish: CaptureWish = { seconds: '60', allowPrivate: false };

/** The wish as the core takes it; null where the time is none. */
export function captureOf({ seconds, allowPrivate }: CaptureWish) {
  const time = wholeIn(seconds, 5, 3600);
  return time === null ? null : { timeoutMs: time * 1000, allowPrivate };
}

export interface CaptureOptionsProps {
  readonly wish: CaptureWish;
  readonly onChange: (wish: CaptureWish) => void;
  /** True once the form was sent, so that what is wrong is said. */
  readonly isJudged: boolean;
}

/** What few people need to change, folded away. */
export function CaptureOptions({ wish, onChange, isJudged }: CaptureOptionsProps) {
  const t = useText();
  const isWrong = captureOf(wish) === null;
  return (
    <Fold title={t('capture.options')} isOpenAtFirst={isJudged && isWrong}>
      <div className="stack">
        <TextField
          label={t('capture.options.time')}
          description={t('capture.options.time.hint')}
          value={wish.seconds}
          onChange={(seconds) => onChange({ ...wish, seconds })}
          error={isWrong ? t('capture.options.time.wrong') : null}
          maxLength={4}
          className="field-short"
        />
        <Checkbox
          hint={t('capture.options.private.hint')}
          isSelected={wish.allowPrivate}
          onChange={(allowPrivate) => onChange({ ...wish, allowPrivate })}
        >
          {t('capture.options.private')}
        </Checkbox>
      </div>
    </Fold>
  );
}
