import { contactId, type ContactId } from '../../../shared/model/trust.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Select } from '../../ui/select.tsx';
import { useText } from '../../ui/text.ts';
import { useBook } from '../address-book/use-book.ts';

/** Whether a check asks the address book of the open vault, and from whom the bundle is said to come. */
export interface BookChoice {
  readonly usesBook: boolean;
  readonly from: ContactId | null;
}

export interface BookFieldsProps {
  readonly choice: BookChoice;
  readonly onChange: (choice: BookChoice) => void;
}

const NOBODY = 'nobody';

/** The part of the form that is about whom to trust; only where a vault is open. */
export function BookFields({ choice, onChange }: BookFieldsProps) {
  const t = useText();
  const { contacts } = useBook();
  const options = [
    { id: NOBODY, label: t('sealer.from.nobody') },
    ...contacts.map(({ id, name }) => ({ id: String(id), label: name })),
  ];
  return (
    <>
      <Checkbox
        isSelected={choice.usesBook}
        onChange={(usesBook) => onChange({ ...choice, usesBook })}
        hint={t('sealer.book.hint')}
      >
        {t('sealer.book')}
      </Checkbox>
      {choice.usesBook && contacts.length > 0 && (
        <Select
          label={t('sealer.from')}
          description={t('sealer.from.hint')}
          options={options}
          value={choice.from ?? NOBODY}
          onChange={(id) => {
            const known = contactId.safeParse(id);
            onChange({ ...choice, from: known.success ? known.data : null });
          }}
        />
      )}
    </>
  );
}
