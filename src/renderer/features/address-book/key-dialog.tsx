import { useState, type SubmitEvent } from 'react';
import type { Confirmation, Contact } from '../../../shared/model/trust.ts';
import { parseFingerprint } from '../../../shared/verdict/fingerprint-text.ts';
import { useAct } from '../../app/use-call.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { focusFirstInvalid } from '../../ui/focus-invalid.ts';
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
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (parsed === null || (isOther && !replaces)) focusFirstInvalid(event.currentTarget);
    else save.mutate({ contact: contact.id, key: parsed, confirmed, note, replaces: isOther && replaces });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      canClose={!save.isPending}
      title={t('contacts.set-key')}
      footer={
        <>
          <Button onPress={onClose} isDisabled={save.isPending}>
            {t('action.cancel')}
          </Button>
          <Button kind="primary" type="submit" form="key-form" isPending={save.isPending}>
            {t('contacts.save')}
          </Button>
        </>
      }
    >
      <form id="key-form" className="stack" onSubmit={submit} noValidate>
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
        {save.error !== null && <ErrorNotice error={save.error} />}
      </form>
    </Dialog>
  );
}
