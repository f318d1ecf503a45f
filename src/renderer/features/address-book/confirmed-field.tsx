import { confirmations, type Confirmation } from '../../../shared/model/trust.ts';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { useText } from '../../ui/text.ts';

export interface ConfirmedFieldProps {
  readonly value: Confirmation;
  readonly onChange: (value: Confirmation) => void;
}

/** In which other way than by the bundle itself a key was compared. */
export function ConfirmedField({ value, onChange }: ConfirmedFieldProps) {
  const t = useText();
  return (
    <RadioGroup
      label={t('contacts.confirmed')}
      value={value}
      onChange={onChange}
      options={confirmations.map((id) => ({
        id,
        label: t(`contacts.confirmed.${id}`),
        ...(id === 'not-yet' ? { hint: t('contacts.confirmed.not-yet.hint') } : {}),
      }))}
    />
  );
}
