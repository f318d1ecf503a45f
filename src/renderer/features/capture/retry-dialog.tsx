import { useState } from 'react';
import { useAct } from '../../app/use-call.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';

export interface RetryDialogProps {
  readonly batch: string;
  readonly places: readonly number[];
  readonly onClose: () => void;
}

/** Asks why addresses are captured once more: the reason is recorded. */
export function RetryDialog({ batch, places, onClose }: RetryDialogProps) {
  const t = useText();
  const [reason, setReason] = useState('');
  const [isJudged, setJudged] = useState(false);
  const retry = useAct('batch.retry', { onSuccess: onClose });
  const count = places.length;
  return (
    <FormDialog
      title={t('captures.retry.title', { count })}
      submit={t('captures.retry.do')}
      onSubmit={() => {
        setJudged(true);
        if (reason.trim() === '') return false;
        retry.mutate({ batch, places: [...places], reason });
        return true;
      }}
      onClose={onClose}
      isPending={retry.isPending}
      error={retry.error}
    >
      <p>{t('captures.retry.body')}</p>
      <TextField
        label={t('captures.retry.reason')}
        description={t('captures.retry.reason.hint')}
        value={reason}
        onChange={setReason}
        error={isJudged && reason.trim() === '' ? t('captures.retry.reason.missing') : null}
        maxLength={1000}
        takesFocus
      />
    </FormDialog>
  );
}
