import { useState } from 'react';
import type { Fingerprint } from '../../../shared/model/ids.ts';
import type { Confirmation } from '../../../shared/model/trust.ts';
import { parseFingerprint } from '../../../shared/verdict/fingerprint-text.ts';
import { useAct } from '../../app/use-call.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { notify } from '../../ui/toasts.tsx';
import { ConfirmedField } from './confirmed-field.tsx';
import { useBookChanged } from './use-book.ts';

export interface ContactDialogProps {
  readonly onClose: () => void;
  /** The key of somebody who was just met; it cannot be changed then. */
  readonly sealedWith?: Fingerprint;
  /** The name that they go by. */
  readonly name?: string;
  readonly onSaved?: () => void;
}

/** Enters somebody in the address book. */
export function ContactDialog({ onClose, sealedWith, name: claimed = '', onSaved }: ContactDialogProps) {
  const t = useText();
  const [name, setName] = useState(claimed);
  const [key, setKey] = useState<string>(sealedWith ?? '');
  const [confirmed, setConfirmed] = useState<Confirmation>('not-yet');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const changed = useBookChanged();
  const add = useAct('contacts.add', {
    onSuccess: () => {
      changed();
      notify('success', t('contacts.saved'));
      onSaved?.();
      onClose();
    },
  });
  const parsed = parseFingerprint(key);
  const isKeyWrong = key.trim() !== '' && parsed === null;
  const submit = (): boolean => {
    setTried(true);
    if (name.trim() === '' || isKeyWrong) return false;
    add.mutate({ name, note, ...(parsed === null ? {} : { key: parsed, confirmed }) });
    return true;
  };
  return (
    <FormDialog
      title={t('contacts.add')}
      submit={t('contacts.save')}
      onSubmit={submit}
      onClose={onClose}
      isPending={add.isPending}
      error={add.error}
    >
      <TextField
        label={t('contacts.name')}
        value={name}
        onChange={setName}
        maxLength={200}
        error={tried && name.trim() === '' ? t('contacts.name.needed') : null}
        takesFocus
      />
      <TextField
        label={t('contacts.key')}
        description={t('contacts.key.hint')}
        value={key}
        onChange={setKey}
        rows={2}
        error={tried && isKeyWrong ? t('contacts.key.wrong') : null}
        isDisabled={sealedWith !== undefined}
        isOptional
        mono
      />
      {parsed !== null && <ConfirmedField value={confirmed} onChange={setConfirmed} />}
      <TextField
        label={t('contacts.note')}
        description={t('contacts.note.hint')}
        value={note}
        onChange={setNote}
        maxLength={2000}
        isOptional
      />
    </FormDialog>
  );
}
