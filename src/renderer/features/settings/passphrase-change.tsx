import { useState, type SubmitEvent } from 'react';
import { useAct } from '../../app/use-call.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice, codeOf } from '../../ui/error-notice.tsx';
import { focusFirstInvalid } from '../../ui/focus-invalid.ts';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { useText } from '../../ui/text.ts';
import { notify } from '../../ui/toasts.tsx';
import { NewPassphrase, useNewPassphrase } from '../start/new-passphrase.tsx';

/** Changes the passphrase of the person who works here. */
export function PassphraseChange() {
  const t = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setIsOpen(true)}>{t('settings.passphrase.change')}</Button>
      {isOpen && <ChangeDialog onClose={() => setIsOpen(false)} />}
    </>
  );
}

function ChangeDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const [current, setCurrent] = useState('');
  const fresh = useNewPassphrase();
  const change = useAct('vault.changePassphrase', {
    onSuccess: () => {
      notify('success', t('settings.passphrase.changed'));
      onClose();
    },
  });
  const isWrong = change.error !== null && codeOf(change.error) === 'VAULT_LOCKED';
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (fresh.check() && current !== '') change.mutate({ current, next: fresh.passphrase });
    else focusFirstInvalid(event.currentTarget);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('settings.passphrase.change')}
      canClose={!change.isPending}
      footer={
        <>
          <Button onPress={onClose} isDisabled={change.isPending}>
            {t('action.cancel')}
          </Button>
          <Button kind="primary" type="submit" form="change-passphrase" isPending={change.isPending}>
            {t('settings.passphrase.change')}
          </Button>
        </>
      }
    >
      <form id="change-passphrase" className="stack" onSubmit={submit} noValidate>
        <PassphraseField
          label={t('settings.passphrase.current')}
          value={current}
          onChange={(value) => {
            change.reset();
            setCurrent(value);
          }}
          error={
            isWrong
              ? t('settings.passphrase.wrong')
              : fresh.tried && current === ''
                ? t('unlock.empty')
                : null
          }
          takesFocus
        />
        <NewPassphrase state={fresh} label={t('settings.passphrase.next')} />
        {change.error !== null && !isWrong && <ErrorNotice error={change.error} />}
      </form>
    </Dialog>
  );
}
