import { KeyRound } from 'lucide-react';
import { useState, type SubmitEvent } from 'react';
import { hrefOf } from '../../app/route.ts';
import { useNavigate } from '../../app/router.tsx';
import { useSession } from '../../app/session.tsx';
import { useAct } from '../../app/use-call.ts';
import { Button } from '../../ui/button.tsx';
import { focusFirstInvalid } from '../../ui/focus-invalid.ts';
import { Link } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { notify } from '../../ui/toasts.tsx';
import { NewPassphrase, useNewPassphrase } from './new-passphrase.tsx';
import { isWholeCode } from './recovery-code.ts';
import { SecretFailure } from './secret-failure.tsx';
import { lastPart } from './vault-name.ts';

/** Opens the chosen vault with the code of its recovery sheet, and sets a new passphrase. */
export function RecoverPage() {
  const t = useText();
  const navigate = useNavigate();
  const { chosenVault, opened } = useSession();
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const fresh = useNewPassphrase();
  const recover = useAct('vault.recover', {
    onSuccess: (status) => {
      opened(status);
      notify('success', t('recover.done'));
      navigate({ name: 'cases' }, { replace: true });
    },
  });
  if (chosenVault === null) return null;

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    const isFresh = fresh.check();
    if (!isWholeCode(code) || !isFresh) {
      focusFirstInvalid(event.currentTarget);
      return;
    }
    recover.mutate({ path: chosenVault, recoveryCode: code, passphrase: fresh.passphrase });
  };

  return (
    <div className="page page-narrow gate">
      <form className="card gate-card" onSubmit={submit} noValidate>
        <PageHeader
          eyebrow={<bdi dir="auto">{lastPart(chosenVault)}</bdi>}
          title={t('recover.title')}
          lead={t('recover.lead')}
        />
        {recover.error !== null && <SecretFailure error={recover.error} secret="recover" />}
        <TextField
          label={t('recover.code')}
          description={t('recover.code.hint')}
          value={code}
          onChange={setCode}
          error={tried && !isWholeCode(code) ? t('recover.code.error') : null}
          mono
          takesFocus
        />
        <NewPassphrase state={fresh} label={t('settings.passphrase.next')} />
        <Button kind="primary" size="large" icon={KeyRound} type="submit" isPending={recover.isPending}>
          {t('recover.submit')}
        </Button>
        <div className="gate-ways">
          <Link href={hrefOf({ name: 'unlock' })} button="quiet">
            {t('action.back')}
          </Link>
        </div>
      </form>
    </div>
  );
}
