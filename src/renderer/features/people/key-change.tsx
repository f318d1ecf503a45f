import { KeyRound } from 'lucide-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import { useAct } from '../../app/use-call.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice, codeOf } from '../../ui/error-notice.tsx';
import { focusFirstInvalid } from '../../ui/focus-invalid.ts';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { FingerprintGroups } from '../verify/fingerprint-groups.tsx';

/** A new signing key for the person who works here, and the end of the old one. */
export function KeyChange() {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <div>
        <Button icon={KeyRound} onPress={() => setOpen(true)}>
          {t('keychange.start')}
        </Button>
      </div>
      {isOpen && <KeyChangeDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function KeyChangeDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const queries = useQueryClient();
  const [done, setDone] = useState<Output<'key.replace'> | null>(null);
  const [isAtWork, setAtWork] = useState(false);
  if (done !== null) {
    return (
      <Dialog
        isOpen
        onClose={onClose}
        title={t('keychange.done')}
        footer={
          <Button kind="primary" onPress={onClose}>
            {t('action.done')}
          </Button>
        }
      >
        <FingerprintGroups value={done.key} />
        <p>{t('keychange.done.body')}</p>
        <p>{t('keychange.done.cases', { count: done.cases })}</p>
      </Dialog>
    );
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      canClose={!isAtWork}
      title={t('keychange.title')}
      footer={
        <>
          <Button onPress={onClose} isDisabled={isAtWork}>
            {t('action.cancel')}
          </Button>
          <Button kind="primary" type="submit" form="key-change" isPending={isAtWork}>
            {t('keychange.start')}
          </Button>
        </>
      }
    >
      <Banner tone="warning">
        <p>{t('keychange.body')}</p>
      </Banner>
      <KeyChangeForm
        onWork={setAtWork}
        onDone={(changed) => {
          setDone(changed);
          void queries.invalidateQueries();
        }}
      />
    </Dialog>
  );
}

interface KeyChangeFormProps {
  readonly onWork: (isAtWork: boolean) => void;
  readonly onDone: (changed: Output<'key.replace'>) => void;
}

const reasons = ['replaced', 'compromised'] as const;

function KeyChangeForm({ onWork, onDone }: KeyChangeFormProps) {
  const t = useText();
  const [reason, setReason] = useState<(typeof reasons)[number]>('replaced');
  const [note, setNote] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [tried, setTried] = useState(false);
  const change = useAct('key.replace', { onSuccess: onDone });
  const isWrong = change.error !== null && codeOf(change.error) === 'VAULT_LOCKED';
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (passphrase === '') {
      focusFirstInvalid(event.currentTarget);
      return;
    }
    onWork(true);
    change.mutate({ passphrase, reason, note }, { onSettled: () => onWork(false) });
  };
  return (
    <form id="key-change" className="stack" onSubmit={submit} noValidate>
      <RadioGroup
        label={t('keychange.reason')}
        value={reason}
        onChange={setReason}
        options={reasons.map((id) => ({
          id,
          label: t(`keychange.reason.${id}`),
          hint: t(`keychange.reason.${id}.hint`),
        }))}
      />
      <TextField
        label={t('keychange.note')}
        description={t('keychange.note.hint')}
        value={note}
        onChange={setNote}
        maxLength={2000}
        isOptional
      />
      <PassphraseField
        label={t('keychange.passphrase')}
        value={passphrase}
        onChange={(value) => {
          change.reset();
          setPassphrase(value);
        }}
        error={isWrong ? t('keychange.wrong') : tried && passphrase === '' ? t('unlock.empty') : null}
      />
      {change.error !== null && !isWrong && <ErrorNotice error={change.error} />}
    </form>
  );
}
