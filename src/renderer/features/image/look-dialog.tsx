import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';

/** The reason that was given, to be recorded with the look; without one the record says only that there was a look. */
export interface Reason {
  readonly reason?: string;
}

/** What came of asking, and how it is to be shown. */
export interface Look<Shown> {
  readonly shown: Shown;
  readonly grey: boolean;
  readonly reason: Reason;
}

export interface LookDialogProps<Shown> {
  readonly isOpen: boolean;
  /** The call of the core that records the look and answers with where the thing is to be had. */
  readonly look: (reason: Reason) => Promise<Shown>;
  readonly onClose: () => void;
  readonly onLook: (look: Look<Shown>) => void;
}

/** Asks whether somebody really wants to look, and records that she did before anything is shown. */
export function LookDialog<Shown>({ isOpen, look, onClose, onLook }: LookDialogProps<Shown>) {
  const t = useText();
  const [words, setWords] = useState('');
  const [grey, setGrey] = useState(false);
  const reason: Reason = words.trim() === '' ? {} : { reason: words.trim() };
  const view = useMutation({
    mutationFn: async () => look(reason),
    onSuccess: (shown) => onLook({ shown, grey, reason }),
  });
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('image.show.title')}
      footer={
        <>
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button kind="primary" onPress={() => view.mutate()} isDisabled={view.isPending}>
            {t('image.show.confirm')}
          </Button>
        </>
      }
    >
      <p>{t('image.show.body')}</p>
      <TextField
        label={t('image.show.reason')}
        description={t('image.show.reason.hint')}
        value={words}
        onChange={setWords}
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
