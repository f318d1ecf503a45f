import { ArrowRight } from 'lucide-react';
import { useState, type SubmitEvent } from 'react';
import { useAct } from '../../app/use-call.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { focusFirstInvalid } from '../../ui/focus-invalid.ts';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { addressProblem } from '../capture/address.ts';

export interface GoToProps {
  readonly session: string;
  readonly isDisabled: boolean;
}

/** Sends a browsing window to an address: the same as typing it there, for windows without a place to type one. */
export function GoTo({ session, isDisabled }: GoToProps) {
  const t = useText();
  const [url, setUrl] = useState('');
  const [isJudged, setJudged] = useState(false);
  const go = useAct('browse.go', {
    onSuccess() {
      setUrl('');
      setJudged(false);
    },
  });
  const problem = addressProblem(url);
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setJudged(true);
    if (problem === null) go.mutate({ session, url: url.trim() });
    else focusFirstInvalid(event.currentTarget);
  };
  return (
    <form className="browse-go" onSubmit={send} noValidate>
      <TextField
        label={t('browse.go.address')}
        value={url}
        onChange={setUrl}
        error={isJudged && problem !== null ? t(problem) : null}
        isOptional
        isDisabled={isDisabled}
        maxLength={8000}
        className="grow"
      />
      <Button type="submit" icon={ArrowRight} isPending={go.isPending} isDisabled={isDisabled}>
        {t('browse.go')}
      </Button>
      {go.error !== null && <ErrorNotice error={go.error} />}
    </form>
  );
}
