import type { ReactNode } from 'react';
import { SwitchButton, SwitchField } from 'react-aria-components';

export interface SwitchProps {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly hint?: string;
  readonly isDisabled?: boolean;
}

/** A yes or no that takes effect at once. */
export function Switch({ children, hint, ...rest }: SwitchProps) {
  return (
    <SwitchField {...rest}>
      <SwitchButton className="choice">
        <span className="switch-track" aria-hidden />
        <span className="choice-words">
          {children}
          {hint !== undefined && <span className="choice-hint">{hint}</span>}
        </span>
      </SwitchButton>
    </SwitchField>
  );
}
