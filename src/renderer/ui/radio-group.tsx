import { RadioGroup as AriaRadioGroup, RadioButton, RadioField } from 'react-aria-components';
import { FieldWords } from './field-words.tsx';

export interface RadioOption<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly hint?: string;
}

export interface RadioGroupProps<Id extends string> {
  readonly label: string;
  readonly options: readonly RadioOption<Id>[];
  readonly value: Id | null;
  readonly onChange: (value: Id) => void;
  readonly description?: string;
  /** One below the other, side by side, or as cards. */
  readonly layout?: 'list' | 'inline' | 'cards';
  readonly isDisabled?: boolean;
}

const layouts = { list: undefined, inline: 'choices-inline', cards: 'choice-cards' } as const;

/** One choice out of few, all visible at once. */
export function RadioGroup<Id extends string>(props: RadioGroupProps<Id>) {
  const { label, options, value, onChange, description, layout = 'list', isDisabled } = props;
  return (
    <AriaRadioGroup
      className="field"
      value={value}
      isDisabled={isDisabled}
      onChange={(id) => {
        const chosen = options.find((option) => option.id === id);
        if (chosen !== undefined) onChange(chosen.id);
      }}
    >
      <FieldWords label={label} description={description}>
        <div className={layouts[layout]}>
          {options.map((option) => (
            <RadioField key={option.id} value={option.id}>
              <RadioButton className="choice">
                <span className="choice-box choice-round" aria-hidden />
                <span className="choice-words">
                  {option.label}
                  {option.hint !== undefined && <span className="choice-hint">{option.hint}</span>}
                </span>
              </RadioButton>
            </RadioField>
          ))}
        </div>
      </FieldWords>
    </AriaRadioGroup>
  );
}
