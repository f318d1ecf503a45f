import { useState } from 'react';
import type { Fingerprint } from '../../../shared/model/ids.ts';
import { useAct } from '../../app/use-call.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Hash } from '../../ui/hash.tsx';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useBookChanged } from './use-book.ts';

export interface RevokeDialogProps {
  readonly signedWith: Fingerprint;
  readonly onClose: () => void;
}

/** Trusts a key no more. */
export function RevokeDialog({ signedWith, onClose }: RevokeDialogProps) {
  const t = useText();
  const [reason, setReason] = useState('');
  const changed = useBookChanged();
  const revoke = useAct('contacts.revokeKey', {
    onSuccess: () => {
      changed();
      onClose();
    },
  });
  const isEmpty = reason.trim() === '';
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      onConfirm={() => {
        if (!isEmpty) revoke.mutate({ key: signedWith, reason });
      }}
      title={t('contacts.revoke')}
      confirmLabel={t('contacts.revoke')}
      isPending={revoke.isPending}
      isDanger
    >
      <p>{t('contacts.revoke.body')}</p>
      <Hash value={signedWith} canCopy={false} />
      <TextField label={t('contacts.revoke.reason')} value={reason} onChange={setReason} maxLength={300} />
      {revoke.error !== null && <ErrorNotice error={revoke.error} />}
    </ConfirmDialog>
  );
}
