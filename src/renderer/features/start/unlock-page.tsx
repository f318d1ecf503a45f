import { KeyRound, LockKeyhole } from 'lucide-react';
import { useState, type SubmitEvent } from 'react';
import { hrefOf } from '../../app/route.ts';
import { useNavigate } from '../../app/router.tsx';
import { useSession } from '../../app/session.tsx';
import { useAct } from '../../app/use-call.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { focusFirstInvalid } from '../../ui/focus-invalid.ts';
import { Link } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { useText } from '../../ui/text.ts';
import { SecretFailure } from './secret-failure.tsx';
import { lastPart } from './vault-name.ts';

/** Opens the chosen vault with its passphrase. */
export function UnlockPage() {
  const t = useText();
  const navigate = useNavigate();
  const { chosenVault, lockedBecause, opened } = useSession();
  const [passphrase, setPassphrase] = useState('');
  const [isEmpty, setIsEmpty] = useState(false);
  const unlock = useAct('vault.open', {
    onSuccess: (status) => {
      opened(status);
      navigate({ name: 'cases' }, { replace: true });
    },
  });
  if (chosenVault === null) return null;

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setIsEmpty(passphrase === '');
    if (passphrase === '') focusFirstInvalid(event.currentTarget);
    else unlock.mutate({ path: chosenVault, passphrase });
  };

  return (
    <div className="page page-narrow gate">
      {lockedBecause !== null && (
        <Banner title={t(`unlock.${lockedBecause}`)}>
          <p>{t(`unlock.${lockedBecause}.body`)}</p>
        </Banner>
      )}
      <form className="card gate-card" onSubmit={submit} noValidate>
        <PageHeader
          title={t('unlock.title')}
          lead={
            <>
              <bdi dir="auto" className="gate-vault">
                {lastPart(chosenVault)}
              </bdi>
              <span className="visually-hidden">{t('unlock.location')}</span>
              <bdi dir="ltr" className="recent-path">
                {chosenVault}
              </bdi>
            </>
          }
        />
        {unlock.error !== null && <SecretFailure error={unlock.error} secret="unlock" />}
        <PassphraseField
          label={t('unlock.passphrase')}
          value={passphrase}
          onChange={setPassphrase}
          error={isEmpty && passphrase === '' ? t('unlock.empty') : null}
          takesFocus
        />
        <Button kind="primary" size="large" icon={LockKeyhole} type="submit" isPending={unlock.isPending}>
          {t('unlock.submit')}
        </Button>
        <div className="gate-ways">
          <Link href={hrefOf({ name: 'recover' })} button="quiet">
            <KeyRound size={18} />
            {t('unlock.recover')}
          </Link>
          <Link href={hrefOf({ name: 'start' })} button="quiet">
            {t('unlock.other')}
          </Link>
        </div>
      </form>
    </div>
  );
}
