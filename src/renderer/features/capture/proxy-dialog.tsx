import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseId } from '../../../shared/model/ids.ts';
import { useAct, useCall } from '../../app/use-call.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { notify } from '../../ui/toasts.tsx';

export interface ProxyDialogProps {
  readonly caseId: CaseId;
  readonly onClose: () => void;
}

/** By which way the pages of a case are captured: straight, or through a proxy such as Tor and never past it. */
export function ProxyDialog({ caseId, onClose }: ProxyDialogProps) {
  const t = useText();
  const queries = useQueryClient();
  const stored = useCall('proxy.get', { case: caseId }).data;
  const [edited, setEdited] = useState<string | null>(null);
  const address = (edited ?? stored?.proxy ?? '').trim();
  const save = useAct('proxy.set', {
    onSuccess({ proxy }) {
      void queries.invalidateQueries({ queryKey: ['proxy.get'] });
      notify('success', proxy === null ? t('proxy.saved.none') : t('proxy.saved', { proxy }));
      onClose();
    },
  });
  const check = useAct('proxy.check', {});
  const send = (): boolean => {
    if (edited === null) onClose();
    else save.mutate({ case: caseId, proxy: address === '' ? null : address });
    return true;
  };
  return (
    <FormDialog
      title={t('proxy.title')}
      submit={t('action.save')}
      onSubmit={send}
      onClose={onClose}
      isPending={save.isPending}
      error={save.error}
    >
      <p>{t('proxy.what')}</p>
      <TextField
        label={t('proxy.address')}
        description={t('proxy.address.hint')}
        value={edited ?? stored?.proxy ?? ''}
        onChange={(text) => {
          setEdited(text);
          check.reset();
        }}
        maxLength={1000}
        mono
        isOptional
        takesFocus
      />
      {edited === null && stored?.hasUser === true && <p className="muted small">{t('proxy.user')}</p>}
      <p>
        <Button
          isDisabled={address === ''}
          isPending={check.isPending}
          onPress={() => check.mutate({ case: caseId, ...(edited === null ? {} : { proxy: address }) })}
        >
          {t('proxy.check')}
        </Button>
      </p>
      <output>{check.isSuccess ? t('proxy.there', { proxy: check.data.proxy }) : null}</output>
      {check.error !== null && <ErrorNotice error={check.error} />}
      <p className="muted small">{t('proxy.limits')}</p>
    </FormDialog>
  );
}
