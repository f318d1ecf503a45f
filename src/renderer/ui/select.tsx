import { Check, ChevronDown } from 'lucide-react';
import {
  Select as AriaSelect,
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';
import { classes } from './classes.ts';
import { FieldWords } from './field-words.tsx';

export interface Option<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** Stands beside the label in the open list only: a count. */
  readonly aside?: string;
}

export interface SelectProps<Id extends string> {
  readonly label: string;
  readonly options: readonly Option<Id>[];
  readonly value: Id | null;
  readonly onChange: (value: Id) => void;
  readonly description?: string;
  readonly placeholder?: string;
  readonly error?: string | null;
  readonly isDisabled?: boolean;
  readonly className?: string;
}

/** One choice out of a closed list. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const { label, options, value, onChange, description, placeholder, error, isDisabled, className } = props;
  return (
    <AriaSelect
      className={classes('field', className)}
      value={value}
      placeholder={placeholder}
      isInvalid={error !== undefined && error !== null}
      isDisabled={isDisabled}
      validationBehavior="aria"
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key);
        if (chosen !== undefined) onChange(chosen.id);
      }}
    >
      <FieldWords label={label} description={description} error={error}>
        <Button className="select-button">
          <SelectValue />
          <ChevronDown size={20} />
        </Button>
      </FieldWords>
      <Popover className="popover">
        <ListBox items={options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className="option">
              {({ isSelected }) => (
                <>
                  <bdi>{option.label}</bdi>
                  {option.aside !== undefined && <span className="option-aside">{option.aside}</span>}
                  {isSelected && <Check size={18} className="option-check" />}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
