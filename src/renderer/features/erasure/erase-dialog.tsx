import { useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import type { ItemDetail } from '../../../shared/model/item.ts';
import { useAct } from '../../app/use-call.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';

export interface EraseDialogProps {
  readonly item: ItemDetail;
  readonly onClose: () => void;
}

/** Asks for the reason and for the exhibit number to be typed, and says in two sentences what cannot be undone. */
export function EraseDialog({ item, onClose }: EraseDialogProps) {
  const t = useText();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const { exhibit } = item;
  const erase = useAct('item.erase', {
    onSuccess: () => {
      // Nothing that was read of it may stay in the window's memory.
      queries.removeQueries({
        predicate: ({ queryKey }) => {
          const input = queryKey[1];
          const name = String(queryKey[0]);
          return (
            typeof input === 'object' &&
            input !== null &&
            'item' in input &&
            input.item === item.id &&
            name !== 'item.get'
          );
        },
      });
      queries.removeQueries({ type: 'inactive' });
      void queries.invalidateQueries();
      onClose();
    },
  });
  const isReady = reason.trim() !== '' && typed.trim() === exhibit;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (isReady) erase.mutate({ item: item.id, reason });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      canClose={!erase.isPending}
      role="alertdialog"
      title={t('erasure.title', { exhibit })}
      footer={
        <>
          <Button onPress={onClose} isDisabled={erase.isPending}>
            {t('action.cancel')}
          </Button>
          <Button kind="danger" type="submit" form="erase" isDisabled={!isReady} isPending={erase.isPending}>
            {t('erasure.do', { exhibit })}
          </Button>
        </>
      }
    >
      <Banner tone="danger">
        <p>{t('erasure.warn.gone')}</p>
        <p>{t('erasure.warn.stays', { exhibit })}</p>
      </Banner>
      <form id="erase" className="stack" onSubmit={submit} noValidate>
        <TextField
          label={t('erasure.reason')}
          description={t('erasure.reason.hint')}
          value={reason}
          onChange={setReason}
          maxLength={1000}
          takesFocus
        />
        <TextField
          label={t('erasure.confirm', { exhibit })}
          description={t('erasure.confirm.hint')}
          value={typed}
          onChange={setTyped}
          maxLength={20}
        />
      </form>
      <p className="small muted">{t('erasure.backups')}</p>
      {erase.error !== null && <ErrorNotice error={erase.error} />}
    </Dialog>
  );
}
