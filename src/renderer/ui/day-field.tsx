import { TextField as AriaTextField, Input } from 'react-aria-components';
import { FieldWords } from './field-words.tsx';

export interface DayFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One day, in the way of writing that the person's browser is set to. May stay empty. */
export function DayField({ label, value, onChange }: DayFieldProps) {
  return (
    <AriaTextField className="field" type="date" value={value} onChange={onChange}>
      <FieldWords label={label} isOptional>
        <Input className="input" max="9999-12-31" />
      </FieldWords>
    </AriaTextField>
  );
}
