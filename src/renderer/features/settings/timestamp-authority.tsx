import { useState, type SubmitEvent } from 'react';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { focusFirstInvalid } from '../../ui/focus-invalid.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useText } from '../../ui/text.ts';
import { notify } from '../../ui/toasts.tsx';
import { useSettings } from './use-settings.ts';

/** Whether an address can be that of a timestamp authority; none at all is fine. */
function isAddress(text: string): boolean {
  return text === '' || (/^https?:\/\//iu.test(text) && URL.canParse(text));
}

/** The address that seals are time-stamped at, when a person asks for it. */
export function TimestampAuthority() {
  const t = useText();
  const { settings, change, isPending, error } = useSettings();
  const [edited, setEdited] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const address = (edited ?? settings?.timestampUrl ?? '').trim();

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!isAddress(address)) {
      focusFirstInvalid(event.currentTarget);
      return;
    }
    change({ timestampUrl: address }, () => {
      setEdited(null);
      notify('success', t('settings.timestamp.saved'));
    });
  };

  return (
    <form className="stack" onSubmit={submit} noValidate>
      <div className="settings-line">
        <TextField
          label={t('settings.timestamp.address')}
          value={edited ?? settings?.timestampUrl ?? ''}
          onChange={setEdited}
          placeholder="https://"
          mono
          isOptional
          error={tried && !isAddress(address) ? t('settings.timestamp.error') : null}
        />
        <Button type="submit" isPending={isPending} isDisabled={edited === null}>
          {t('action.save')}
        </Button>
      </div>
      {error !== null && <ErrorNotice error={error} />}
    </form>
  );
}
