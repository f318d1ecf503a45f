import { useState } from 'react';
import type { Confirmation, Contact } from '../../../shared/model/trust.ts';
import { parseFingerprint } from '../../../shared/verdict/fingerprint-text.ts';
import { useAct } from '../../app/use-call.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { notify } from '../../ui/toasts.tsx';
import { ConfirmedField } from './confirmed-field.tsx';
import { useBookChanged } from './use-book.ts';

export interface KeyDialogProps {
  readonly contact: Contact;
  readonly onClose: () => void;
}

/** Enters a key for somebody in the book, or says anew how theirs was confirmed. */
export function KeyDialog({ contact, onClose }: KeyDialogProps) {
  const t = useText();
  const inForce = contact.keys.find(({ revokedAt }) => revokedAt === null) ?? null;
  const [key, setKey] = useState<string>(inForce?.key ?? '');
  const [confirmed, setConfirmed] = useState<Confirmation>(inForce?.confirmed ?? 'not-yet');
  const [note, setNote] = useState(inForce?.note ?? '');
  const [replaces, setReplaces] = useState(false);
  const [tried, setTried] = useState(false);
  const changed = useBookChanged();
  const save = useAct('contacts.setKey', {
    onSuccess: () => {
      changed();
      notify('success', t('contacts.saved'));
      onClose();
    },
  });
  const parsed = parseFingerprint(key);
  const isOther = parsed !== null && inForce !== null && parsed !== inForce.key;
  const submit = (): boolean => {
    setTried(true);
    if (parsed === null || (isOther && !replaces)) return false;
    save.mutate({ contact: contact.id, key: parsed, confirmed, note, replaces: isOther && replaces });
    return true;
  };
  return (
    <FormDialog
      title={t('contacts.set-key')}
      submit={t('contacts.save')}
      onSubmit={submit}
      onClose={onClose}
      isPending={save.isPending}
      error={save.error}
    >
      <TextField
        label={t('contacts.key')}
        description={t('contacts.key.hint')}
        value={key}
        onChange={setKey}
        rows={2}
        error={tried && parsed === null ? t('contacts.key.wrong') : null}
        takesFocus
        mono
      />
      {isOther && (
        <Checkbox
          isSelected={replaces}
          onChange={setReplaces}
          hint={t('contacts.replaces.hint')}
          isInvalid={tried && !replaces}
        >
          {t('contacts.replaces')}
        </Checkbox>
      )}
      <ConfirmedField value={confirmed} onChange={setConfirmed} />
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
