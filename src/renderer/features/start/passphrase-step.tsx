import type { SubmitEvent } from 'react';
import type { ErrorCode } from '../../../shared/contract/errors.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorNotice, codeOf } from '../../ui/error-notice.tsx';
import { focusFirstInvalid } from '../../ui/focus-invalid.ts';
import { useText } from '../../ui/text.ts';
import { NewPassphrase, useNewPassphrase } from './new-passphrase.tsx';

export interface PassphraseStepProps {
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly onBack: () => void;
  readonly onDone: (passphrase: string) => void;
}

/** Failures that another folder would mend. */
const aboutThePlace: ReadonlySet<ErrorCode> = new Set([
  'VAULT_EXISTS',
  'FOLDER_NOT_EMPTY',
  'READ_ONLY',
  'DISK_FULL',
]);

/** The second step: the passphrase, twice; then the vault is made. */
export function PassphraseStep({ error, isPending, onBack, onDone }: PassphraseStepProps) {
  const t = useText();
  const fresh = useNewPassphrase();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (fresh.check()) onDone(fresh.passphrase);
    else focusFirstInvalid(event.currentTarget);
  };
  const changePlace =
    error !== null && aboutThePlace.has(codeOf(error)) ? (
      <Button size="small" onPress={onBack}>
        {t('create.change-place')}
      </Button>
    ) : undefined;
  return (
    <form onSubmit={submit} noValidate>
      <Card className="stack stack-form">
        <p className="muted prose">{t('create.passphrase.lead')}</p>
        <NewPassphrase state={fresh} takesFocus />
        {error !== null && <ErrorNotice error={error} actions={changePlace} />}
        <div className="row row-apart">
          <Button onPress={onBack} isDisabled={isPending}>
            {t('action.back')}
          </Button>
          <Button kind="primary" type="submit" isPending={isPending}>
            {t('create.submit')}
          </Button>
        </div>
      </Card>
    </form>
  );
}
