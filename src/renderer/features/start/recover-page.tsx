import { KeyRound } from 'lucide-react';
import { useState, type SubmitEvent } from 'react';
import { hrefOf } from '../../app/route.ts';
import { useNavigate } from '../../app/router.tsx';
import { useSession } from '../../app/session.tsx';
import { useAct } from '../../app/use-call.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice, codeOf } from '../../ui/error-notice.tsx';
import { Link } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { notify } from '../../ui/toasts.tsx';
import { NewPassphrase, useNewPassphrase } from './new-passphrase.tsx';
import { isWholeCode } from './recovery-code.ts';
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
    if (!isWholeCode(code) || !fresh.check()) return;
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
        {recover.error !== null && <RecoverFailure error={recover.error} />}
        <TextField
          label={t('recover.code')}
          description={t('recover.code.hint')}
          value={code}
          onChange={setCode}
          error={tried && !isWholeCode(code) ? t('recover.code.error') : null}
          mono
          takesFocus
        />
        <NewPassphrase state={fresh} />
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

/** A wrong code comes back as a vault that stays locked; the words for that speak of the passphrase, so this page has its own. */
function RecoverFailure({ error }: { readonly error: Error }) {
  const t = useText();
  if (codeOf(error) !== 'VAULT_LOCKED') return <ErrorNotice error={error} />;
  return (
    <Banner tone="warning" title={t('recover.wrong.happened')} isAlert>
      <p>{t('error.VAULT_LOCKED.safe')}</p>
      <p>{t('recover.wrong.next')}</p>
    </Banner>
  );
}
