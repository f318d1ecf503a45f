import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BrowsingState } from '../../../shared/contract/browse-methods.ts';
import { useAct } from '../../app/use-call.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { notify } from '../../ui/toasts.tsx';

const ends = ['destroy', 'keep'] as const;
type End = (typeof ends)[number];

export interface CloseDialogProps {
  readonly state: BrowsingState;
  readonly onClose: () => void;
}

/** Closes a browsing window: its profile is destroyed unless the person says otherwise and gives it a name. */
export function CloseDialog({ state: { session, canKeep, profile }, onClose }: CloseDialogProps) {
  const t = useText();
  const queries = useQueryClient();
  const [end, setEnd] = useState<End>('destroy');
  const [name, setName] = useState(profile?.name ?? '');
  const [isJudged, setJudged] = useState(false);
  const close = useAct('browse.close', {
    onSuccess() {
      notify('success', t(end === 'keep' ? 'browse.close.kept' : 'browse.close.destroyed'));
      void queries.invalidateQueries({ queryKey: ['browse.list'] });
      void queries.invalidateQueries({ queryKey: ['browse.profiles'] });
      onClose();
    },
  });
  const send = (): boolean => {
    setJudged(true);
    if (end === 'keep' && name.trim() === '') return false;
    close.mutate({ session, ...(end === 'keep' ? { keep: name.trim() } : {}) });
    return true;
  };
  return (
    <FormDialog
      title={t('browse.close.title')}
      submit={t('browse.close.confirm')}
      onSubmit={send}
      onClose={onClose}
      isPending={close.isPending}
      error={close.error}
    >
      <p>{t('browse.close.body')}</p>
      {canKeep && (
        <RadioGroup
          label={t('browse.close.how')}
          options={ends.map((id) => ({
            id,
            label: t(`browse.close.${id}`),
            hint: t(`browse.close.${id}.hint`),
          }))}
          value={end}
          onChange={setEnd}
        />
      )}
      {end === 'keep' && (
        <TextField
          label={t('browse.close.name')}
          description={t('browse.close.name.hint')}
          value={name}
          onChange={setName}
          error={isJudged && name.trim() === '' ? t('browse.close.name.missing') : null}
          maxLength={100}
        />
      )}
    </FormDialog>
  );
}
