import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { useText } from './text.ts';

export interface FieldWordsProps {
  readonly label: string;
  readonly description?: ReactNode;
  readonly isOptional?: boolean;
  readonly error?: string | null;
  /** The control itself, between the words above and below it. */
  readonly children: ReactNode;
}

/** The words around a form control: its label, what it is for, and what is wrong with what was entered. */
export function FieldWords({ label, description, isOptional, error, children }: FieldWordsProps) {
  const t = useText();
  return (
    <>
      <Label className="field-label">
        {label}
        {isOptional === true && <span className="field-optional">{t('field.optional')}</span>}
      </Label>
      {description !== undefined && (
        <Text slot="description" className="field-description">
          {description}
        </Text>
      )}
      {children}
      <FieldError className="field-error">
        {error !== undefined && error !== null && (
          <>
            <CircleAlert size={16} />
            <span>{error}</span>
          </>
        )}
      </FieldError>
    </>
  );
}
