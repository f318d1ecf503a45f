import { Check } from 'lucide-react';
import { useText } from './text.ts';

export interface StepperProps {
  /** The names of the steps, in order. */
  readonly steps: readonly string[];
  /** The step under way, from 0. */
  readonly current: number;
}

/** Where one is in a short row of steps. */
export function Stepper({ steps, current }: StepperProps) {
  const t = useText();
  return (
    <ol className="stepper no-print" aria-label={t('stepper.label')}>
      {steps.map((name, index) => (
        <li
          key={name}
          className="step"
          tabIndex={-1}
          aria-current={index === current ? 'step' : undefined}
          data-done={index < current || undefined}
        >
          <span className="step-number" aria-hidden>
            {index < current ? <Check size={16} strokeWidth={3} /> : index + 1}
          </span>
          {name}
          {index < current && <span className="visually-hidden">{t('stepper.done')}</span>}
        </li>
      ))}
    </ol>
  );
}
