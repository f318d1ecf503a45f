import { ArrowLeft } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.ts';

export interface StepButtonsProps {
  /** Undefined on the first step. */
  readonly onBack?: () => void;
  readonly onNext: () => void;
  /** The words of the next deed; "Continue" without. */
  readonly next?: string;
  readonly isNextDisabled?: boolean;
}

/** The way on and the way back, in the same place on every step. */
export function StepButtons({ onBack, onNext, next, isNextDisabled = false }: StepButtonsProps) {
  const t = useText();
  return (
    <div className="row row-apart">
      {onBack === undefined ? (
        <span />
      ) : (
        <Button icon={ArrowLeft} onPress={onBack}>
          {t('action.back')}
        </Button>
      )}
      <Button kind="primary" size="large" onPress={onNext} isDisabled={isNextDisabled}>
        {next ?? t('action.continue')}
      </Button>
    </div>
  );
}
