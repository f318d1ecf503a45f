import { useState } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import { useAct } from '../../app/use-call.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';

export interface ReceiptDialogProps {
  readonly caseId: CaseId;
  readonly onClose: () => void;
  readonly onIssued: (receipt: Output<'receipt.issue'>) => void;
}

/** Asks for whom a receipt is, and records that it is given. */
export function ReceiptDialog({ caseId, onClose, onIssued }: ReceiptDialogProps) {
  const t = useText();
  const [to, setTo] = useState('');
  const issue = useAct('receipt.issue', { onSuccess: onIssued });
  const make = (): void => issue.mutate({ case: caseId, ...(to.trim() === '' ? {} : { to: to.trim() }) });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('receipt.issue')}
      footer={
        <>
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button kind="primary" onPress={make} isDisabled={issue.isPending}>
            {t('receipt.make')}
          </Button>
        </>
      }
    >
      <p>{t('receipt.explain')}</p>
      <TextField
        label={t('receipt.to')}
        description={t('receipt.to.hint')}
        value={to}
        onChange={setTo}
        maxLength={300}
        isOptional
      />
      {issue.error !== null && <ErrorNotice error={issue.error} />}
    </Dialog>
  );
}
