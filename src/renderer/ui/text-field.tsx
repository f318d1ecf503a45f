import type { ReactNode } from 'react';
import { TextField as AriaTextField, Input, TextArea } from 'react-aria-components';
import { classes } from './classes.ts';
import { focusFirst } from './focus-first.ts';
import { FieldWords } from './field-words.tsx';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly description?: ReactNode;
  /** What is wrong with the value, or null. */
  readonly error?: string | null;
  readonly isOptional?: boolean;
  readonly isDisabled?: boolean;
  /** Several lines; the number of them shown at first. */
  readonly rows?: number;
  readonly mono?: boolean;
  readonly placeholder?: string;
  readonly maxLength?: number;
  /** Has the focus when the page or the dialog is opened: only for the one thing it is there for. */
  readonly takesFocus?: boolean;
  readonly className?: string;
  readonly name?: string;
}

/** One line or several lines of text. Nothing that is entered is remembered or corrected by the browser. */
export function TextField(props: TextFieldProps) {
  const { label, description, error, isOptional, rows, mono, placeholder, className, takesFocus, ...rest } =
    props;
  const look = classes('input', mono === true && 'input-mono');
  return (
    <AriaTextField
      {...rest}
      {...focusFirst(takesFocus)}
      className={classes('field', className)}
      isInvalid={error !== undefined && error !== null}
      isRequired={isOptional !== true}
      validationBehavior="aria"
      autoComplete="off"
      autoCorrect="off"
      spellCheck="false"
    >
      <FieldWords label={label} description={description} isOptional={isOptional} error={error}>
        {rows === undefined ? (
          <Input className={look} placeholder={placeholder} dir="auto" />
        ) : (
          <TextArea className={look} rows={rows} placeholder={placeholder} dir="auto" />
        )}
      </FieldWords>
    </AriaTextField>
  );
}
