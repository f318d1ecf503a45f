import { useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { useNavigate } from '../../app/router.tsx';
import { useAct } from '../../app/use-call.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { focusFirstInvalid } from '../../ui/focus-invalid.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useText } from '../../ui/text.ts';

export interface NewCaseDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Asks for a working title, opens the case and goes to its evidence. */
export function NewCaseDialog({ isOpen, onClose }: NewCaseDialogProps) {
  const t = useText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [title, setTitle] = useState('');
  const [tried, setTried] = useState(false);
  const create = useAct('case.new', {
    onSuccess: (made) => {
      close();
      void queries.invalidateQueries({ queryKey: ['case.list'] });
      navigate({ name: 'case', caseId: made.case, place: 'evidence' });
    },
  });

  const close = (): void => {
    setTitle('');
    setTried(false);
    create.reset();
    onClose();
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (title.trim() === '') focusFirstInvalid(event.currentTarget);
    else create.mutate({ title: title.trim() });
  };

  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      title={t('cases.new.title')}
      canClose={!create.isPending}
      footer={
        <>
          <Button onPress={close} isDisabled={create.isPending}>
            {t('action.cancel')}
          </Button>
          <Button kind="primary" type="submit" form="new-case" isPending={create.isPending}>
            {t('cases.new.submit')}
          </Button>
        </>
      }
    >
      <form id="new-case" className="stack" onSubmit={submit} noValidate>
        <TextField
          label={t('cases.new.name')}
          description={t('cases.new.hint')}
          placeholder={t('cases.new.placeholder')}
          value={title}
          onChange={setTitle}
          maxLength={300}
          error={tried && title.trim() === '' ? t('cases.new.error') : null}
          takesFocus
        />
        {create.error !== null && <ErrorNotice error={create.error} />}
      </form>
    </Dialog>
  );
}
