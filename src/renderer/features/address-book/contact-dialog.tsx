import { useState, type SubmitEvent } from 'react';
import type { Fingerprint } from '../../../shared/model/ids.ts';
import type { Confirmation } from '../../../shared/model/trust.ts';
import { parseFingerprint } from '../../../shared/verdict/fingerprint-text.ts';
import { useAct } from '../../app/use-call.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { focusFirstInvalid } from '../../ui/focus-invalid.ts';
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
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === '' || isKeyWrong) focusFirstInvalid(event.currentTarget);
    else add.mutate({ name, note, ...(parsed === null ? {} : { key: parsed, confirmed }) });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      canClose={!add.isPending}
      title={t('contacts.add')}
      footer={
        <>
          <Button onPress={onClose} isDisabled={add.isPending}>
            {t('action.cancel')}
          </Button>
          <Button kind="primary" type="submit" form="contact-form" isPending={add.isPending}>
            {t('contacts.save')}
          </Button>
        </>
      }
    >
      <form id="contact-form" className="stack" onSubmit={submit} noValidate>
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
        {add.error !== null && <ErrorNotice error={add.error} />}
      </form>
    </Dialog>
  );
}
