import { useState } from 'react';
import type { Input, Output } from '../../../shared/contract/index.ts';
import { useAct } from '../../app/use-call.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';

/** What was chosen, and where the picture is now to be had. */
export interface Look {
  readonly view: Output<'item.view'>;
  readonly grey: boolean;
}

export interface LookDialogProps {
  readonly isOpen: boolean;
  readonly target: Pick<Input<'item.view'>, 'item' | 'member'>;
  readonly onClose: () => void;
  readonly onLook: (look: Look) => void;
}

/** Asks whether somebody really wants to look, and records that she did before anything is shown. */
export function LookDialog({ isOpen, target, onClose, onLook }: LookDialogProps) {
  const t = useText();
  const [reason, setReason] = useState('');
  const [grey, setGrey] = useState(false);
  const view = useAct('item.view', { onSuccess: (answer) => onLook({ view: answer, grey }) });
  const look = (): void => {
    view.mutate({ ...target, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) });
  };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('image.show.title')}
      footer={
        <>
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button kind="primary" onPress={look} isDisabled={view.isPending}>
            {t('image.show.confirm')}
          </Button>
        </>
      }
    >
      <p>{t('image.show.body')}</p>
      <TextField
        label={t('image.show.reason')}
        description={t('image.show.reason.hint')}
        value={reason}
        onChange={setReason}
        maxLength={300}
        isOptional
      />
      <Checkbox isSelected={grey} onChange={setGrey}>
        {t('image.show.grey')}
      </Checkbox>
      {view.error !== null && <ErrorNotice error={view.error} />}
    </Dialog>
  );
}
