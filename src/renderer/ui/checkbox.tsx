import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField } from 'react-aria-components';

export interface CheckboxProps {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly hint?: string;
  /** Some of what it stands for is chosen, some is not. */
  readonly isIndeterminate?: boolean;
  readonly isDisabled?: boolean;
  /** It has to be ticked, and was not when the form was sent. */
  readonly isInvalid?: boolean;
  readonly 'aria-label'?: string;
}

/** A yes or no that takes effect with the form it stands in. */
export function Checkbox({ children, hint, isIndeterminate = false, ...rest }: CheckboxProps) {
  return (
    <CheckboxField {...rest} isIndeterminate={isIndeterminate}>
      <CheckboxButton className="choice">
        <span className="choice-box" aria-hidden>
          {isIndeterminate ? <Minus size={16} strokeWidth={3} /> : <Check size={16} strokeWidth={3} />}
        </span>
        <span className="choice-words">
          {children}
          {hint !== undefined && <span className="choice-hint">{hint}</span>}
        </span>
      </CheckboxButton>
    </CheckboxField>
  );
}
