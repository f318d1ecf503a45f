import { Banner } from '../../ui/banner.tsx';
import { ErrorNotice, codeOf } from '../../ui/error-notice.tsx';
import { useText } from '../../ui/text.ts';

export interface SecretFailureProps {
  readonly error: Error;
  /** Which secret was entered. */
  readonly secret: 'unlock' | 'recover';
}

/** What went wrong in opening a vault. A wrong secret comes back as a vault that stays locked; here the words can be plainer than that. */
export function SecretFailure({ error, secret }: SecretFailureProps) {
  const t = useText();
  if (codeOf(error) !== 'VAULT_LOCKED') return <ErrorNotice error={error} />;
  return (
    <Banner tone="warning" title={t(`${secret}.wrong.happened`)} isAlert>
      <p>{t('error.VAULT_LOCKED.safe')}</p>
      <p>{t(`${secret}.wrong.next`)}</p>
    </Banner>
  );
}
