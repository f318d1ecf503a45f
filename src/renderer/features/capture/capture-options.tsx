import { Checkbox } from '../../ui/checkbox.tsx';
import { Fold } from '../../ui/fold.tsx';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { wholeIn } from './address.ts';

/** How pages are to be captured, as a person types it. */
export interface CaptureWish {
  readonly seconds: string;
  readonly allowPrivate: boolean;
  readonly loadMore: boolean;
  readonly allowBadCertificate: boolean;
}

export const usualWish: CaptureWish = {
  seconds: '60',
  allowPrivate: false,
  loadMore: false,
  allowBadCertificate: false,
};

/** The wish as the core takes it; null where the time is none. */
export function captureOf({ seconds, ...choices }: CaptureWish) {
  const time = wholeIn(seconds, 5, 3600);
  return time === null ? null : { timeoutMs: time * 1000, ...choices };
}

/** What is done only on request, each with the words that say what it means. */
const choices = [
  { id: 'loadMore', words: 'more' },
  { id: 'allowBadCertificate', words: 'certificate' },
  { id: 'allowPrivate', words: 'private' },
] as const;

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
        {choices.map(({ id, words }) => (
          <Checkbox
            key={id}
            hint={t(`capture.options.${words}.hint`)}
            isSelected={wish[id]}
            onChange={(isSelected) => onChange({ ...wish, [id]: isSelected })}
          >
            {t(`capture.options.${words}`)}
          </Checkbox>
        ))}
      </div>
    </Fold>
  );
}
